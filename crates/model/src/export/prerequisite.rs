//! What makes a prerequisite: the commands, the Terraform, and for a role the policy that lets ActionTrail in. Each text stands for itself.

use super::shell::command;
use super::terraform::alone;
use crate::arn::{Arn, ArnKind};
use crate::destination::{Encryption, Kind};
use crate::plan::{DeliveryRole, Prerequisite, TrailPlan};
use crate::policy::{DELIVERY_POLICY, trust};

/// A text that makes a prerequisite, or a part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What kind of text it is.
    pub kind: DocumentKind,
    /// The text, with a line feed at its end.
    pub text: String,
}

/// The kinds of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentKind {
    /// Commands of Aliyun CLI, for a shell.
    Commands,
    /// Blocks of Terraform.
    Terraform,
    /// The trust policy of a role, as JSON.
    TrustPolicy,
    /// A RAM policy, as JSON.
    Policy,
}

/// The commands of Log Service and MaxCompute come from plugins, which Aliyun CLI 3.3.1 and newer fetches by itself when it may.
const PLUGINS: &str = "# aliyun configure set --auto-plugin-install true\n";

/// The texts for a prerequisite, the one that is read first in front. None where nothing can be made from what is known.
#[must_use]
pub fn documents(prerequisite: &Prerequisite) -> Vec<Document> {
    let (commands, terraform) = match prerequisite {
        Prerequisite::LogProject { project, region } => (log_project(project, region), alone(prerequisite)),
        Prerequisite::Bucket { bucket, region, encryption, kms_key } => {
            (make_bucket(bucket, region, *encryption, kms_key), alone(prerequisite))
        }
        Prerequisite::MaxComputeActivated { region, quota, .. } => {
            (max_compute(prerequisite.project_to_make(), region, quota), alone(prerequisite))
        }
        // The same as in the own account, for whoever has the keys of that one. What a bucket is to be like, its name does not tell.
        Prerequisite::ForeignResource { kind, resource, .. } => {
            let own = match kind {
                Kind::Sls => Arn::parse(ArnKind::LogProject, resource)
                    .map(|arn| Prerequisite::LogProject { project: arn.name, region: arn.region }),
                Kind::Oss => return Vec::new(),
                Kind::MaxCompute => Arn::parse(ArnKind::MaxComputeProject, resource).map(|arn| {
                    Prerequisite::MaxComputeActivated { project: arn.name, region: arn.region, quota: String::new() }
                }),
            };
            return own.map(|own| documents(&own)).unwrap_or_default();
        }
        Prerequisite::DeliveryRole { .. } => {
            let plan = TrailPlan {
                account: String::new(),
                home_region: String::new(),
                prerequisites: vec![prerequisite.clone()],
                calls: Vec::new(),
            };
            return plan.delivery_roles().first().map(role_documents).unwrap_or_default();
        }
    };
    let commands = Document { kind: DocumentKind::Commands, text: commands };
    let terraform = Document { kind: DocumentKind::Terraform, text: terraform };
    [commands, terraform].into_iter().filter(|document| !document.text.is_empty()).collect()
}

/// The texts that make a role of another account, for whoever has the keys of that account.
#[must_use]
pub fn role_documents(role: &DeliveryRole) -> Vec<Document> {
    let trust = trust(&role.source_account);
    let create =
        command("aliyun ram CreateRole", &[("RoleName", &role.role.name), ("AssumeRolePolicyDocument", &trust)], "");
    let attach = command(
        "aliyun ram AttachPolicyToRole",
        &[("PolicyType", "System"), ("PolicyName", DELIVERY_POLICY), ("RoleName", &role.role.name)],
        "",
    );
    vec![
        Document { kind: DocumentKind::TrustPolicy, text: trust + "\n" },
        Document { kind: DocumentKind::Commands, text: script(&[create, attach]) },
        Document { kind: DocumentKind::Terraform, text: super::terraform::role_alone(role) },
    ]
}

pub(super) fn script(commands: &[String]) -> String {
    commands.join("\n\n") + "\n"
}

/// Log Service CreateProject (help "create-project" of the Log Service CLI). Its description is required and says what the project is for.
fn log_project(project: &str, region: &str) -> String {
    let options = [("project-name", project), ("description", "ActionTrail"), ("region", region)];
    PLUGINS.to_owned() + &script(&[command("aliyun sls create-project", &options, "")])
}

/// OSS PutBucket, PutBucketEncryption and PutBucketPublicAccessBlock, with ossutil 2 as Aliyun CLI carries it (help "put-bucket-encryption",
/// "put-bucket-public-access-block").
fn make_bucket(bucket: &str, region: &str, encryption: Encryption, kms_key: &str) -> String {
    let address = super::shell::quote(&format!("oss://{bucket}"));
    let make = command(&format!("aliyun ossutil mb {address}"), &[("acl", "private"), ("region", region)], "");
    let rule = match (encryption, kms_key) {
        (Encryption::None, _) => None,
        (Encryption::Aes256, _) => Some(r#"{"SSEAlgorithm":"AES256"}"#.to_owned()),
        (Encryption::Kms, "") => Some(r#"{"SSEAlgorithm":"KMS"}"#.to_owned()),
        (Encryption::Kms, key) => {
            Some(format!(r#"{{"SSEAlgorithm":"KMS","KMSMasterKeyID":{}}}"#, crate::json::text(key)))
        }
    };
    let encrypt = rule.map(|rule| {
        let rule = format!(r#"{{"ApplyServerSideEncryptionByDefault":{rule}}}"#);
        let options = [("bucket", bucket), ("server-side-encryption-rule", &rule), ("region", region)];
        command("aliyun ossutil api put-bucket-encryption", &options, "")
    });
    let access = r#"{"BlockPublicAccess":"true"}"#;
    let options = [("bucket", bucket), ("public-access-block-configuration", access), ("region", region)];
    let block = command("aliyun ossutil api put-bucket-public-access-block", &options, "");
    script(&[Some(make), encrypt, Some(block)].into_iter().flatten().collect::<Vec<_>>())
}

/// A pay-as-you-go quota takes the place of OpenMaxComputeService, which is gone (TF, data source `alicloud_maxcompute_service`); that it is
/// enough is not confirmed (C10). The project is one that ActionTrail does not make itself.
fn max_compute(project: Option<&str>, region: &str, quota: &str) -> String {
    let activate = command(
        "aliyun maxcompute create-quota",
        &[("charge-type", "payasyougo"), ("commodity-code", "odps"), ("region", region)],
        "",
    );
    let make = project.map(|project| {
        let (project, quota) = (crate::json::text(project), Some(quota).filter(|quota| !quota.is_empty()));
        let quota = quota.map(|quota| format!(r#","defaultQuota":{}"#, crate::json::text(quota))).unwrap_or_default();
        let body = format!(r#"{{"name":{project},"productType":"payasyougo"{quota}}}"#);
        command("aliyun maxcompute create-project", &[("body", &body), ("region", region)], "")
    });
    PLUGINS.to_owned() + &script(&[Some(activate), make].into_iter().flatten().collect::<Vec<_>>())
}

#[cfg(test)]
mod tests;
