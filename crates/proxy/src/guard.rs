//! What every request has to pass before it is looked at: host, origin, identity. And what every answer carries.

pub mod bearer;
pub mod cross_origin;
pub mod headers;
pub mod host;

/// Who calls, as far as the proxy asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    pub name: Option<String>,
}

impl User {
    /// For limits and keys; everyone on this machine is one.
    pub fn key(&self) -> String {
        self.name.clone().unwrap_or_else(|| "local".to_owned())
    }
}
