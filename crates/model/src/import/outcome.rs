//! What reading a file gives: a draft and what is to be known of it, or the reason why there is none.

use crate::advice::Advice;
use crate::api::Action;
use crate::draft::TrailDraft;
use crate::named::Named;
use crate::problem::Problem;

/// The kinds of files that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The parameters of CreateTrail as one JSON object.
    Request,
    /// The form as it is kept ([`TrailDraft::to_file`]), alone or in its envelope.
    Design,
    /// The plan as it is exported: every call and what must exist first.
    Plan,
    /// What CreateTrail or DescribeTrails answered.
    Answer,
    /// What `terraform show -json` writes, of a state or of a plan.
    TerraformJson,
    /// Terraform's configuration language.
    TerraformHcl,
    /// `aliyun actiontrail` command lines.
    Aliyun,
}

impl Named for Kind {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("request", Kind::Request),
        ("design", Kind::Design),
        ("plan", Kind::Plan),
        ("answer", Kind::Answer),
        ("terraform-json", Kind::TerraformJson),
        ("terraform", Kind::TerraformHcl),
        ("cli", Kind::Aliyun),
    ];
}

impl Kind {
    /// Every kind.
    pub const ALL: &'static [Kind] =
        &[Kind::Request, Kind::Design, Kind::Plan, Kind::Answer, Kind::TerraformJson, Kind::TerraformHcl, Kind::Aliyun];

    /// The stable kebab-case name.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.wire()
    }

    /// Whether a file of this kind tells if the call is made. What it does not tell is the draft's default.
    #[must_use]
    pub fn tells(self, action: Action) -> bool {
        match self {
            Kind::Request | Kind::Answer => action == Action::CreateTrail,
            Kind::TerraformJson | Kind::TerraformHcl => {
                matches!(action, Action::CreateTrail | Action::StartLogging | Action::PutDataEventSelector)
            }
            Kind::Design | Kind::Plan | Kind::Aliyun => true,
        }
    }

    /// Whether a file of this kind can tell the account that the trail is made in. In any other it is the known one, or that of its ARNs.
    #[must_use]
    pub fn tells_account(self) -> bool {
        matches!(self, Kind::Design | Kind::Plan | Kind::Answer)
    }

    /// Whether a file of this kind tells what must exist first.
    #[must_use]
    pub fn tells_prerequisites(self) -> bool {
        matches!(self, Kind::Design | Kind::Plan)
    }
}

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// What kind of file it is.
    pub kind: Kind,
    /// The design. What the file does not tell (its home region, its account) is empty.
    pub draft: TrailDraft,
    /// What is wrong with what the file tells, at most one problem per field, in the order of the page. What it does not tell is no
    /// problem of its.
    pub problems: Vec<Problem>,
    /// What was filled in.
    pub advice: Vec<Advice>,
    /// What did not come into the design, or came into it otherwise than it was written.
    pub notes: Vec<Note>,
}

/// Something in the file that the design does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// A UTF-8 byte order mark at the start, passed over.
    ByteOrderMark,
    /// A member or argument that means nothing to us.
    Member { name: String },
    /// An argument whose value is known only where the file is run.
    Expression { name: String },
    /// Another Terraform block, by its address.
    Block { name: String },
    /// An operation that is no part of a plan.
    Call { action: String },
    /// A call that the design makes and the file does not.
    CallAdded { action: &'static str },
    /// A parameter of a later call whose value the design does not hold.
    Parameter { action: String, name: String },
    /// An option of the command line. Its value is not repeated: it may be a key.
    Option { name: String },
    /// Another command of a script.
    Command { word: String, line: usize },
    /// Something that must exist first, by its code.
    Prerequisite { code: String },
    /// The fingerprint in the file is not that of the plan that was read.
    Fingerprint { stated: String },
    /// One more trail in a file that is read as one.
    Trail { name: String },
}

impl Note {
    /// The stable kebab-case name.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Note::ByteOrderMark => "byte-order-mark",
            Note::Member { .. } => "member",
            Note::Expression { .. } => "expression",
            Note::Block { .. } => "block",
            Note::Call { .. } => "call",
            Note::CallAdded { .. } => "call-added",
            Note::Parameter { .. } => "parameter",
            Note::Option { .. } => "option",
            Note::Command { .. } => "command",
            Note::Prerequisite { .. } => "prerequisite",
            Note::Fingerprint { .. } => "fingerprint",
            Note::Trail { .. } => "trail",
        }
    }
}

/// Most notes that a file as a whole adds up to. Beyond it, only its first trail tells them: copies of thousands for each of thousands of
/// trails are more than a page holds.
const SHARED_NOTES: usize = 20_000;

/// Has every trail tell what is said of its file as a whole, after what is said of the trail itself.
pub(super) fn share(notes: Vec<Note>, reads: &mut [Read]) {
    let is_small = notes.len() * reads.len() <= SHARED_NOTES;
    if let Some((first, others)) = reads.split_first_mut() {
        for read in others.iter_mut().filter(|_| is_small) {
            read.notes.extend(notes.iter().cloned());
        }
        first.notes.extend(notes);
    }
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
    /// More than [`DEPTH_LIMIT`](super::DEPTH_LIMIT) levels.
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
    /// A version that is newer than this one.
    Newer { version: u64 },
    /// A member of a design or plan that cannot hold its value.
    Value { name: String },
    /// A member or argument that is longer than any value of ours.
    TooLong { name: String, limit: usize },
    /// A file of a known kind without a trail.
    NoTrail { kind: Kind },
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
            Refusal::Newer { .. } => "newer",
            Refusal::Value { .. } => "value",
            Refusal::TooLong { .. } => "too-long",
            Refusal::NoTrail { .. } => "no-trail",
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
