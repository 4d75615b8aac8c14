//! Advice in English: what is the case, what would be better, and who says so.

use trail_model::advice::AdviceCode;

use crate::AdviceText;

/// The words of a piece of advice.
#[rustfmt::skip]
pub(super) fn text(code: AdviceCode) -> AdviceText {
    use AdviceCode as A;
    let (text, source) = match code {
        A::UnlistedRegion => (
            "This region ID is well formed but not in the list of this page. Check its spelling; new regions open faster than lists.",
            "ActionTrail API DescribeRegions"),
        A::SeveralTrailRegions => (
            "No document shows how several regions are separated. Use All, or one region.",
            "ActionTrail API CreateTrail, TrailRegion"),
        A::EventRwAbsent => (
            "The request had no EventRW, and documents differ on what that means. All is written, so that nothing is left to a default.",
            "ActionTrail API CreateTrail, EventRW"),
        A::EventRwNotAll => (
            "Some management events are not delivered. Choose All for an audit: an attack often begins with reading, such as listing AccessKey pairs.",
            "KICS c065b98e; Cloud Config actiontrail-trail-intact-enabled"),
        A::TrailRegionNotAll => (
            "Only events of this region are delivered. With All regions a resource made in an unused region is seen too.",
            "KICS c065b98e; Cloud Config actiontrail-trail-intact-enabled"),
        A::LoggingOff => (
            "The trail will exist and deliver nothing until someone calls StartLogging. Turn Start logging on unless that is meant.",
            "Cloud Config actiontrail-enabled"),
        A::MaxComputeNameLong => (
            "MaxCompute allows 28 characters in a project name, and this one has more. Check that the project exists under this name.",
            "MaxCompute naming rules"),
        A::MaxComputeRegionUnconfirmed => (
            "No MaxCompute endpoint is known in this region. Check that MaxCompute is offered there, or choose another region.",
            "MaxCompute endpoints"),
        A::MaxComputeCrossAccountUnconfirmed => (
            "What the role needs in the other account's project is not documented. Add it as an administrator of the project and check the first delivery.",
            "ActionTrail help, Deliver ActionTrail events to MaxCompute"),
        A::RoleInOtherAccount => (
            "This role belongs to another account than the destination. ActionTrail can write only if the destination's account lets this role in; \
             a role of that account is the usual way.",
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
            "Data events go to Log Service projects that ActionTrail makes itself, one per region, and these are paid for.",
            "ActionTrail help, PutDataEventSelector"),
        A::BackfillMayNeedTicket => (
            "Some accounts may backfill only after a ticket to Alibaba Cloud support. The trail is created either way.",
            "ActionTrail API CreateDeliveryHistoryJob"),
        A::OrganizationTrailCaller => (
            "Only the management account of the resource directory or its delegated administrator of ActionTrail can create this trail.",
            "ActionTrail help, multi-account trails"),
    };
    AdviceText { text, source }
}
