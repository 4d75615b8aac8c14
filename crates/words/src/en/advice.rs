//! Advice in English: what is the case, what would be better, and who says so.

use trail_model::advice::AdviceCode;

use crate::AdviceText;

/// The words of a piece of advice.
#[rustfmt::skip]
pub(super) fn text(code: AdviceCode) -> AdviceText {
    use AdviceCode as A;
    let (text, source) = match code {
        A::UnlistedRegion => (
            "This page does not know this region. Check the spelling; a new region may be missing here.",
            "ActionTrail API DescribeRegions"),
        A::SeveralTrailRegions => (
            "No document shows how several regions are separated. Use All, or one region.",
            "ActionTrail API CreateTrail, TrailRegion"),
        A::EventRwAbsent => (
            "The request had no EventRW, and documents differ on its default. All is written.",
            "ActionTrail API CreateTrail, EventRW"),
        A::EventRwNotAll => (
            "Some management events are not delivered. Choose All for an audit: an attack often begins with reading, such as listing AccessKey pairs.",
            "KICS c065b98e; Cloud Config actiontrail-trail-intact-enabled"),
        A::TrailRegionNotAll => (
            "Only events of this region are delivered. With All regions a resource made in an unused region is seen too.",
            "KICS c065b98e; Cloud Config actiontrail-trail-intact-enabled"),
        A::LoggingOff => (
            "The trail delivers nothing until someone calls StartLogging. Turn Start logging on.",
            "Cloud Config actiontrail-enabled"),
        A::MaxComputeNameLong => (
            "MaxCompute names projects with at most 28 characters, and this one is longer. Check that the project exists.",
            "MaxCompute naming rules"),
        A::MaxComputeRegionUnconfirmed => (
            "No MaxCompute endpoint is known in this region. Check that MaxCompute is offered there.",
            "MaxCompute endpoints"),
        A::MaxComputeCrossAccountUnconfirmed => (
            "What the role needs in that project is not documented. Make it an administrator of the project, and check the first delivery.",
            "ActionTrail help, Deliver ActionTrail events to MaxCompute"),
        A::RoleInOtherAccount => (
            "The role and the destination are in different accounts. Use a role of the destination's account.",
            "ActionTrail help, cross-account delivery"),
        A::OwnAccountAsAnother => (
            "This ARN names the account of the trail. Choose Delivery to Current Account, or enter the ARN of the other account.",
            "This form"),
        A::PrefixEndsWithSlash => (
            "Whether a slash at the end is doubled in the object names is not documented. Leave it out.",
            "ActionTrail API CreateTrail, OssKeyPrefix"),
        A::BucketNotEncrypted => (
            "The events will be stored unencrypted. Choose AES256, which needs no key of your own.",
            "OSS help, server-side encryption"),
        A::InsightsChangeAccount => (
            "EnableInsight switches the type on for the whole account, not only for this trail.",
            "ActionTrail API EnableInsight"),
        A::DataEventsArePaid => (
            "ActionTrail creates a Log Service project for data events in each of their regions, and these projects are paid for.",
            "ActionTrail help, PutDataEventSelector"),
        A::BackfillMayNeedTicket => (
            "Some accounts may backfill only after a ticket. The trail is created either way.",
            "ActionTrail API CreateDeliveryHistoryJob"),
        A::OrganizationTrailCaller => (
            "Only the management account or the delegated administrator of ActionTrail can create this trail.",
            "ActionTrail help, multi-account trails"),
    };
    AdviceText { text, source }
}
