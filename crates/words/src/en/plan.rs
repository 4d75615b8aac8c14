//! The plan in English: what each call does, what must exist first, what Insights looks for.

use trail_model::api::Action;
use trail_model::destination::{Encryption, Kind};
use trail_model::event::InsightType;
use trail_model::plan::{Prerequisite, foreign_account};

/// What a call does.
#[rustfmt::skip]
pub(super) fn action(action: Action) -> &'static str {
    use Action as A;
    match action {
        A::CreateTrail => "Creates the trail; it stays off until StartLogging.",
        A::UpdateTrail => "Replaces the settings of the trail.",
        A::DescribeTrails => "Lists the trails of the account.",
        A::GetTrailStatus => "Reads the status of the trail.",
        A::StartLogging => "Turns delivery on; until then the trail delivers nothing.",
        A::StopLogging => "Turns delivery off; what was delivered stays.",
        A::DeleteTrail => "Deletes the trail; what was delivered stays.",
        A::DescribeRegions => "Lists the regions of ActionTrail.",
        A::PutDataEventSelector => "Chooses the data events of this trail; they go to Log Service projects that are paid for.",
        A::GetDataEventSelector => "Reads the data events of the trail.",
        A::DeleteDataEventSelector => "Ends the delivery of data events.",
        A::ListDataEventServices => "Lists the services that have data events.",
        A::CreateDeliveryHistoryJob => "Starts a task that delivers the events of the last 90 days to Log Service.",
        A::GetDeliveryHistoryJob => "Reads the progress of a backfill task.",
        A::ListDeliveryHistoryJobs => "Lists the backfill tasks.",
        A::DeleteDeliveryHistoryJob => "Deletes a backfill task.",
        A::EnableInsight => "Switches this type of Insights event on for the whole account, not only for this trail.",
        A::DisableInsight => "Switches this type of Insights event off for the whole account.",
        A::GetInsightTypes => "Lists the types of Insights events and their state.",
        A::PutInsightSelectors => "Chooses the types of Insights events that this trail delivers.",
        A::GetInsightSelectors => "Reads the types that the trail delivers.",
    }
}

/// An insight type: its name and what it finds.
#[rustfmt::skip]
pub(crate) fn insight(insight: InsightType) -> (&'static str, &'static str) {
    use InsightType as I;
    match insight {
        I::IpInsight => ("IP requests", "Calls from IP addresses that are unusual for the account."),
        I::ApiCallRateInsight => ("Risky API calls", "API calls at an unusual rate."),
        I::ApiErrorRateInsight => ("API errors", "API errors at an unusual rate."),
        I::AkInsight => ("AccessKey calls", "AccessKey pairs that are used at an unusual rate."),
        I::PolicyChangeInsight => ("Permission changes", "Unusual changes of permissions."),
        I::PasswordChangeInsight => ("Password changes", "Unusual changes of passwords."),
        I::TrailConcealmentInsight => ("Trail concealment", "Operations that hide traces, such as stopping or deleting a trail."),
    }
}

/// What must exist first: its name, and what it takes.
pub(super) fn prerequisite(prerequisite: &Prerequisite) -> (String, String) {
    match prerequisite {
        Prerequisite::LogProject { project, region } => (
            format!("Log Service project {}{}", named(project), located(region)),
            "Create it with CreateProject of Log Service. ActionTrail creates the Logstore in it.".into(),
        ),
        Prerequisite::Bucket { bucket, region, encryption, kms_key } => (
            format!("OSS bucket {}{}", named(bucket), located(region)),
            format!(
                "Create it with PutBucket, private, {} Block public access with PutBucketPublicAccessBlock.",
                encrypted(*encryption, kms_key)
            ),
        ),
        Prerequisite::MaxComputeActivated { project, region, quota } => {
            let is_to_be_made = prerequisite.project_to_make().is_some();
            (format!("MaxCompute activated{}", located(region)), max_compute(project, is_to_be_made, quota))
        }
        Prerequisite::ForeignResource { kind, resource, role_arn } => (
            match kind {
                Kind::Sls => format!("Log Service project {}", named(resource)),
                Kind::Oss => format!("OSS bucket {}", named(resource)),
                Kind::MaxCompute => format!("MaxCompute project {}", named(resource)),
            },
            format!(
                "It belongs to {}; only an administrator there can create it.",
                match foreign_account(*kind, resource, role_arn).as_str() {
                    "" => "another account".to_owned(),
                    account => format!("account {account}"),
                }
            ),
        ),
        Prerequisite::DeliveryRole { kinds, role_arn, source_account } => {
            (format!("RAM role {}", named(role_arn)), delivery_role(kinds, source_account))
        }
    }
}

fn named(name: &str) -> &str {
    if name.is_empty() { "(not named yet)" } else { name }
}

fn located(region: &str) -> String {
    if region.is_empty() { String::new() } else { format!(" in {region}") }
}

fn encrypted(encryption: Encryption, kms_key: &str) -> String {
    match (encryption, kms_key) {
        (Encryption::Aes256, _) => "then set AES256 with PutBucketEncryption.".into(),
        (Encryption::Kms, "") => "then set KMS and its default key with PutBucketEncryption.".into(),
        (Encryption::Kms, key) => {
            format!("then set KMS and its key \"{key}\" with PutBucketEncryption.")
        }
        (Encryption::None, _) => "without server-side encryption.".into(),
    }
}

fn max_compute(project: &str, is_to_be_made: bool, quota: &str) -> String {
    match (is_to_be_made, quota) {
        (true, "") => format!("Activate MaxCompute in the account, and create the project {project}."),
        (true, quota) => {
            format!(
                "Activate MaxCompute in the account, and create the project {project} with the default quota \"{quota}\"."
            )
        }
        (false, "") => format!("Activate MaxCompute in the account. ActionTrail creates the project {project}."),
        (false, quota) => format!(
            "Activate MaxCompute in the account. ActionTrail creates the project {project}; its quota \"{quota}\" is set in the console afterwards, because CreateTrail has no parameter for it."
        ),
    }
}

fn delivery_role(kinds: &[Kind], source_account: &str) -> String {
    let account = if source_account.is_empty() { "<account id>" } else { source_account };
    let mut text = format!(
        "Create it in the destination account, for: {}. It must trust {account}@actiontrail.aliyuncs.com and carry the system policy AliyunActionTrailDeliveryPolicy.",
        super::permission::services(kinds)
    );
    if kinds.contains(&Kind::MaxCompute) {
        text.push_str(" Add it as an administrator of the MaxCompute project.");
    }
    text
}
