//! The fingerprint ties what was reviewed to what ran.

use std::fmt;

use sha2::{Digest, Sha256};

use super::TrailPlan;
use crate::json::text;

/// SHA-256 of account, home region and the ordered calls in canonical JSON: UTF-8, no white space, the members of every object
/// sorted by name. Prerequisites and the change reference are not part of it: they send nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint([u8; 32]);

impl TrailPlan {
    /// The plan's fingerprint.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        let calls: Vec<String> = self
            .calls
            .iter()
            .map(|call| {
                let parameters = call.parameters.iter().map(|(name, value)| (name.as_str(), value.to_json()));
                object([("action", text(call.action.name())), ("parameters", object(parameters))])
            })
            .collect();
        Fingerprint::of_canonical(&object([
            ("account", text(&self.account)),
            ("calls", list(&calls)),
            ("homeRegion", text(&self.home_region)),
        ]))
    }
}

/// Its members sorted by name, however they come; their values are canonical already.
fn object<'a>(members: impl IntoIterator<Item = (&'a str, String)>) -> String {
    let mut sorted: Vec<(&str, String)> = Vec::new();
    for (name, value) in members {
        let at = sorted.iter().take_while(|(other, _)| *other < name).count();
        sorted.insert(at, (name, [&text(name), ":", &value].concat()));
    }
    let members: Vec<String> = sorted.into_iter().map(|(_, member)| member).collect();
    ["{", &members.join(","), "}"].concat()
}

fn list(items: &[String]) -> String {
    ["[", &items.join(","), "]"].concat()
}

impl Fingerprint {
    fn of_canonical(json: &str) -> Fingerprint {
        Fingerprint(Sha256::digest(json.as_bytes()).into())
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
