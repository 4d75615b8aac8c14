//! What the host says. A message is dropped unless its envelope and every member of its payload are as they should be.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::payload::{
    CallResult, Focus, Init, Nothing, SetDesign, SetLocale, SetReadOnly, SetTheme, Shown, Token, Variables, Viewport,
};
use super::{SOURCE, VERSION};

/// The longest message that is read, in bytes of JSON.
const LIMIT: usize = 64 * 1024;

/// The longest answer to a call: as much as the proxy takes from ActionTrail.
const ANSWER_LIMIT: usize = 1024 * 1024;

/// The longest message with a design: one of [`trail_model::import::DESIGN_LIMIT`], and what is around it.
const DESIGN_LIMIT: usize = 1024 * 1024;

/// The longest id.
pub(in crate::embed) const ID_LIMIT: usize = 64;

/// The types that are understood.
pub(in crate::embed) const CAPABILITIES: &[&str] = &[
    "hello",
    "init",
    "getRequest",
    "getDesign",
    "setDesign",
    "validate",
    "reset",
    "focus",
    "setTheme",
    "setLocale",
    "setReadOnly",
    "viewport",
    "callResult",
    "token",
];

/// Those that are nothing without an id: a question whose answer is all there is to it, and an answer.
const WITH_ID: &[&str] = &["getRequest", "getDesign", "validate", "callResult", "token"];

/// Why a message is dropped. Only what is too long is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::embed) enum Ignored {
    /// Somebody else's message, such as that of a browser extension.
    NotOurs,
    /// Another version of the protocol.
    Version,
    /// A type that this version does not know.
    Type,
    /// Too long for its type.
    Long,
    /// Not what its type asks for.
    Shape,
}

/// A message, and the id that its answer carries.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::embed) struct Letter {
    pub id: Option<String>,
    pub what: Heard,
}

/// The messages of the host.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::embed) enum Heard {
    /// Whether anybody is there.
    Hello,
    Init(Box<Init>),
    GetRequest,
    GetDesign,
    SetDesign(Map<String, Value>),
    Validate,
    Reset,
    /// The id of a control; the first one without it.
    Focus(Option<String>),
    SetTheme(Option<Shown>, Variables),
    SetLocale(String),
    SetReadOnly(bool),
    Viewport(Viewport),
    CallResult(CallResult),
    Token(Token),
}

/// As much of an envelope as tells what it is.
#[derive(Deserialize)]
struct Head {
    source: String,
    #[serde(default)]
    v: Value,
    #[serde(default)]
    r#type: Value,
}

/// All of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "its head was looked at before, and has to be there")]
struct Envelope<T> {
    source: String,
    v: u64,
    r#type: String,
    id: Option<String>,
    payload: Option<T>,
}

/// How long a message of this type may be.
pub(in crate::embed) fn limit_of(kind: &str) -> usize {
    match kind {
        "callResult" => ANSWER_LIMIT,
        "setDesign" => DESIGN_LIMIT,
        // What the host gave, and what the form held.
        "init" => 2 * DESIGN_LIMIT,
        _ => LIMIT,
    }
}

/// Reads a message.
///
/// # Errors
/// Why it is dropped.
pub(in crate::embed) fn read(text: &str) -> Result<Letter, Ignored> {
    let Head { source, v, r#type: kind } = serde_json::from_str(text).map_err(|_| Ignored::NotOurs)?;
    if source != SOURCE {
        return Err(Ignored::NotOurs);
    }
    if v.as_u64() != Some(VERSION) {
        return Err(Ignored::Version);
    }
    let kind = kind.as_str().ok_or(Ignored::Type)?;
    if text.len() > limit_of(kind) {
        return Err(Ignored::Long);
    }
    let (id, what) = heard(kind, text)?;
    let is_long = id.as_ref().is_some_and(|id| id.chars().count() > ID_LIMIT);
    let is_nameless = id.is_none() && WITH_ID.contains(&kind);
    if is_long || is_nameless { Err(Ignored::Shape) } else { Ok(Letter { id, what }) }
}

type Read = Result<(Option<String>, Heard), Ignored>;

fn heard(kind: &str, text: &str) -> Read {
    match kind {
        "hello" => nothing(text, Heard::Hello),
        "init" => typed(text, |init| Heard::Init(Box::new(init))),
        "getRequest" => nothing(text, Heard::GetRequest),
        "getDesign" => nothing(text, Heard::GetDesign),
        "setDesign" => typed(text, |SetDesign { design }| Heard::SetDesign(design)),
        "validate" => nothing(text, Heard::Validate),
        "reset" => nothing(text, Heard::Reset),
        "focus" => typed(text, |Focus { field }| Heard::Focus(field)),
        "setTheme" => typed(text, |SetTheme { theme, variables }| Heard::SetTheme(theme, variables)),
        "setLocale" => typed(text, |SetLocale { locale }| Heard::SetLocale(locale)),
        "setReadOnly" => typed(text, |SetReadOnly { read_only }| Heard::SetReadOnly(read_only)),
        "viewport" => typed(text, Heard::Viewport),
        "callResult" => typed(text, Heard::CallResult),
        "token" => typed(text, Heard::Token),
        _ => Err(Ignored::Type),
    }
}

/// No payload is the same as an empty one.
fn typed<T: DeserializeOwned>(text: &str, of: fn(T) -> Heard) -> Read {
    let Envelope { id, payload, .. } = serde_json::from_str::<Envelope<T>>(text).map_err(|_| Ignored::Shape)?;
    let payload = match payload {
        Some(payload) => payload,
        None => serde_json::from_str("{}").map_err(|_| Ignored::Shape)?,
    };
    Ok((id, of(payload)))
}

fn nothing(text: &str, heard: Heard) -> Read {
    let (id, _) = typed(text, |Nothing {}| Heard::Hello)?;
    Ok((id, heard))
}
