//! What a plan says beside its values: which are known only after it is applied, which provider makes a resource, and which trails there will
//! be no more.

use serde_json::{Map, Value};

use super::super::used::{NAMED_BY, RESOURCES};
use super::is_trail;
use crate::import::outcome::Note;
use crate::reading::Members;

/// The provider without an alias.
const DEFAULT: &str = "alicloud";

/// The changes and the configuration of a plan. A state has neither.
pub(super) struct Planned<'a> {
    file: &'a Map<String, Value>,
    changes: &'a [Value],
    configuration: Option<&'a Value>,
}

/// What an argument of a trail refers to.
pub(super) struct Said<'a> {
    argument: &'static str,
    module: String,
    references: &'a [Value],
}

impl Said<'_> {
    /// The addresses, without keys, of the resources among them.
    pub(super) fn resources(&self) -> impl Iterator<Item = String> {
        self.references.iter().filter_map(|reference| {
            let reference = without_keys(reference.as_str()?);
            let (kind, rest) = reference.split_once('.')?;
            Some([&self.module, kind, ".", rest.split('.').next()?].concat())
        })
    }
}

impl<'a> Planned<'a> {
    pub(super) fn new(file: &'a Map<String, Value>) -> Self {
        Planned { file, changes: Members(file).items("resource_changes"), configuration: file.get("configuration") }
    }

    /// What the plan does to trails that its values no longer hold, and why it may not tell all. The values that are planned show none of it.
    pub(super) fn losses(&self) -> Vec<Note> {
        let is = |name, wanted| self.file.get(name) == Some(&Value::Bool(wanted));
        let errored = is("errored", true).then_some(Note::PlanErrored);
        let incomplete = is("complete", false).then_some(Note::PlanIncomplete);
        let gone = self.changes.iter().filter_map(|change| {
            let (makes, destroys, forgets) = of_trail(change)?;
            let name = || name_of(change);
            match (makes, destroys, forgets) {
                (false, true, _) => Some(Note::TrailDestroyed { name: name() }),
                (_, false, true) => Some(Note::TrailForgotten { name: name() }),
                _ => None,
            }
        });
        gone.chain(errored).chain(incomplete).collect()
    }

    /// That the trail of this address is destroyed and made anew, if it is.
    pub(super) fn replaced(&self, address: &str) -> Option<Note> {
        let mut of_address = self.changes.iter().filter(|one| one.get("address").is_some_and(|text| text == address));
        let change = of_address.find(|change| matches!(of_trail(change), Some((true, true, _))))?;
        Some(Note::TrailReplaced { name: name_of(change) })
    }

    /// The arguments of a resource that have no value before the plan is applied. What the configuration does not set is for the provider to
    /// fill in, and nothing that the plan says.
    pub(super) fn unknown(&self, address: &str) -> impl Iterator<Item = &'a String> {
        let change = self.changes.iter().find(|one| one.get("address").is_some_and(|text| text == address));
        let unknown = change.and_then(|one| one.get("change")?.get("after_unknown")?.as_object());
        let set = self.resource(address).and_then(|one| one.get("expressions")?.as_object());
        let is_open = |value: &Value| *value == Value::Bool(true);
        let is_told = move |name: &String| set.is_none_or(|set| set.contains_key(name));
        unknown.into_iter().flatten().filter(move |(name, value)| is_open(value) && is_told(name)).map(|(name, _)| name)
    }

    /// The region of the provider that makes a resource, or that only a run of Terraform knows it.
    pub(super) fn region(&self, address: &str) -> Result<String, Note> {
        let key = self.resource(address).and_then(|one| one.get("provider_config_key")?.as_str()).unwrap_or(DEFAULT);
        let providers = self.configuration.and_then(|one| one.get("provider_config"));
        // A module may have its provider from the module that calls it: then only the name behind the module's is listed.
        let name = key.rsplit(':').next().unwrap_or(key);
        let provider = providers.and_then(|all| all.get(key).or_else(|| all.get(name)));
        let region = provider.and_then(|one| one.get("expressions")?.get("region"));
        let variable =
            || self.variable(region.filter(|_| provider.is_some_and(|one| one.get("module_address").is_none()))?);
        match (region, region.and_then(|one| one.get("constant_value")?.as_str()).or_else(variable)) {
            (_, Some(region)) => Ok(region.to_owned()),
            (None, None) if provider.is_some() || name == DEFAULT => Ok(String::new()),
            _ => Err(Note::Expression { name: "provider.region".to_owned() }),
        }
    }

    /// How the trail of this address says where it delivers to. The names may be known only after the plan is applied.
    pub(super) fn said(&self, address: &str) -> Vec<Said<'a>> {
        let said = |argument| {
            Some(Said { argument, module: module(address), references: self.references(address, argument)? })
        };
        NAMED_BY.iter().copied().filter_map(said).collect()
    }

    /// Whether the name of the resource is made of what the trail refers to: of all of it, or as the end of an ARN.
    pub(super) fn is_said(&self, address: &str, resource_type: &str, said: &[Said<'_>]) -> bool {
        let Some(((_, named), by)) = RESOURCES.iter().zip(NAMED_BY).find(|((one, _), _)| *one == resource_type) else {
            return false;
        };
        let own = self.references(address, named).or_else(|| self.references(address, "name"));
        let Some(own) = own.filter(|own| !own.is_empty()) else { return false };
        let module = module(address);
        said.iter().filter(|one| one.argument == by && one.module == module).any(|one| match by {
            "oss_bucket_name" => one.references == own,
            _ => own.iter().all(|name| one.references.contains(name)),
        })
    }

    /// What an argument of a resource refers to.
    fn references(&self, address: &str, argument: &str) -> Option<&'a Vec<Value>> {
        self.resource(address)?.get("expressions")?.get(argument)?.get("references")?.as_array()
    }

    /// The text that the plan was made with, of an expression that is a variable of the root module and no more.
    fn variable(&self, expression: &Value) -> Option<&'a str> {
        let [Value::String(name)] = expression.get("references")?.as_array()?.as_slice() else { return None };
        self.file.get("variables")?.get(name.strip_prefix("var.")?)?.get("value")?.as_str()
    }

    /// What the configuration says of a resource, in whichever module it is.
    fn resource(&self, address: &str) -> Option<&'a Value> {
        let address = without_keys(address);
        let mut rest = address.as_str();
        let mut module = self.configuration?.get("root_module")?;
        while let Some(inner) = rest.strip_prefix("module.") {
            let (name, after) = inner.split_once('.')?;
            module = module.get("module_calls")?.get(name)?.get("module")?;
            rest = after;
        }
        let resources = module.get("resources")?.as_array()?;
        resources.iter().find(|one| one.get("address").is_some_and(|text| text == rest))
    }
}

/// Whether a change makes, destroys and forgets a trail, if it is of one. In place of a trail that is replaced stand both of its actions.
fn of_trail(change: &Value) -> Option<(bool, bool, bool)> {
    change.get("type")?.as_str().filter(|name| is_trail(name))?;
    let actions = change.get("change")?.get("actions")?.as_array()?;
    let has = |action: &str| actions.iter().any(|one| one == action);
    Some((has("create"), has("delete"), has("forget")))
}

/// The name of the trail as it is before the change, or else its address.
fn name_of(change: &Value) -> String {
    let before = change.get("change").and_then(|one| one.get("before"));
    let name = ["trail_name", "name"].iter().find_map(|name| before?.get(name)?.as_str());
    name.or_else(|| change.get("address")?.as_str()).unwrap_or_default().to_owned()
}

/// What comes before the type and the label in an address, without keys.
fn module(address: &str) -> String {
    let address = without_keys(address);
    address.rsplitn(3, '.').nth(2).map(|module| [module, "."].concat()).unwrap_or_default()
}

/// An address without the keys of `count` and `for_each`, which the configuration does not have: `a["x.y"].b[0]` is `a.b`.
pub(super) fn without_keys(address: &str) -> String {
    let (mut depth, mut quoted, mut escaped, mut text) = (0_usize, false, false, String::new());
    for c in address.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' if depth > 0 => quoted = !quoted,
            '[' if !quoted => depth += 1,
            ']' if !quoted => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            c => text.push(c),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::without_keys;

    #[test]
    fn the_keys_of_an_address_are_left_out() {
        assert_eq!(without_keys(r#"module.a["x.\"]y"].alicloud_x.b[0]"#), "module.a.alicloud_x.b");
        assert_eq!(without_keys("alicloud_x.b"), "alicloud_x.b");
    }
}
