//! `terraform show -json`: a state, or a plan with the values that it will have.

use serde_json::{Map, Value};

use super::{BACKFILL, Resource, is_trail};
use crate::import::outcome::{Kind, Note, Read, Refusal, share};
use crate::reading::Members;

/// The root module of a state or plan, if the object is one.
pub(in crate::import) fn find(file: &Map<String, Value>) -> Option<&Map<String, Value>> {
    let values = file.get("planned_values").or_else(|| file.get("values"))?;
    values.get("root_module")?.as_object()
}

/// Reads every trail of the modules.
pub(in crate::import) fn read(
    file: &Map<String, Value>,
    root: &Map<String, Value>,
    account: Option<&str>,
) -> Result<Vec<Read>, Refusal> {
    let region = provider_region(file);
    let (mut trails, mut backfills, mut notes) = (Vec::new(), Vec::new(), Vec::new());
    let mut modules = vec![root];
    while let Some(module) = modules.pop() {
        let of = Members(module);
        modules.extend(of.items("child_modules").iter().filter_map(Value::as_object));
        for resource in of.items("resources").iter().filter_map(Value::as_object).map(Members) {
            let managed = resource.text("mode").is_none_or(|mode| mode == "managed");
            let resource_type = resource.text("type").filter(|_| managed).unwrap_or_default();
            if is_trail(&resource_type) {
                trails.push(trail(resource, &region));
            } else if resource_type == BACKFILL {
                backfills.push(resource);
            } else {
                notes.push(Note::Block { name: resource.text("address").unwrap_or_default() });
            }
        }
    }
    let mut reads: Vec<Read> = trails.iter().map(|trail| super::read(Kind::TerraformJson, trail, account)).collect();
    for backfill in backfills {
        let values = backfill.0.get("values").and_then(Value::as_object);
        let name = values.and_then(|values| Members(values).text("trail_name"));
        match reads.iter_mut().find(|read| Some(&read.draft.name) == name.as_ref()) {
            Some(read) => read.draft.backfill = true,
            None => notes.push(Note::Block { name: backfill.text("address").unwrap_or_default() }),
        }
    }
    if reads.is_empty() {
        return Err(Refusal::NoTrail { kind: Kind::TerraformJson });
    }
    share(notes, &mut reads);
    Ok(reads)
}

fn trail(resource: Members<'_>, region: &str) -> Resource {
    let values = resource.0.get("values").and_then(Value::as_object);
    let arguments = values.into_iter().flatten().map(|(name, value)| (name.clone(), Some(value.clone())));
    Resource { arguments: arguments.collect(), region: region.to_owned() }
}

/// The region that a plan's provider is given as a constant.
fn provider_region(file: &Map<String, Value>) -> String {
    let region = || {
        let provider = file.get("configuration")?.get("provider_config")?.get("alicloud")?;
        provider.get("expressions")?.get("region")?.get("constant_value")?.as_str()
    };
    region().unwrap_or_default().to_owned()
}
