//! Advice in English: what is the case, what would be better, and who says so.

use trail_model::advice::{AdviceCode, Source};

use crate::AdviceText;

/// The words of a piece of advice.
#[rustfmt::skip]
pub(super) fn text(code: AdviceCode) -> AdviceText {
    use AdviceCode as A;
    let (text, source) = match code {
        A::UnlistedRegion => (
            "This region is not a listed one. Check the spelling; a new region may be missing here.",
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
        A::NoOss => (
            "No copy goes to OSS, where events are kept for long at little cost and no query can change them. Turn Delivery to OSS on.",
            "KICS c065b98e; CIS Alibaba Cloud 2.1"),
        A::CisTwoDestinations => (
            "The benchmark wants both: a copy in OSS to keep and one in Log Service to search. MaxCompute counts for neither.",
            "CIS Alibaba Cloud 2.1"),
        A::NoSlsForAlerts => (
            "Without Log Service there is nothing to build alerts on, such as for changes of RAM policies or sign-ins without MFA.",
            "CIS Alibaba Cloud 2.10 to 2.22"),
        A::BucketNotPrivate => (
            "The request cannot show who may read this bucket. Check that its ACL is private and public access is blocked.",
            "CIS Alibaba Cloud 2.2"),
        A::BucketEncryptionUnproven => (
            "The request cannot show whether this bucket encrypts. Check its server-side encryption.",
            "CIS Alibaba Cloud 5.8"),
        A::Retention => (
            "CreateTrail sets no retention. Check that events stay for at least 180 days, and in a Logstore for 365.",
            "MLPS 2.0 through Cloud Config actiontrail-enabled; CIS Alibaba Cloud 2.23"),
        A::LogAccountNotSeparate => (
            "All events stay in the account that they are about, within reach of its administrators. A separate log account keeps a copy out of their hands.",
            "Alibaba Cloud Landing Zone, log archive account"),
        A::ManyGlobalTrails => (
            "Another trail of this account follows all regions and is on. Both deliver the same events, and each copy costs. Check that both are needed.",
            "alicloud_thrifty actiontrail_multiple_global_trails"),
        A::OssGlobalEvents => (
            "Events of global services lie in the directory of the home region. Look for them there.",
            "ActionTrail help, Create a single-account trail"),
        A::NoBackfill => (
            "Only events from now on are delivered. Those of the last 90 days need a backfill task.",
            "ActionTrail help, Create a single-account trail"),
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
            "OSS help, server-side encryption; CIS Alibaba Cloud 5.8"),
        A::InsightsChangeAccount => (
            "EnableInsight switches the type on for the whole account, not only for this trail.",
            "ActionTrail API EnableInsight"),
        A::DataEventsArePaid => (
            "ActionTrail creates a Log Service project for data events in each of their regions, and these projects are paid for.",
            "ActionTrail help, PutDataEventSelector"),
        A::UnlistedEvent => (
            "An event name is not in the list of its service that this page knows. Check its spelling; names are case-sensitive.",
            "ActionTrail help, OSS data events"),
        A::IncludedAndExcluded => (
            "A selector includes a value and excludes it too. Take it out of one of the two lists.",
            "This form"),
        A::RepeatedSelector => (
            "Two selectors are the same, and the second one selects nothing more. Remove it.",
            "This form"),
        A::BackfillMayNeedTicket => (
            "Some accounts may backfill only after a ticket. The trail itself does not depend on it.",
            "ActionTrail API CreateDeliveryHistoryJob"),
        A::OrganizationTrailCaller => (
            "Only the management account or the delegated administrator of ActionTrail can create this trail.",
            "ActionTrail help, multi-account trails"),
    };
    AdviceText { text, source }
}

/// Who gives it.
pub(super) fn source(source: Source) -> &'static str {
    match source {
        Source::Cis => "CIS Benchmark",
        Source::Kics => "KICS",
        Source::CloudConfig => "Cloud Config",
        Source::Mlps => "MLPS 2.0",
        Source::Thrifty => "Thrifty (cost)",
        Source::Vendor => "Alibaba Cloud documentation",
        Source::Designer => "This form",
    }
}
