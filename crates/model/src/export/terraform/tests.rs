//! The file, and what an HCL parser makes of it.

use super::*;
use crate::draft::TrailDraft;
use crate::event::Selector;
use crate::export::tests::*;
use expect_test::expect;
use hcl::expr::Expression;
use hcl::structure::Body;

#[test]
fn a_trail_alone() {
    expect![[r##"
        # fingerprint 1c5e322d6fe50339c1c2d9de567718cd09f7ac97d55a17ee85353ed69fd4e088
        # not in this file: the account (that of the keys in use)

        terraform {
          required_providers {
            alicloud = {
              source  = "aliyun/alicloud"
              version = ">= 1.264.0"
            }
          }
        }

        provider "alicloud" {
          region = "cn-hangzhou"
        }

        resource "alicloud_actiontrail_trail" "this" {
          trail_name      = "security-audit"
          event_rw        = "All"
          trail_region    = "All"
          sls_project_arn = "acs:log:cn-hangzhou:1234567890123456:project/audit-hz"
          status          = "Enable"
        }

        # import {
        #   to = alicloud_actiontrail_trail.this
        #   id = "security-audit"
        # }
    "##]]
    .assert_eq(&exported(&TERRAFORM, &draft()));
}

#[test]
fn everything_around_it() {
    expect![[r##"
        # fingerprint 6dda12b0f9703970631731c7b016691f418c97cc677972ec52563adf0bc99ec0
        # not in this file: the account (that of the keys in use), the activation of MaxCompute (needed first), Insights events (EnableInsight, PutInsightSelectors), the change reference

        terraform {
          required_providers {
            alicloud = {
              source  = "aliyun/alicloud"
              version = ">= 1.264.0"
            }
          }
        }

        provider "alicloud" {
          region = "cn-hangzhou"
        }

        provider "alicloud" {
          alias  = "log_project"
          region = "cn-beijing"
        }

        resource "alicloud_log_project" "this" {
          provider     = alicloud.log_project
          project_name = "audit-hz"
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

        resource "alicloud_maxcompute_project" "this" {
          project_name  = "actiontrail_audit"
          default_quota = "quota-1"
        }

        resource "alicloud_actiontrail_trail" "this" {
          trail_name              = "security-audit"
          event_rw                = "All"
          trail_region            = "All"
          sls_project_arn         = "acs:log:cn-beijing:1234567890123456:project/audit-hz"
          oss_bucket_name         = "audit-archive"
          oss_key_prefix          = "trail-logs"
          oss_write_role_arn      = "acs:ram::1234567890123456:role/oss-writer"
          max_compute_project_arn = "acs:odps:cn-hangzhou:1234567890123456:project/actiontrail_audit"
          status                  = "Enable"
          event_selectors         = "[{\"ServiceName\":\"Oss\"}]"
          data_event_trail_region = "cn-hangzhou"
          depends_on              = [alicloud_log_project.this, alicloud_oss_bucket_public_access_block.this, alicloud_maxcompute_project.this]
        }

        resource "alicloud_actiontrail_history_delivery_job" "this" {
          trail_name = alicloud_actiontrail_trail.this.id
        }

        # import {
        #   to = alicloud_maxcompute_project.this
        #   id = "actiontrail_audit"
        # }

        # import {
        #   to = alicloud_actiontrail_trail.this
        #   id = "security-audit"
        # }
    "##]].assert_eq(&exported(&TERRAFORM, &full()));
}

#[test]
fn the_role_of_another_account_is_there_to_be_taken_out() {
    let mut draft = another_account();
    draft.oss.on = true;
    draft.oss.account = crate::draft::DestinationAccount::Another;
    draft.oss.bucket = "central".into();
    draft.oss.role_arn = draft.sls.role_arn.clone();
    let file = exported(&TERRAFORM, &draft);
    let (_, role) = file.split_once("# The role").unwrap();
    let (role, _) = role.split_once("# import").unwrap();
    expect![[r#"
         that ActionTrail delivers with in account 6543210987654321, for its administrator: apply these blocks in a
        # configuration of that account before this file, or take the handout for account 6543210987654321 instead.
        #
        # resource "alicloud_ram_role" "delivery_6543210987654321_actiontrail-delivery" {
        #   role_name = "actiontrail-delivery"
        #   assume_role_policy_document = jsonencode({
        #     Version = "1"
        #     Statement = [
        #       {
        #         Effect = "Allow"
        #         Action = "sts:AssumeRole"
        #         Principal = {
        #           Service = [
        #             "1234567890123456@actiontrail.aliyuncs.com"
        #           ]
        #         }
        #       }
        #     ]
        #   })
        # }
        #
        # resource "alicloud_ram_role_policy_attachment" "delivery_6543210987654321_actiontrail-delivery" {
        #   role_name   = alicloud_ram_role.delivery_6543210987654321_actiontrail-delivery.role_name
        #   policy_name = "AliyunActionTrailDeliveryPolicy"
        #   policy_type = "System"
        # }

    "#]]
    .assert_eq(role);
    let taken_out: String =
        role.lines().skip(2).map(|line| format!("{}\n", line.trim_start_matches(['#', ' ']))).collect();
    let body = hcl::parse(&taken_out).unwrap();
    assert_eq!(body.blocks().count(), 2);
    assert_eq!(
        attribute(&body, "alicloud_ram_role_policy_attachment", "policy_name").as_deref(),
        Some("AliyunActionTrailDeliveryPolicy")
    );
}

#[test]
fn what_terraform_makes_is_not_left_out() {
    let left_out = |draft: &TrailDraft| TERRAFORM.leaves_out(Source::Draft(draft, 0));
    use LeftOut as L;
    assert_eq!(left_out(&draft()), [L::Account]);
    assert_eq!(left_out(&another_account()), [L::Account, L::DeliveryRoles]);
    assert_eq!(left_out(&full()), [L::Account, L::MaxComputeActivation, L::Insights, L::ChangeReference]);
    let mut quota = full();
    quota.max_compute.project.clear();
    assert!(left_out(&quota).contains(&L::ProjectQuota));
}

/// The attribute of the block of this kind, as the parser evaluates it.
fn attribute(body: &Body, kind: &str, name: &str) -> Option<String> {
    use hcl::eval::Evaluate;
    let block = body.blocks().find(|block| block.labels().first().is_some_and(|label| label.as_str() == kind))?;
    let attribute = block.body().attributes().find(|attribute| attribute.key() == name)?;
    match attribute.expr() {
        Expression::String(text) => Some(text.clone()),
        other => other.evaluate(&hcl::eval::Context::new()).unwrap().as_str().map(str::to_owned),
    }
}

#[test]
fn a_parser_reads_back_what_was_typed() {
    for hostile in HOSTILE {
        let mut draft = full();
        draft.name = hostile.to_owned();
        draft.home_region = hostile.to_owned();
        draft.trail_region = hostile.to_owned();
        draft.oss.bucket = hostile.to_owned();
        draft.oss.prefix = hostile.to_owned();
        draft.oss.region = "cn-beijing".to_owned();
        draft.oss.own_role = hostile.to_owned();
        draft.sls.project = hostile.to_owned();
        draft.max_compute.project = hostile.to_owned();
        draft.max_compute.quota = hostile.to_owned();
        draft.data_events.selectors = vec![Selector::of(hostile)];
        let file = (TERRAFORM.render)(Source::Draft(&draft, 9));
        let body = hcl::parse(&file).unwrap_or_else(|error| panic!("{error}\n{file}"));
        let trail = |name| attribute(&body, "alicloud_actiontrail_trail", name);
        assert_eq!(trail("status").as_deref(), Some("Enable"));
        for name in ["trail_name", "trail_region", "oss_bucket_name", "oss_key_prefix", "oss_write_role_arn"] {
            let want = (!hostile.is_empty() || name == "trail_name").then_some(hostile);
            assert_eq!(trail(name).as_deref(), want.filter(|_| name != "trail_name" || !hostile.is_empty()), "{file}");
        }
        assert_eq!(attribute(&body, "alicloud", "region").as_deref(), Some(hostile));
        assert_eq!(attribute(&body, "alicloud_oss_bucket", "bucket").as_deref(), Some(hostile));
        assert_eq!(attribute(&body, "alicloud_log_project", "project_name").as_deref(), Some(hostile));
        let services: serde_json::Value = serde_json::from_str(&trail("event_selectors").unwrap()).unwrap();
        assert_eq!(services[0]["ServiceName"], *hostile);
    }
}

#[test]
fn every_parameter_of_create_trail_has_an_argument() {
    use crate::api::Action;
    let mut draft = full();
    draft.sls.own_role = "role".into();
    draft.max_compute.own_role = "role".into();
    draft.organization_trail = true;
    let file = (TERRAFORM.render)(Source::Draft(&draft, 1));
    let body = hcl::parse(&file).unwrap();
    let trail =
        body.blocks().find(|block| block.labels().iter().any(|label| label.as_str() == "alicloud_actiontrail_trail"));
    // The rest: status, two of data events, and what the trail depends on.
    let count = trail.unwrap().body().attributes().count();
    assert_eq!(count, Action::CreateTrail.parameters().len() + 4, "{file}");
}
