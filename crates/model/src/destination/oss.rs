//! Delivery to OSS.

use super::{Destination, Kind, Landing, account_of, delivery_role, require, some};
use crate::advice::{self, Advice, AdviceCode};
use crate::arn::{Arn, ArnKind};
use crate::draft::{DestinationAccount, ResourceKind, TrailDraft};
use crate::field::FieldId;
use crate::plan::Prerequisite;
use crate::problem::{Issue, Problem};
use crate::region;
use crate::request::CreateTrailRequest;

/// The group *Delivery to OSS*, with all its branches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OssDraft {
    /// Whether the design delivers to OSS.
    pub on: bool,
    /// Whose bucket it is. OSS has no ARN parameter: the role's account is the only sign of another account.
    pub account: DestinationAccount,
    /// Own account: whether the bucket is still to be made.
    pub bucket_kind: ResourceKind,
    /// Name of the bucket.
    pub bucket: String,
    /// What the objects' names begin with; empty for none.
    pub prefix: String,
    /// New bucket: where it is made; empty follows the home region.
    pub region: String,
    /// New bucket: how OSS encrypts its objects.
    pub encryption: Encryption,
    /// New bucket with KMS: the key; empty is the default key.
    pub kms_key: String,
    /// Another account: ARN of the role there that ActionTrail assumes.
    pub role_arn: String,
    /// Own account: a write role in place of the service-linked one.
    pub own_role: String,
}

/// Encryption of a new bucket on the server's side (OSS PutBucketEncryption). CreateTrail has no parameter for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encryption {
    /// Keys held by OSS.
    #[default]
    Aes256,
    /// Keys held by KMS.
    Kms,
    /// Objects are stored as they come.
    None,
}

pub(super) static OSS: Destination = Destination {
    kind: Kind::Oss,
    switch: FieldId::DeliverOss,
    account: FieldId::OssAccount,
    resource_parameter: FieldId::OssBucket,
    role_parameter: FieldId::OssRoleArn,
    controls: &[
        FieldId::OssAccount,
        FieldId::OssBucketKind,
        FieldId::OssRoleArn,
        FieldId::OssBucket,
        FieldId::OssPrefix,
        FieldId::OssRegion,
        FieldId::OssEncryption,
        FieldId::OssKmsKey,
        FieldId::OssOwnRole,
    ],
    inactive,
    write,
    check,
    advise,
    prerequisites,
    read,
    landing,
};

fn is_current(draft: &TrailDraft) -> bool {
    draft.oss.account == DestinationAccount::Current
}

fn is_new(draft: &TrailDraft) -> bool {
    is_current(draft) && draft.oss.bucket_kind == ResourceKind::New
}

fn inactive(draft: &TrailDraft) -> &'static [FieldId] {
    match (is_current(draft), is_new(draft), draft.oss.encryption) {
        (true, true, Encryption::Kms) => &[FieldId::OssRoleArn],
        (true, true, _) => &[FieldId::OssRoleArn, FieldId::OssKmsKey],
        (true, false, _) => &[FieldId::OssRoleArn, FieldId::OssRegion, FieldId::OssKmsKey],
        (false, ..) => &[FieldId::OssRegion, FieldId::OssKmsKey, FieldId::OssOwnRole],
    }
}

fn write(draft: &TrailDraft, request: &mut CreateTrailRequest) {
    let oss = &draft.oss;
    request.oss_bucket_name = some(&oss.bucket);
    request.oss_key_prefix = some(&oss.prefix);
    request.oss_write_role_arn = some(if is_current(draft) { &oss.own_role } else { &oss.role_arn });
}

fn check(draft: &TrailDraft, problems: &mut Vec<Problem>) {
    require(draft, FieldId::OssBucket, problems);
    if !is_current(draft) {
        require(draft, FieldId::OssRoleArn, problems);
    }
    if is_new(draft) {
        let region = draft.region_or_home(&draft.oss.region);
        if region.is_empty() {
            problems.push(Problem::new(FieldId::OssRegion, Issue::Required {}));
        } else if !region::is_well_formed(region) && !draft.oss.region.is_empty() {
            problems.push(Problem::new(FieldId::OssRegion, Issue::Region { actual: region.to_owned() }));
        }
    }
}

fn advise(draft: &TrailDraft, found: &mut Vec<Advice>) {
    if draft.oss.prefix.ends_with('/') {
        found.push(Advice::new(FieldId::OssPrefix, AdviceCode::PrefixEndsWithSlash));
    }
    if is_new(draft) {
        advice::unlisted_region(FieldId::OssRegion, &draft.oss.region, found);
        if draft.oss.encryption == Encryption::None {
            found.push(Advice::new(FieldId::OssEncryption, AdviceCode::BucketNotEncrypted));
        }
    }
    if !is_current(draft) {
        advice::own_account_as_another(FieldId::OssRoleArn, ArnKind::Role, draft, found);
    }
}

fn prerequisites(draft: &TrailDraft) -> Vec<Prerequisite> {
    let oss = &draft.oss;
    if !is_current(draft) {
        return delivery_role(Kind::Oss, &oss.role_arn, draft);
    }
    match oss.bucket_kind {
        ResourceKind::New => vec![Prerequisite::Bucket {
            bucket: oss.bucket.clone(),
            region: draft.region_or_home(&oss.region).to_owned(),
            encryption: oss.encryption,
            kms_key: oss.kms_key.clone(),
        }],
        ResourceKind::Existing => Vec::new(),
    }
}

fn read(request: &CreateTrailRequest, known: Option<&str>, draft: &mut TrailDraft) {
    let role = request.oss_write_role_arn.clone().unwrap_or_default();
    draft.oss.bucket = request.oss_bucket_name.clone().unwrap_or_default();
    draft.oss.prefix = request.oss_key_prefix.clone().unwrap_or_default();
    draft.oss.on = !draft.oss.bucket.is_empty() || !draft.oss.prefix.is_empty() || !role.is_empty();
    draft.oss.account = account_of(Arn::parse(ArnKind::Role, &role).ok().map(|arn| arn.account).as_deref(), known);
    match draft.oss.account {
        DestinationAccount::Current => draft.oss.own_role = role,
        DestinationAccount::Another => draft.oss.role_arn = role,
    }
}

/// `oss://<bucket>/<prefix>/AliyunLogs/Actiontrail/<region>/<day>/`; a trail of all regions has one folder for each (help "What is the
/// storage path of an event that is delivered to an OSS bucket?").
fn landing(draft: &TrailDraft) -> Option<Landing> {
    if draft.oss.bucket.is_empty() {
        return None;
    }
    let prefix = if draft.oss.prefix.is_empty() {
        String::new()
    } else {
        format!("{}/", draft.oss.prefix.trim_end_matches('/'))
    };
    let region = if draft.trail_region == crate::draft::ALL_REGIONS { "{region}" } else { &draft.trail_region };
    let owner = if draft.organization_trail { "{resource directory}/{account}/" } else { "" };
    let path = format!("{prefix}AliyunLogs/Actiontrail/{owner}{region}/{{YYYY}}/{{MM}}/{{DD}}/");
    Some(Landing::Objects { bucket: draft.oss.bucket.clone(), path })
}
