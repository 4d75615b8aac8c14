//! `terraform show -json`: a state, or a plan with the values that it will have.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::used::{BUCKET, RESOURCES, Used};
use super::{BACKFILL, EXPORTED, Resource, is_trail, public};
use crate::import::outcome::{Kind, Note, Read, Refusal, share};
use crate::reading::Members;

mod planned;

use planned::{Planned, Said};

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
    let planned = Planned::new(file);
    let (mut trails, mut backfills, mut others) = (Vec::new(), Vec::new(), Vec::new());
    let mut notes = planned.losses();
    let mut modules = vec![root];
    while let Some(module) = modules.pop() {
        let of = Members(module);
        modules.extend(of.items("child_modules").iter().filter_map(Value::as_object));
        for resource in of.items("resources").iter().filter_map(Value::as_object).map(Members) {
            let managed = resource.text("mode").is_none_or(|mode| mode == "managed");
            let resource_type = resource.text("type").filter(|_| managed).unwrap_or_default();
            if is_trail(&resource_type) {
                trails.push(trail(resource, &planned));
            } else if resource_type == BACKFILL {
                backfills.push(resource);
            } else {
                others.push(resource);
            }
        }
    }
    let mut reads: Vec<Read> = Vec::new();
    for (trail, provider, change) in trails {
        let mut read = super::read(Kind::TerraformJson, &trail, account);
        let of_provider = provider.filter(|_| read.draft.home_region.is_empty());
        read.notes.extend(of_provider.into_iter().chain(change));
        reads.push(read);
    }
    let used = Used::by(&reads);
    let said: Vec<Said<'_>> = reads.iter().flat_map(|read| planned.said(&read.address)).collect();
    let named: HashSet<String> = said.iter().flat_map(Said::resources).collect();
    for resource in others {
        let name = resource.text("address").unwrap_or_default();
        let resource_type = resource.text("type").unwrap_or_default();
        let is_it = named.contains(&planned::without_keys(&name))
            || own_name(resource, &resource_type).map_or_else(
                || planned.is_said(&name, &resource_type, &said),
                |own| used.has(&resource_type, &own, ""),
            );
        let opened = opened(resource, &name, is_it, &used);
        notes.push(opened.unwrap_or(if is_it { Note::Partly { name } } else { Note::Block { name } }));
    }
    for backfill in backfills {
        let values = backfill.0.get("values").and_then(Value::as_object);
        let name = values.and_then(|values| Members(values).text("trail_name"));
        match reads.iter_mut().find(|read| Some(&read.draft.name) == name.as_ref()) {
            Some(read) => read.draft.backfill = true,
            None => notes.push(Note::Block { name: backfill.text("address").unwrap_or_default() }),
        }
    }
    if reads.is_empty() {
        let names: Vec<String> = notes.into_iter().filter_map(destroyed).collect();
        let none = Refusal::NoTrail { kind: Kind::TerraformJson };
        return Err(if names.is_empty() { none } else { Refusal::Destroys { names } });
    }
    share(notes, &mut reads);
    Ok(reads)
}

/// The name of a resource that a trail may deliver to, where it is known.
fn own_name(resource: Members<'_>, resource_type: &str) -> Option<String> {
    let (_, named) = RESOURCES.iter().find(|(one, _)| *one == resource_type)?;
    let values = resource.0.get("values").and_then(Value::as_object).map(Members)?;
    values.text(named).or_else(|| values.text("name"))
}

/// What the resource says against the privacy of a bucket that a trail delivers to.
fn opened(resource: Members<'_>, address: &str, is_it: bool, used: &Used) -> Option<Note> {
    let resource_type = resource.text("type")?;
    let values = resource.0.get("values")?.as_object()?;
    let of = || Members(values).text("bucket").is_some_and(|name| used.has(BUCKET, &name, ""));
    let is_of_trail = if public::is_about_bucket(&resource_type) { of() } else { is_it };
    is_of_trail.then(|| public::said(&resource_type, address, |name| values.get(name).cloned()))?
}

fn destroyed(note: Note) -> Option<String> {
    match note {
        Note::TrailDestroyed { name } => Some(name),
        _ => None,
    }
}

/// The trail, what is to be said of its provider where that alone tells the region, and whether the plan makes it anew.
fn trail(resource: Members<'_>, planned: &Planned<'_>) -> (Resource, Option<Note>, Option<Note>) {
    let address = resource.text("address").unwrap_or_default();
    let values = resource.0.get("values").and_then(Value::as_object);
    let known = values.into_iter().flatten().map(|(name, value)| (name.clone(), Some(value.clone())));
    let mut arguments: Vec<(String, Option<Value>)> = known.collect();
    for name in planned.unknown(&address).filter(|name| !EXPORTED.contains(&name.as_str())) {
        arguments.retain(|(one, value)| one != name || value.as_ref().is_some_and(|value| !value.is_null()));
        if !arguments.iter().any(|(one, _)| one == name) {
            arguments.push((name.clone(), None));
        }
    }
    let (region, provider) = match planned.region(&address) {
        Ok(region) => (region, None),
        Err(note) => (String::new(), Some(note)),
    };
    let change = planned.replaced(&address);
    (Resource { arguments, region, address }, provider, change)
}
