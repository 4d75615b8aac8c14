//! What leaves for review: one file each, one row each.

use crate::check::ValidPlan;
use crate::draft::TrailDraft;
use crate::import::Live;
use crate::plan::{Call, TrailPlan};

mod cli;
mod curl;
mod design;
mod escape;
mod left_out;
mod permission;
mod plan;
mod policy;
mod prerequisite;
mod python;
mod request;
mod ros;
mod schema;
mod shell;
mod terraform;

pub use left_out::LeftOut;
pub use permission::{Holder, Permission, permissions};
pub use prerequisite::{Document, DocumentKind, documents, role_documents};
pub use schema::{design_schema, schema};
pub use terraform::{TerraformScope, terraform, terraform_leaves_out};

/// What an export is made from. A draft export is marked as one; only a checked plan goes out unmarked.
#[derive(Clone, Copy, Debug)]
pub enum Source<'a> {
    /// A plan that keeps every rule.
    Checked(&'a ValidPlan),
    /// A draft with this many problems.
    Draft(&'a TrailDraft, usize),
    /// A design, with this many problems, for a trail that is there.
    Change(&'a TrailDraft, &'a Live, usize),
}

impl<'a> Source<'a> {
    /// The form, checked or not.
    #[must_use]
    pub fn draft(self) -> &'a TrailDraft {
        match self {
            Source::Checked(plan) => plan.draft(),
            Source::Draft(draft, _) | Source::Change(draft, ..) => draft,
        }
    }

    /// How many problems it has.
    #[must_use]
    pub fn problems(self) -> usize {
        match self {
            Source::Checked(_) => 0,
            Source::Draft(_, problems) | Source::Change(_, _, problems) => problems,
        }
    }

    /// The trail that it changes.
    #[must_use]
    pub fn changed(self) -> Option<&'a Live> {
        match self {
            Source::Change(_, live, _) => Some(live),
            Source::Checked(_) | Source::Draft(..) => None,
        }
    }

    /// The plan that is sent: for a trail that is there, what differs from it.
    #[must_use]
    pub fn plan(self) -> TrailPlan {
        match self.changed() {
            Some(live) => TrailPlan::update(self.draft(), live),
            None => TrailPlan::from(self.draft()),
        }
    }

    /// All of the design, for forms that say how things shall be and not what to do.
    #[must_use]
    pub fn whole(self) -> Source<'a> {
        match self {
            Source::Change(draft, _, problems) => Source::Draft(draft, problems),
            source => source,
        }
    }

    /// The call that makes the trail, or that changes it.
    fn call(self) -> Call {
        match self.changed() {
            Some(_) => Call::update_trail(self.draft()),
            None => Call::create_trail(self.draft()),
        }
    }
}

/// A form that a design can be exported in.
#[derive(Debug)]
pub struct Format {
    /// Which one.
    pub id: FormatId,
    /// What the file name ends with: `create-trail.json` gives `<trail>.<region>.create-trail.json`.
    pub extension: &'static str,
    /// Media type of the download.
    pub media_type: &'static str,
    /// Writes the text.
    pub render: fn(Source<'_>) -> String,
}

macro_rules! formats {
    ($($(#[$doc:meta])* $id:ident, $name:literal, $module:ident::$row:ident;)+) => {
        /// The formats, a closed list: whoever names them in words names each.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum FormatId {
            $($(#[$doc])* $id,)+
            /// The report for a ticket. It speaks a language, so `trail-words` writes it.
            Report,
            /// What the administrator of another account makes for the trail. It speaks a language, too.
            Handout,
        }

        impl FormatId {
            /// Stable name, also the value in the page's select.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(FormatId::$id => $name,)+
                    FormatId::Report => "report",
                    FormatId::Handout => "handout",
                }
            }
        }

        /// All formats that speak no language, in the order of the page.
        pub const ALL: &[&Format] = &[$(&$module::$row),+];

        impl Format {
            /// What the design holds and this format cannot say. No member of the row, because a page that only shows the
            /// request asks for none of it.
            #[must_use]
            pub fn leaves_out(&self, source: Source<'_>) -> Vec<LeftOut> {
                match self.id {
                    $(FormatId::$id => $module::leaves_out(source),)+
                    FormatId::Report | FormatId::Handout => Vec::new(),
                }
            }
        }
    };
}

formats! {
    /// The CreateTrail request as JSON.
    Request, "request", request::REQUEST;
    /// The whole plan as JSON.
    Plan, "plan", plan::PLAN;
    /// The form as it is kept.
    Design, "design", design::DESIGN;
    /// A script of Aliyun CLI commands.
    Cli, "cli", cli::CLI;
    /// Terraform.
    Terraform, "terraform", terraform::TERRAFORM;
    /// A template of Resource Orchestration Service.
    Ros, "ros", ros::ROS;
    /// A script for the vendor's Python SDK.
    Python, "python", python::PYTHON;
    /// A script that posts the calls to the proxy.
    Curl, "curl", curl::CURL;
    /// The RAM policy of the user who submits the plan.
    Policy, "policy", policy::POLICY;
}

/// What the name of the request's file ends with when it changes a trail.
const UPDATE_EXTENSION: &str = "update-trail.json";

/// The request JSON, which the panel shows live.
pub const REQUEST_JSON: &Format = &request::REQUEST;

impl Format {
    /// The name of the file that it is downloaded as.
    #[must_use]
    pub fn file_name(&self, source: Source<'_>) -> String {
        let is_update = self.id == FormatId::Request && source.changed().is_some();
        file_name(source, if is_update { UPDATE_EXTENSION } else { self.extension })
    }
}

/// `<trail>.<region>.<extension>`, with `draft` before the last part of a draft's. Characters that a file system or a reader could
/// stumble over become `_`.
#[must_use]
pub fn file_name(source: Source<'_>, extension: &str) -> String {
    let draft = source.draft();
    let safe = |text: &str, fallback: &str| -> String {
        let text: String = text
            .chars()
            .take(64)
            .map(|c| if c.is_ascii_alphanumeric() || matches!(c, '-' | '_') { c } else { '_' })
            .collect();
        if text.is_empty() { fallback.to_owned() } else { text }
    };
    let extension = match (source.problems(), extension.rsplit_once('.')) {
        (0, _) => extension.to_owned(),
        (_, Some((stem, last))) => format!("{stem}.draft.{last}"),
        (_, None) => format!("draft.{extension}"),
    };
    format!("{}.{}.{extension}", safe(&draft.name, "trail"), safe(&draft.home_region, "region"))
}

#[cfg(test)]
mod tests;
