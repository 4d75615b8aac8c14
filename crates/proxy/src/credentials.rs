//! The keys of one account. Only signing reads the secrets; nothing prints them.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};

/// An access key, with the token that belongs to it when it is a temporary one.
#[derive(Clone)]
pub struct Credentials {
    access_key_id: String,
    access_key_secret: SecretString,
    security_token: Option<SecretString>,
}

/// The environment variables that the vendor's SDKs read too.
pub const ACCESS_KEY_ID: &str = "ALIBABA_CLOUD_ACCESS_KEY_ID";
pub const ACCESS_KEY_SECRET: &str = "ALIBABA_CLOUD_ACCESS_KEY_SECRET";
pub const SECURITY_TOKEN: &str = "ALIBABA_CLOUD_SECURITY_TOKEN";

impl Credentials {
    /// An empty token counts as none.
    pub fn new(access_key_id: &str, access_key_secret: &str, security_token: Option<&str>) -> Self {
        Self {
            access_key_id: access_key_id.to_owned(),
            access_key_secret: access_key_secret.into(),
            security_token: security_token.filter(|token| !token.is_empty()).map(Into::into),
        }
    }

    /// The keys under which the simulator runs when nobody names others. They open nothing.
    pub fn demo() -> Self {
        Self::new("SimulatorAccessKeyId", "SimulatorAccessKeySecret", None)
    }

    /// Reads the keys through `variable`; the error names the variables that are missing.
    pub fn from_environment(variable: impl Fn(&str) -> Option<String>) -> Result<Self, MissingVariables> {
        let value = |name: &str| variable(name).filter(|value| !value.trim().is_empty());
        match (value(ACCESS_KEY_ID), value(ACCESS_KEY_SECRET)) {
            (Some(id), Some(secret)) => Ok(Self::new(&id, &secret, value(SECURITY_TOKEN).as_deref())),
            (id, secret) => Err(MissingVariables(
                [(ACCESS_KEY_ID, id.is_none()), (ACCESS_KEY_SECRET, secret.is_none())]
                    .into_iter()
                    .filter_map(|(name, missing)| missing.then_some(name))
                    .collect(),
            )),
        }
    }

    /// Takes the keys out of a text of foreign origin: an upstream may quote what it was sent.
    pub fn redact(&self, text: &str) -> String {
        let secrets = [Some(self.secret()), self.token(), Some(self.access_key_id.as_str())];
        let given = secrets.into_iter().flatten().filter(|secret| !secret.is_empty());
        given.fold(text.to_owned(), |text, secret| text.replace(secret, "[redacted]"))
    }

    pub fn access_key_id(&self) -> &str {
        &self.access_key_id
    }

    /// For signing only.
    pub(crate) fn secret(&self) -> &str {
        self.access_key_secret.expose_secret()
    }

    /// For signing only.
    pub(crate) fn token(&self) -> Option<&str> {
        self.security_token.as_ref().map(ExposeSecret::expose_secret)
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self.security_token {
            Some(_) => "Credentials([redacted] with token)",
            None => "Credentials([redacted])",
        })
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingVariables(pub Vec<&'static str>);

impl fmt::Display for MissingVariables {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "live mode needs the environment variables {}", self.0.join(" and "))
    }
}

impl std::error::Error for MissingVariables {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_exactly_the_missing_variables() {
        let only_id = Credentials::from_environment(|name| (name == ACCESS_KEY_ID).then(|| "id".to_owned()));
        assert_eq!(only_id.unwrap_err(), MissingVariables(vec![ACCESS_KEY_SECRET]));
        let blank = Credentials::from_environment(|_| Some(" ".to_owned()));
        assert_eq!(blank.unwrap_err(), MissingVariables(vec![ACCESS_KEY_ID, ACCESS_KEY_SECRET]));
    }

    #[test]
    fn an_empty_token_is_none() {
        let read = Credentials::from_environment(|name| {
            Some(if name == SECURITY_TOKEN { String::new() } else { "value".to_owned() })
        });
        assert_eq!(read.unwrap().token(), None);
    }

    #[test]
    fn a_quoted_key_is_taken_out() {
        let keys = Credentials::new("id-1", "secret-2", Some("token-3"));
        assert_eq!(
            keys.redact("id-1 signed with token-3, not secret-2"),
            "[redacted] signed with [redacted], not [redacted]"
        );
    }

    #[test]
    fn debug_shows_no_part_of_a_key() {
        let shown = format!("{:?}", Credentials::new("idcanary", "secretcanary", Some("tokencanary")));
        assert!(!shown.contains("canary"), "{shown}");
    }
}
