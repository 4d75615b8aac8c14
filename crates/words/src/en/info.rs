//! More for those who open *Info*, in English.

use trail_model::field::FieldId;

const OWN_ROLE_INFO: &str = "Empty: the service-linked role AliyunServiceRoleForActionTrail. \
    Another role must trust actiontrail.aliyuncs.com and hold the same permissions.";
const OTHER_ROLE_INFO: &str = "The role must trust <account id of this trail>@actiontrail.aliyuncs.com and carry the system policy \
    AliyunActionTrailDeliveryPolicy.";

/// What *Info* at a control says; empty where there is nothing to add.
#[rustfmt::skip]
pub(crate) fn info(field: &FieldId) -> &'static str {
    use FieldId as F;
    match field {
        F::TrailName => "Unique in the account and fixed once the trail exists. The Logstore and the table are called actiontrail_<trail name>.",
        F::AccountId => "The console shows it when the pointer is on the profile picture.",
        F::HomeRegion => "The region whose endpoint takes the calls. Global events land in its directory. A region holds 5 trails.",
        F::TrailRegion => "All regions shows what happens where nothing should. With one region this trail delivers nothing of the others.",
        F::EventRw => "Calls that create, change, delete or read cloud resources, by the console, the API or a service.",
        F::Insights => "For single-account trails. A type is enabled for the whole account. The first insight takes 24 hours at least.",
        F::DataEvents => "Delivered to Log Service projects that ActionTrail creates, actiontrail-log-<account id>-<region>; these are paid for.",
        F::SlsProject => "ActionTrail creates the Logstore, its index and its dashboard inside this project.",
        F::SlsRoleArn | F::OssRoleArn | F::MaxComputeRoleArn => OTHER_ROLE_INFO,
        F::SlsOwnRole | F::OssOwnRole | F::MaxComputeOwnRole => OWN_ROLE_INFO,
        F::OssBucket => "One bucket takes one trail. Keep it private: it holds who did what in the account.",
        F::OssPrefix => "What the names of the event files begin with. Empty: they begin with AliyunLogs/Actiontrail/.",
        F::OssEncryption => "CreateTrail has no parameter for it: it is a step before the call.",
        F::OssKmsKey => "The write role needs kms:GenerateDataKey and kms:Decrypt for this key.",
        F::OrganizationTrail => "Only the management account or the delegated administrator of ActionTrail can create it, and there can be only one.",
        F::Backfill => "An account runs one such task at a time.",
        _ => "",
    }
}
