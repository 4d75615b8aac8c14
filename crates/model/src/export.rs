//! What leaves for review: one file each, one row each.

use crate::check::ValidPlan;
use crate::draft::TrailDraft;
use crate::plan::TrailPlan;

mod cli;
mod plan;
mod request;

/// What an export is made from. A draft export is marked as one; only a checked plan goes out unmarked.
#[derive(Clone, Copy, Debug)]
pub enum Source<'a> {
    /// A plan that keeps every rule.
    Checked(&'a ValidPlan),
    /// A draft with this many problems.
    Draft(&'a TrailDraft, usize),
}

impl<'a> Source<'a> {
    /// The form, checked or not.
    #[must_use]
    pub fn draft(self) -> &'a TrailDraft {
        match self {
            Source::Checked(plan) => plan.draft(),
            Source::Draft(draft, _) => draft,
        }
    }

    /// Its plan.
    #[must_use]
    pub fn plan(self) -> TrailPlan {
        TrailPlan::from(self.draft())
    }
}

/// A form that a design can be exported in.
#[derive(Debug)]
pub struct Format {
    /// Stable name, also the value in the page's select.
    pub id: &'static str,
    /// What the file name ends with: `create-trail.json` gives `<trail>.<region>.create-trail.json`.
    pub extension: &'static str,
    /// Media type of the download.
    pub media_type: &'static str,
    /// Writes the text.
    pub render: fn(Source<'_>) -> String,
}

/// All formats, in the order of the page.
pub const ALL: &[&Format] = &[&request::REQUEST, &plan::PLAN, &cli::CLI];

/// The request JSON, which the panel shows live.
pub const REQUEST_JSON: &Format = &request::REQUEST;

impl Format {
    /// `<trail>.<region>.<extension>`, with `draft` before the last part of a draft's. Characters that a file system or a reader could
    /// stumble over become `_`.
    #[must_use]
    pub fn file_name(&self, source: Source<'_>) -> String {
        let draft = source.draft();
        let safe = |text: &str, fallback: &str| -> String {
            let text: String = text
                .chars()
                .take(64)
                .map(|c| if c.is_ascii_alphanumeric() || matches!(c, '-' | '_') { c } else { '_' })
                .collect();
            if text.is_empty() { fallback.to_owned() } else { text }
        };
        let extension = match (source, self.extension.rsplit_once('.')) {
            (Source::Checked(_), _) => self.extension.to_owned(),
            (Source::Draft(..), Some((stem, last))) => format!("{stem}.draft.{last}"),
            (Source::Draft(..), None) => format!("draft.{}", self.extension),
        };
        format!("{}.{}.{extension}", safe(&draft.name, "trail"), safe(&draft.home_region, "region"))
    }
}

#[cfg(test)]
mod tests;
