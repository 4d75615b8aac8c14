//! What a format leaves out, in English.

use trail_model::export::LeftOut;

/// What is left out, and where it is said instead.
#[rustfmt::skip]
pub(super) fn text(part: LeftOut) -> &'static str {
    use LeftOut as L;
    match part {
        L::Account => "The account: it is the one of the keys that are in use.",
        L::HomeRegion => "The home region: it is the one whose endpoint is called.",
        L::NewResources => "The new project or bucket: create it first, as the plan says.",
        L::MaxComputeActivation => "The activation of MaxCompute: activate it first.",
        L::DeliveryRoles => "The role of the other account: its administrator creates it first.",
        L::StartLogging => "The start of logging: the trail delivers nothing until StartLogging.",
        L::Insights => "Insights events: they need EnableInsight and PutInsightSelectors.",
        L::DataEvents => "Data events: they need PutDataEventSelector.",
        L::Backfill => "The events of the last 90 days: they need CreateDeliveryHistoryJob.",
        L::Update => "The update of the trail that is there: a new stack is refused, because the name is taken. Update the stack that made the trail, or use Terraform or the CLI script.",
        L::TrailRegion => "The trail region: the trail follows all regions instead.",
        L::MaxCompute => "Delivery to MaxCompute.",
        L::OssWriteRole => "The write role of OSS in another account: ROS takes the name of a role of its own account only, so the stack is refused. Use Terraform or the CLI script.",
        L::OnlyDestination => "The only destination is MaxCompute: ROS has none left, so the stack is refused. Use Terraform or the CLI script.",
        L::OrganizationTrail => "The multi-account trail: a single-account trail is created instead.",
        L::ProjectQuota => "The quota of the MaxCompute project: set it as the plan says.",
        L::ChangeReference => "The change reference.",
    }
}
