//! What each scope writes and leaves out, as a parser of HCL reads it.

use super::*;
use crate::export::tests::{HOSTILE, another_account, full};
use crate::export::{LeftOut, Source, terraform, terraform_leaves_out};
use expect_test::expect;
use hcl::structure::Body;

fn file(draft: &crate::draft::TrailDraft, scope: TerraformScope) -> String {
    terraform(Source::Draft(draft, 0), scope)
}

fn parsed(text: &str) -> Body {
    hcl::parse(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// The blocks by kind and labels.
fn blocks(text: &str) -> String {
    let name = |block: &hcl::structure::Block| {
        let labels = block.labels().iter().map(|label| label.as_str());
        [block.identifier()].into_iter().chain(labels).collect::<Vec<_>>().join(" ")
    };
    parsed(text).blocks().map(|block| name(block) + "\n").collect()
}

#[test]
fn a_trail_alone_makes_nothing_else() {
    let text = file(&full(), TerraformScope::Trail);
    expect![[r#"
        terraform
        provider alicloud
        resource alicloud_actiontrail_trail this
        resource alicloud_actiontrail_history_delivery_job this
    "#]]
    .assert_eq(&blocks(&text));
    assert!(!text.contains("depends_on"), "{text}");
}

#[test]
fn the_roles_of_another_account_are_made_with_a_profile_of_it() {
    let text = file(&another_account(), TerraformScope::Roles);
    expect![[r#"
        terraform
        provider alicloud
        variable profile_6543210987654321
        provider alicloud
        resource alicloud_ram_role delivery_6543210987654321_actiontrail-delivery
        resource alicloud_ram_role_policy_attachment delivery_6543210987654321_actiontrail-delivery
        resource alicloud_actiontrail_trail this
    "#]]
    .assert_eq(&blocks(&text));
    let (_, roles) = text.split_once("variable").unwrap();
    let (roles, _) = roles.split_once("resource \"alicloud_actiontrail_trail\"").unwrap();
    expect![[r#"
         "profile_6543210987654321" {
          type = string
        }

        provider "alicloud" {
          alias   = "account_6543210987654321"
          profile = var.profile_6543210987654321
          region  = "cn-hangzhou"
        }

        resource "alicloud_ram_role" "delivery_6543210987654321_actiontrail-delivery" {
          provider  = alicloud.account_6543210987654321
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
          provider    = alicloud.account_6543210987654321
          role_name   = alicloud_ram_role.delivery_6543210987654321_actiontrail-delivery.role_name
          policy_name = "AliyunActionTrailDeliveryPolicy"
          policy_type = "System"
        }

    "#]]
    .assert_eq(roles);
    assert!(
        text.contains(
            "depends_on         = [alicloud_ram_role_policy_attachment.delivery_6543210987654321_actiontrail-delivery]"
        ),
        "{text}"
    );
}

#[test]
fn a_trail_that_is_there_is_imported() {
    let text = file(&full(), TerraformScope::Import);
    expect![[r#"
        terraform
        provider alicloud
        resource alicloud_actiontrail_trail this
        resource alicloud_actiontrail_history_delivery_job this
        import
    "#]]
    .assert_eq(&blocks(&text));
    assert!(text.contains("required_version = \">= 1.5\""), "{text}");
    assert!(
        text.ends_with("import {\n  to = alicloud_actiontrail_trail.this\n  id = \"security-audit\"\n}\n"),
        "{text}"
    );
}

#[test]
fn what_a_scope_does_not_make_is_said_in_the_file() {
    use LeftOut as L;
    let says = |draft: &crate::draft::TrailDraft, scope| terraform_leaves_out(Source::Draft(draft, 0), scope);
    let rest = [L::MaxComputeActivation, L::Insights, L::ChangeReference];
    for scope in [TerraformScope::Trail, TerraformScope::Import] {
        let parts = says(&full(), scope);
        assert_eq!(parts, [&[L::Account, L::NewResources], &rest[..], &[L::ProjectQuota]].concat());
        assert!(file(&full(), scope).contains("the new project or bucket (needed first)"));
        assert_eq!(says(&another_account(), scope), [L::Account, L::DeliveryRoles]);
    }
    assert_eq!(says(&full(), TerraformScope::Roles), [&[L::Account], &rest[..]].concat());
    assert_eq!(says(&another_account(), TerraformScope::Roles), [L::Account]);
}

#[test]
fn every_scope_is_hcl_whatever_was_typed_and_reads_as_the_same_trail() {
    for text in HOSTILE {
        let mut draft = full();
        for field in crate::field::FieldId::ALL {
            if let Some(value) = draft.text_mut(field) {
                *value = text.to_owned();
            }
        }
        let trail = |scope| {
            let body = parsed(&file(&draft, scope));
            let of_trail = |block: &&hcl::structure::Block| {
                block.labels().first().is_some_and(|label| label.as_str() == "alicloud_actiontrail_trail")
            };
            let attributes = body.blocks().find(of_trail).unwrap().body().attributes();
            let kept = attributes.filter(|attribute| attribute.key() != "depends_on");
            kept.map(|one| (one.key().to_owned(), one.expr().to_string())).collect::<Vec<_>>()
        };
        for scope in TerraformScope::ALL {
            assert_eq!(trail(scope), trail(TerraformScope::Resources), "{scope:?} {text:?}");
        }
    }
}

#[test]
fn a_scope_is_found_by_its_name() {
    for scope in TerraformScope::ALL {
        assert_eq!(TerraformScope::from_name(scope.name()), Some(scope));
    }
    assert_eq!(TerraformScope::ALL.len(), TerraformScope::NAMES.len());
    assert_eq!(TerraformScope::ALL[0], TerraformScope::default());
    assert_eq!(TerraformScope::from_name("all"), None);
}
