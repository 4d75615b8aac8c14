//! What the messages of the host carry. A member that is not here makes the whole message none.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value};

/// Names of CSS variables and their values.
pub(in crate::embed) type Variables = BTreeMap<String, String>;

#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub(in crate::embed) struct Init {
    pub locale: Option<String>,
    pub theme: Option<Shown>,
    pub variables: Variables,
    pub read_only: bool,
    pub mode: Mode,
    /// The name of a preset, for a form that nobody has touched yet.
    pub preset: Option<String>,
    /// A design, in place of what the form holds.
    pub draft: Option<Map<String, Value>>,
    /// What the form held in a frame before this one, whoever made it. It goes before the other two.
    pub carried: Option<Carried>,
    /// What every `change` is to carry.
    pub include: Vec<Include>,
    pub height: Height,
    /// Whether the host answers `getToken`.
    pub token: bool,
}

/// What `change` and `getDesign` told of a form.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::embed) struct Carried {
    pub design: Map<String, Value>,
    /// Whether it changed a trail that is there.
    #[serde(default)]
    pub editing: bool,
}

/// Which theme is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::embed) enum Shown {
    Light,
    Dark,
    Auto,
}

/// Who makes the calls.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::embed) enum Mode {
    #[default]
    Proxy,
    Host,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::embed) enum Include {
    Request,
    Design,
}

/// Whether the frame scrolls its content, or is as high as it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::embed) enum Height {
    #[default]
    Fill,
    Auto,
}

/// The part of the frame that is in view, in its own CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::embed) struct Viewport {
    pub top: f64,
    pub height: f64,
}

/// The answer to a call, as the contract has it; status 0 where the host got none.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::embed) struct CallResult {
    pub status: u16,
    #[serde(default)]
    pub body: Value,
    /// Whether the outcome was looked up.
    #[serde(default)]
    pub reconciled: bool,
}

#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(in crate::embed) struct Token {
    pub token: String,
    pub expires_in_seconds: Option<u32>,
}

/// A token is shown nowhere.
impl std::fmt::Debug for Token {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Token([redacted])")
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SetDesign {
    pub design: Map<String, Value>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Focus {
    pub field: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct SetTheme {
    pub theme: Option<Shown>,
    pub variables: Variables,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SetLocale {
    pub locale: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct SetReadOnly {
    pub read_only: bool,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Nothing {}
