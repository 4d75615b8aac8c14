//! The protocol between this page and the one around it: an envelope, and a closed list of messages in each direction. `docs/embedding.md`
//! has the table, `docs/embed.schema.json` the schema.

mod heard;
mod payload;
mod said;
// The validator of schemas is no crate for browsers.
#[cfg(test)]
#[cfg(not(target_family = "wasm"))]
mod tests;

pub(super) use heard::{CAPABILITIES, Heard, ID_LIMIT, Ignored, Letter, limit_of, read};
pub(super) use payload::{CallResult, Carried, Height, Include, Init, Mode, Shown, Token, Variables, Viewport};
pub(super) use said::{
    Answer, Call, Change, Created, Failure, Finding, Ready, Reason, Refusal, Said, Scheme, Submit, Verdict, WithDesign,
    WithRefused, WithRequest, write,
};

/// What every envelope names, so that it is told from the messages of others.
pub(super) const SOURCE: &str = "trail-designer";

/// The version of the protocol. It grows when something that was understood no longer is; a new optional member needs no new one.
pub(super) const VERSION: u64 = 1;
