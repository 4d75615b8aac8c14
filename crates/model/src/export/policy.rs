//! The RAM policy of the user who submits the plan, as the document that RAM takes.

use super::{Format, FormatId, LeftOut, Source};
use crate::policy::{document, statements};

pub(super) static POLICY: Format =
    Format { id: FormatId::Policy, extension: "policy.json", media_type: "application/json", render };

/// What others make first needs permissions of theirs.
pub(super) fn leaves_out(source: Source<'_>) -> Vec<LeftOut> {
    LeftOut::in_design(source, &[LeftOut::NewResources, LeftOut::MaxComputeActivation, LeftOut::DeliveryRoles])
}

fn render(source: Source<'_>) -> String {
    let mut policy = document(&statements(&source.plan(), &source.draft().name));
    policy.push('\n');
    policy
}
