//! Why there is no design in a file.

use super::Kind;

/// Exports that hold no design to read back: they are written for whoever runs or reads them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteOnly {
    /// A template of Resource Orchestration Service.
    Ros,
    /// A script for the vendor's Python SDK.
    Python,
    /// Posts to the proxy.
    Curl,
    /// A policy of RAM.
    Policy,
    /// A report or a handout.
    Markdown,
    /// The JSON Schema of a request or of a design.
    Schema,
}

impl WriteOnly {
    /// Every form.
    pub const ALL: &'static [WriteOnly] = &[
        WriteOnly::Ros,
        WriteOnly::Python,
        WriteOnly::Curl,
        WriteOnly::Policy,
        WriteOnly::Markdown,
        WriteOnly::Schema,
    ];
}

/// Why a file gives no design.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing but white space.
    Empty,
    /// More bytes than a file of its kind may have.
    TooLarge { bytes: usize, limit: usize },
    /// A NUL byte, which no text holds.
    Binary { line: usize },
    /// UTF-16, by its byte order mark.
    Utf16,
    /// Bytes that are not UTF-8.
    NotUtf8 { line: usize },
    /// Not JSON from here on.
    Json { line: usize, column: usize },
    /// More than [`DEPTH_LIMIT`](crate::import::DEPTH_LIMIT) levels.
    TooDeep { line: usize },
    /// More values or trails than a file of ours could have: each takes memory.
    TooMany { limit: usize },
    /// Names that occur twice in one object: of two readers each may take another one of the values. The line is that of the first which
    /// occurs again.
    Duplicates { names: Vec<String>, line: Option<usize> },
    /// JSON of no kind that we read.
    UnknownJson,
    /// Text of no kind that we read.
    UnknownText,
    /// An export that cannot be read back.
    WriteOnly { form: WriteOnly },
    /// A version that is newer than this one.
    Newer { version: u64 },
    /// A member of a design or plan that cannot hold its value.
    Value { name: String },
    /// A member or argument that is longer than any value of ours.
    TooLong { name: String, limit: usize },
    /// Calls that change a trail, and none that tells its settings.
    NoSettings,
    /// A file of a known kind without a trail.
    NoTrail { kind: Kind },
    /// A plan of Terraform that destroys these trails and leaves none.
    Destroys { names: Vec<String> },
    /// Not HCL from here on.
    Hcl { line: usize, column: usize },
    /// Terraform's language, which this program was built without.
    WithoutHcl,
    /// A quotation that is opened here and never closed.
    Quotation { line: usize },
}

impl Refusal {
    /// The stable kebab-case name.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::Empty => "empty",
            Refusal::TooLarge { .. } => "too-large",
            Refusal::Binary { .. } => "binary",
            Refusal::Utf16 => "utf-16",
            Refusal::NotUtf8 { .. } => "not-utf-8",
            Refusal::Json { .. } => "json",
            Refusal::TooDeep { .. } => "too-deep",
            Refusal::TooMany { .. } => "too-many",
            Refusal::Duplicates { .. } => "duplicates",
            Refusal::UnknownJson => "unknown-json",
            Refusal::UnknownText => "unknown-text",
            Refusal::WriteOnly { .. } => "write-only",
            Refusal::Newer { .. } => "newer",
            Refusal::Value { .. } => "value",
            Refusal::TooLong { .. } => "too-long",
            Refusal::NoSettings => "no-settings",
            Refusal::NoTrail { .. } => "no-trail",
            Refusal::Destroys { .. } => "destroys",
            Refusal::Hcl { .. } => "hcl",
            Refusal::WithoutHcl => "without-hcl",
            Refusal::Quotation { .. } => "quotation",
        }
    }

    /// The line that it is about, where it is about one.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        match self {
            Refusal::Binary { line }
            | Refusal::NotUtf8 { line }
            | Refusal::Json { line, .. }
            | Refusal::TooDeep { line }
            | Refusal::Hcl { line, .. }
            | Refusal::Quotation { line } => Some(*line),
            Refusal::Duplicates { line, .. } => *line,
            _ => None,
        }
    }
}
