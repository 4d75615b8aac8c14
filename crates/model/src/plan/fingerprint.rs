//! The fingerprint ties what was reviewed to what ran.

use std::fmt;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::TrailPlan;

/// SHA-256 of account, home region and the ordered calls in canonical JSON: UTF-8, no white space, the members of every object
/// sorted by name. Prerequisites and the change reference are not part of it: they send nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint([u8; 32]);

impl TrailPlan {
    /// The plan's fingerprint.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        let calls: Vec<Value> = self.calls.iter().map(|call| json!({ "action": call.action.name(), "parameters": Value::Object(call.parameters.iter().cloned().collect()) })).collect();
        let plan = json!({ "account": self.account, "calls": calls, "homeRegion": self.home_region });
        Fingerprint::of(&plan)
    }
}

/// Objects sorted by name at every depth, whatever order the map type of this build keeps.
fn canonical(value: &Value) -> String {
    match value {
        Value::Object(members) => {
            let mut sorted: Vec<(&str, String)> = Vec::new();
            for (name, value) in members {
                let at = sorted.iter().take_while(|(other, _)| *other < name.as_str()).count();
                sorted.insert(at, (name, [&Value::from(name.as_str()).to_string(), ":", &canonical(value)].concat()));
            }
            let members: Vec<String> = sorted.into_iter().map(|(_, member)| member).collect();
            ["{", &members.join(","), "}"].concat()
        }
        Value::Array(items) => ["[", &items.iter().map(canonical).collect::<Vec<_>>().join(","), "]"].concat(),
        other => other.to_string(),
    }
}

impl Fingerprint {
    /// Of a value's canonical JSON.
    pub(super) fn of(value: &Value) -> Fingerprint {
        Fingerprint(Sha256::digest(canonical(value).as_bytes()).into())
    }

    /// The first 12 digits, enough for people to compare.
    #[must_use]
    pub fn short(&self) -> String {
        self.to_string().chars().take(12).collect()
    }
}

impl fmt::Display for Fingerprint {
    /// 64 lowercase hexadecimal digits.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}
