//! The texts, and what a shell and a parser of HCL make of them.

use super::*;
use crate::destination::Kind;
use crate::export::tests::{HOSTILE, another_account, full, run};
use crate::plan::TrailPlan;
use expect_test::expect;

fn shown(prerequisite: &Prerequisite) -> String {
    documents(prerequisite).iter().map(|one| format!("== {:?}\n{}", one.kind, one.text)).collect()
}

#[test]
fn everything_new_of_the_own_account() {
    let plan = TrailPlan::from(&full());
    let all: String = plan.prerequisites.iter().map(shown).collect();
    expect![[r#"
        == Commands
        # aliyun configure set --auto-plugin-install true
        aliyun sls create-project \
          --project-name audit-hz \
          --description ActionTrail \
          --region cn-beijing
        == Terraform
        provider "alicloud" {
          region = "cn-beijing"
        }

        resource "alicloud_log_project" "this" {
          project_name = "audit-hz"
        }
        == Commands
        aliyun ossutil mb oss://audit-archive \
          --acl private \
          --region cn-hangzhou

        aliyun ossutil api put-bucket-encryption \
          --bucket audit-archive \
          --server-side-encryption-rule '{"ApplyServerSideEncryptionByDefault":{"SSEAlgorithm":"KMS","KMSMasterKeyID":"key-1"}}' \
          --region cn-hangzhou

        aliyun ossutil api put-bucket-public-access-block \
          --bucket audit-archive \
          --public-access-block-configuration '{"BlockPublicAccess":"true"}' \
          --region cn-hangzhou
        == Terraform
        provider "alicloud" {
          region = "cn-hangzhou"
        }

        resource "alicloud_oss_bucket" "this" {
          bucket = "audit-archive"

          server_side_encryption_rule {
            sse_algorithm     = "KMS"
            kms_master_key_id = "key-1"
          }
        }

        resource "alicloud_oss_bucket_acl" "this" {
          bucket = alicloud_oss_bucket.this.bucket
          acl    = "private"
        }

        resource "alicloud_oss_bucket_public_access_block" "this" {
          bucket              = alicloud_oss_bucket.this.bucket
          block_public_access = true
        }
        == Commands
        # aliyun configure set --auto-plugin-install true
        aliyun maxcompute create-quota \
          --charge-type payasyougo \
          --commodity-code odps \
          --region cn-hangzhou

        aliyun maxcompute create-project \
          --body '{"name":"actiontrail_audit","productType":"payasyougo","defaultQuota":"quota-1"}' \
          --region cn-hangzhou
        == Terraform
        provider "alicloud" {
          region = "cn-hangzhou"
        }

        resource "alicloud_maxcompute_project" "this" {
          project_name  = "actiontrail_audit"
          default_quota = "quota-1"
        }
    "#]].assert_eq(&all);
}

#[test]
fn the_role_of_another_account() {
    let plan = TrailPlan::from(&another_account());
    let [project, role] = plan.prerequisites.as_slice() else { panic!("{plan:?}") };
    let new = Prerequisite::LogProject { project: "central".into(), region: "cn-beijing".into() };
    assert_eq!(documents(project), documents(&new));
    expect![[r#"
        == TrustPolicy
        {
          "Version": "1",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": "sts:AssumeRole",
              "Principal": {
                "Service": [
                  "1234567890123456@actiontrail.aliyuncs.com"
                ]
              }
            }
          ]
        }
        == Commands
        aliyun ram CreateRole \
          --RoleName actiontrail-delivery \
          --AssumeRolePolicyDocument '{
          "Version": "1",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": "sts:AssumeRole",
              "Principal": {
                "Service": [
                  "1234567890123456@actiontrail.aliyuncs.com"
                ]
              }
            }
          ]
        }'

        aliyun ram AttachPolicyToRole \
          --PolicyType System \
          --PolicyName AliyunActionTrailDeliveryPolicy \
          --RoleName actiontrail-delivery
        == Terraform
        resource "alicloud_ram_role" "delivery_6543210987654321_actiontrail-delivery" {
          role_name = "actiontrail-delivery"
          assume_role_policy_document = jsonencode({
            Version = "1"
            Statement = [
              {
                Effect = "Allow"
                Action = "sts:AssumeRole"
                Principal = {
                  Service = [
                    "1234567890123456@actiontrail.aliyuncs.com"
                  ]
                }
              }
            ]
          })
        }

        resource "alicloud_ram_role_policy_attachment" "delivery_6543210987654321_actiontrail-delivery" {
          role_name   = alicloud_ram_role.delivery_6543210987654321_actiontrail-delivery.role_name
          policy_name = "AliyunActionTrailDeliveryPolicy"
          policy_type = "System"
        }
    "#]]
    .assert_eq(&shown(role));
    let unread =
        Prerequisite::DeliveryRole { kinds: vec![Kind::Oss], role_arn: "role".into(), source_account: String::new() };
    assert_eq!(documents(&unread), []);
    for kind in [Kind::Sls, Kind::Oss, Kind::MaxCompute] {
        let unread = Prerequisite::ForeignResource { kind, resource: "central".into(), role_arn: String::new() };
        assert_eq!(documents(&unread), []);
    }
}

/// Prerequisites whose every text is this one.
fn hostile(text: &str) -> [Prerequisite; 5] {
    let bucket = |encryption| Prerequisite::Bucket {
        bucket: text.to_owned(),
        region: text.to_owned(),
        encryption,
        kms_key: text.to_owned(),
    };
    [
        Prerequisite::LogProject { project: text.to_owned(), region: text.to_owned() },
        bucket(Encryption::Kms),
        bucket(Encryption::None),
        Prerequisite::MaxComputeActivated { project: text.to_owned(), region: text.to_owned(), quota: text.to_owned() },
        Prerequisite::DeliveryRole {
            kinds: vec![Kind::Oss],
            role_arn: "acs:ram::6543210987654321:role/delivery".to_owned(),
            source_account: text.to_owned(),
        },
    ]
}

#[test]
fn a_shell_reads_every_value_back_as_it_was_meant() {
    for text in HOSTILE {
        let meant = text.replace('\0', "\u{fffd}");
        for prerequisite in hostile(text) {
            let all = documents(&prerequisite);
            let commands = all.iter().find(|one| one.kind == DocumentKind::Commands).unwrap();
            let output = run("aliyun() { printf '%s\\0' \"$@\"; printf '\\036'; }\n", &commands.text, "");
            assert!(output.status.success() && output.stderr.is_empty(), "{commands:?}");
            let said = String::from_utf8(output.stdout).unwrap();
            for call in said.split('\u{1e}').filter(|call| !call.is_empty()) {
                let words: Vec<&str> = call.strip_suffix('\0').unwrap().split('\0').collect();
                let value = |name: &str| words.iter().skip_while(|word| **word != name).nth(1).copied();
                for name in ["--region", "--bucket", "--project-name"] {
                    assert!(value(name).is_none_or(|value| value == meant), "{words:?}");
                }
                for name in ["--body", "--server-side-encryption-rule", "--AssumeRolePolicyDocument"] {
                    let json = value(name).map(serde_json::from_str::<serde_json::Value>);
                    assert!(json.is_none_or(|json| json.is_ok()), "{words:?}");
                }
            }
        }
    }
}

#[test]
fn a_parser_reads_the_terraform_and_finds_what_was_typed() {
    for text in HOSTILE {
        for prerequisite in hostile(text) {
            for one in documents(&prerequisite).iter().filter(|one| one.kind == DocumentKind::Terraform) {
                let body = hcl::parse(&one.text).unwrap_or_else(|error| panic!("{error}\n{}", one.text));
                assert!(body.blocks().count() >= 2, "{}", one.text);
                // What cannot be seen stands by its number.
                assert!(!one.text.contains(['\u{202e}', '\u{2028}', '\0']), "{}", one.text);
            }
        }
    }
}

#[test]
fn a_bucket_that_is_not_encrypted_is_private_and_closed_all_the_same() {
    let [_, _, plain, ..] = hostile("audit-archive");
    let text = shown(&plain);
    assert!(!text.contains("encryption"), "{text}");
    for word in
        ["--acl private", "\"BlockPublicAccess\":\"true\"", "acl    = \"private\"", "block_public_access = true"]
    {
        assert!(text.contains(word), "{word}: {text}");
    }
}
