//! The handout, and what a parser of Markdown makes of it.

use super::super::escape::visible;
use super::super::tests::{HOSTILE, draft, read};
use super::*;
use crate::{ALL, ENGLISH};
use expect_test::expect;
use trail_model::check::ValidPlan;
use trail_model::draft::{DestinationAccount, TrailDraft};

fn to_another_account(text: &str) -> TrailDraft {
    let mut draft = TrailDraft { name: text.to_owned(), change_reference: text.to_owned(), ..draft() };
    draft.oss.account = DestinationAccount::Another;
    draft.oss.bucket = text.to_owned();
    draft.oss.role_arn = "acs:ram::6543210987654321:role/delivery".into();
    draft.sls.on = true;
    draft.sls.account = DestinationAccount::Another;
    draft.sls.project_arn = "acs:log:cn-beijing:6543210987654321:project/central".into();
    draft.sls.role_arn = draft.oss.role_arn.clone();
    draft
}

#[test]
fn the_handout_for_another_account() {
    let draft = to_another_account("security-audit");
    let text = handout(Source::Checked(&ValidPlan::new(&draft).unwrap()), "6543210987654321", ENGLISH);
    expect![[r##"
        # Handout for account 6543210987654321

        A trail of account 1234567890123456 is to deliver events to this account. An administrator of this account makes what is listed here; then the trail can be created.

        Trail Name: `security-audit`

        | Setting | Value |
        | --- | --- |
        | This account | `6543210987654321` |
        | Account of the trail | `1234567890123456` |
        | Home Region | China (Hangzhou) · `cn-hangzhou` |
        | Fingerprint | `ac7fbe1f13c8de68481f848b2f713209e91bb83a4d43aa680c1f409a71f3bae2` |
        | Change reference | `security-audit` |

        SHA-256 of the account, the home region and the calls: the same fingerprint is the same plan.

        ## What the trail delivers to, which must exist

        - **Delivery to Log Service**: `acs:log:cn-beijing:6543210987654321:project/central`
        - **Delivery to OSS**: `security-audit`

        ## RAM role acs:ram::6543210987654321:role/delivery

        An administrator of account 6543210987654321 makes it for: Delivery to Log Service, Delivery to OSS. It trusts ActionTrail of account 1234567890123456 and no other.

        System policy to attach: `AliyunActionTrailDeliveryPolicy`

        ### Trust policy

        ```json
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
        ```

        ### Aliyun CLI commands

        ```sh
        aliyun ram CreateRole \
          --RoleName delivery \
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
          --RoleName delivery
        ```

        ### Terraform

        ```hcl
        resource "alicloud_ram_role" "delivery_6543210987654321_delivery" {
          role_name = "delivery"
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

        resource "alicloud_ram_role_policy_attachment" "delivery_6543210987654321_delivery" {
          role_name   = alicloud_ram_role.delivery_6543210987654321_delivery.role_name
          policy_name = "AliyunActionTrailDeliveryPolicy"
          policy_type = "System"
        }
        ```
    "##]].assert_eq(&text);
}

#[test]
fn a_handout_holds_what_the_model_makes_whatever_was_typed() {
    for language in ALL {
        for hostile in HOSTILE {
            let draft = to_another_account(hostile);
            let source = Source::Draft(&draft, 1);
            let seen = read(&handout(source, "6543210987654321", language));
            let [role] = source.plan().delivery_roles().try_into().unwrap();
            let want = trail_model::export::role_documents(&role).into_iter().map(|one| one.text);
            assert_eq!(seen.blocks, want.collect::<Vec<_>>());
            assert!(seen.rows.iter().any(|row| row[1] == source.plan().fingerprint().to_string()));
            assert!(seen.rows.iter().any(|row| row[1] == visible(hostile)), "{:?}", seen.rows);
            assert_eq!(seen.headings.len(), 6, "{:?}", seen.headings);
        }
    }
}

#[test]
fn a_handout_goes_under_the_name_of_its_account() {
    let draft = to_another_account("security-audit");
    let source = Source::Draft(&draft, 1);
    assert_eq!(
        handout_file_name(source, "6543210987654321"),
        "security-audit.cn-hangzhou.handout-6543210987654321.draft.md"
    );
    assert_eq!((HANDOUT.render)(source), handout(source, "6543210987654321", ENGLISH));
    let empty = handout(source, "1111111111111111", ENGLISH);
    assert!(!empty.contains("```"), "{empty}");
}

/// Both quote commands and Terraform, which their reader must not take for a trail.
#[test]
fn neither_report_nor_handout_is_read_as_a_design() {
    use trail_model::import::{self, Refusal, WriteOnly};
    let draft = to_another_account("security-audit");
    for language in ALL {
        for text in [
            handout(Source::Draft(&draft, 1), "6543210987654321", language),
            super::super::report(Source::Draft(&draft, 1), language),
        ] {
            assert!(!import::is_hcl(text.as_bytes()), "{text}");
            let refusal = import::read(text.as_bytes(), None).unwrap_err();
            assert_eq!(refusal, Refusal::WriteOnly { form: WriteOnly::Markdown }, "{text}");
        }
    }
}
