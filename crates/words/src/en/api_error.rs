//! Refusals in English: what happened, and what to do.

use crate::api_error::ApiError;

/// What a refusal means.
#[rustfmt::skip]
pub(super) fn text(error: ApiError) -> &'static str {
    use ApiError as E;
    match error {
        E::NameRefused => "ActionTrail does not accept this name. Choose another.",
        E::NameTaken => "The account has a trail of this name already. Choose another name, or change that trail.",
        E::NoDestination => "The trail delivers nowhere. Choose a destination.",
        E::PrefixRefused => "ActionTrail does not accept this prefix. Choose another, or leave it out.",
        E::BucketInUse => "Another trail delivers to this bucket. Use another bucket, or change that trail.",
        E::BucketMissing => "This bucket does not exist. Create it first, or check its name.",
        E::BucketDenied => "ActionTrail may not write to this bucket. Check the write role and the bucket policy; a new grant can take a while.",
        E::ProjectMissing => "This Log Service project does not exist. Create it first, or check its name and region.",
        E::ProjectDenied => "ActionTrail may not write to this Log Service project. Check the write role; a new grant can take a while.",
        E::LogstoreFailed => "ActionTrail could not create or find the Logstore. Check the write role and the Logstore quota of the project.",
        E::RegionFull => "This region holds its 5 trails already. Choose another home region, or delete a trail there.",
        E::OrganizationTrailExists => "The one multi-account trail exists already. Change that trail, or turn Multi-account trail off.",
        E::OrganizationTrailDenied => "This account may not create a multi-account trail. Use the management account or the delegated administrator.",
        E::TrailMissing => "There is no trail of this name. Check the name, the account and the home region.",
        E::TrailUnfit => "This trail does not support the operation. Insights and backfill need a single-account trail.",

        E::InsightTypeRefused => "The account cannot use this type of Insights event. Take it out of the design, or open a ticket.",
        E::BackfillRunning => "The account runs one backfill task at a time, and one is running. Try again when it has ended.",
        E::BackfillDenied => "The account may not backfill yet. Open a ticket for it; the trail itself is not affected.",
        E::BackfillMissing => "This backfill task does not exist. It may have been deleted.",
        E::DeleteBlocked => "A backfill task of this trail is running. Delete the task first.",

        E::NoPermission => "The proxy may not do this. Its operator grants the RAM action of this name, such as actiontrail:CreateTrail.",
        E::ServiceLinkedRoleMissing => "The service-linked role is missing. Create AliyunServiceRoleForActionTrail in RAM.",
        E::RoleMissing => "The write role does not exist. Check its ARN, or create the role in that account first.",
        E::KeyRefused => "Alibaba Cloud does not accept the proxy's AccessKey ID. Its operator checks that the key exists and is enabled.",
        E::SignatureRefused => "Alibaba Cloud does not accept the proxy's signature. Its operator checks the AccessKey secret.",
        E::CredentialsExpired => "The proxy's temporary credentials have expired or are incomplete. Its operator renews them.",
        E::ClockOff => "Alibaba Cloud does not accept the time of the call. The proxy's operator sets its clock.",

        E::ParameterRefused => "ActionTrail does not accept a value. Its message names the parameter.",
        E::ParameterMissing => "A required parameter is missing. The message names it.",
        E::QueryRefused => "ActionTrail does not accept this event query. Ask for at most 30 of the last 90 days, and check its filter.",
        E::EndpointWrong => "The endpoint does not take this call. The proxy's operator checks the endpoint.",
        E::TooManyCalls => "Too many calls in a short time. Wait a few seconds and try again.",
        E::Repeated => "Alibaba Cloud took the call for a repetition. Try again.",
        E::ServiceFailed => "Alibaba Cloud failed on its own side. Try again in a minute; if it stays, open a ticket with the request ID.",

        E::CheckFailed => "The proxy's own check refused the request, and nothing was sent. The problems stand at their fields.",
        E::AccountNotServed => "The proxy has no credentials for this account, and nothing was sent. Choose an account that it serves.",
        E::ActionNotAllowed => "The proxy's operator does not allow this call. Nothing was sent.",
        E::Unreachable => "The proxy could not connect to ActionTrail, and nothing was sent. Try again later.",
        E::BadAnswer => "The answer of ActionTrail could not be read. If this was a change, the proxy found that it did not take effect. Try again.",
        E::OutcomeUnknown => "What became of the call is not known. It may have taken effect: check before trying again.",
        E::RequestRefused => "The proxy could not read the request, and nothing was sent. Its message says why.",
        E::NotSignedIn => "The proxy does not know who is calling, and nothing was sent. Sign in again.",
        E::OriginRefused => "The proxy does not let this page in, and nothing was sent. Its operator adds the page's origin to TRAIL_APP_ORIGINS.",
        E::HostRefused => "The proxy does not answer under this host name, and nothing was sent. Its operator adds it to TRAIL_HOSTS.",
        E::NotOffered => "The proxy does not offer this call. Check its address in config.json.",
        E::TooSlow => "The request did not reach the proxy in time, and nothing was sent. Check the connection and try again.",
        E::KeyReused => "The proxy has seen this attempt with other content, and nothing was sent. Confirm once more.",
    }
}
