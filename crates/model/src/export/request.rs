//! The CreateTrail request as JSON, or the UpdateTrail of a change: byte for byte what the panel shows and what is posted.

use super::{Format, FormatId, LeftOut, Source};

pub(super) static REQUEST: Format =
    Format { id: FormatId::Request, extension: "create-trail.json", media_type: "application/json", render };

pub(super) fn leaves_out(source: Source<'_>) -> Vec<LeftOut> {
    use LeftOut as L;
    let beside = [L::Account, L::HomeRegion, L::StartLogging, L::Insights, L::DataEvents, L::Backfill];
    let around = [L::NewResources, L::MaxComputeActivation, L::DeliveryRoles, L::ProjectQuota, L::ChangeReference];
    LeftOut::in_design(source, beside.iter().chain(&around))
}

fn render(source: Source<'_>) -> String {
    source.call().body()
}
