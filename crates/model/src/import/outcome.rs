//! What reading a file gives: a draft and what is to be known of it, or the reason why there is none.

use super::terraform;
use crate::advice::Advice;
use crate::api::Action;
use crate::draft::TrailDraft;
use crate::field::FieldId;
use crate::named::Named;
use crate::problem::Problem;

mod note;
mod refusal;

pub use note::Note;
pub(super) use note::share;
pub use refusal::{Refusal, WriteOnly};

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
            // The provider has no resource for Insights; the rest it makes, or does not.
            Kind::TerraformJson | Kind::TerraformHcl => {
                !matches!(action, Action::EnableInsight | Action::PutInsightSelectors)
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
    /// What is wrong with what the file tells, in the order of the page: at most one problem per field, and of data events every one.
    /// What it does not tell is no problem of its.
    pub problems: Vec<Problem>,
    /// What was filled in.
    pub advice: Vec<Advice>,
    /// What did not come into the design, or came into it otherwise than it was written.
    pub notes: Vec<Note>,
    /// Calls of which this file tells whether they are made, besides those of which every file of its kind does ([`Kind::tells`]): the status of
    /// a trail in an answer.
    pub also_tells: Vec<Action>,
    /// Whether a file of Terraform makes all that the trail delivers to, so that it tells what must exist first.
    pub makes_destinations: bool,
    /// Where the trail stands in a file of Terraform: `alicloud_actiontrail_trail.main`. Empty in any other.
    pub address: String,
}

impl Read {
    /// A design that a file of this kind tells, and nothing to be said of it.
    pub(super) fn new(kind: Kind, draft: TrailDraft) -> Read {
        Read {
            kind,
            draft,
            problems: Vec::new(),
            advice: Vec::new(),
            notes: Vec::new(),
            also_tells: Vec::new(),
            makes_destinations: false,
            address: String::new(),
        }
    }

    /// What the trail is called by: its name, or its address where only a run of Terraform knows the name.
    #[must_use]
    pub fn called(&self) -> &str {
        if self.draft.name.is_empty() { &self.address } else { &self.draft.name }
    }

    /// The parameters of CreateTrail whose values are known only where the file is run.
    #[must_use]
    pub fn open_parameters(&self) -> Vec<FieldId> {
        self.open_names().map(super::field_of).filter(|field| field.parameter().is_some()).collect()
    }

    /// The calls after CreateTrail of which only such a value tells whether they are made, or how.
    #[must_use]
    pub fn open_calls(&self) -> Vec<Action> {
        self.open_names().filter_map(terraform::later_call).collect()
    }

    fn open_names(&self) -> impl Iterator<Item = &str> {
        self.notes.iter().filter_map(|note| match note {
            Note::Expression { name } => Some(name.as_str()),
            _ => None,
        })
    }
}
