//! The template, and what JSON makes of it.

use super::*;
use crate::draft::{DestinationAccount, TrailDraft};
use crate::export::tests::*;
use expect_test::expect;
use serde_json::Value;

#[test]
fn a_trail_alone() {
    expect![[r#"
        {
          "ROSTemplateFormatVersion": "2015-09-01",
          "Description": "ActionTrail CreateTrail; not in this file: the account (that of the keys in use), the home region (that of the endpoint in use)",
          "Metadata": {
            "ActionTrail": {
              "Fingerprint": "1c5e322d6fe50339c1c2d9de567718cd09f7ac97d55a17ee85353ed69fd4e088",
              "LeftOut": [
                "account",
                "home-region"
              ],
              "LeftOutCalls": []
            }
          },
          "Resources": {
            "Trail": {
              "Type": "ALIYUN::ACTIONTRAIL::Trail",
              "Properties": {
                "Name": "security-audit",
                "EventRW": "All",
                "SlsProjectArn": "acs:log:cn-hangzhou:1234567890123456:project/audit-hz"
              }
            },
            "TrailLogging": {
              "Type": "ALIYUN::ACTIONTRAIL::TrailLogging",
              "Properties": {
                "Name": {
                  "Fn::GetAtt": [
                    "Trail",
                    "Name"
                  ]
                },
                "Enable": true
              }
            }
          },
          "Outputs": {
            "TrailName": {
              "Value": {
                "Fn::GetAtt": [
                  "Trail",
                  "Name"
                ]
              }
            }
          }
        }
    "#]]
    .assert_eq(&exported(&ROS, &draft()));
}

#[test]
fn everything_around_it() {
    expect![[r#"
        {
          "ROSTemplateFormatVersion": "2015-09-01",
          "Description": "ActionTrail CreateTrail; not in this file: delivery to MaxCompute, the new project or bucket (needed first), the account (that of the keys in use), the home region (that of the endpoint in use), Insights events (EnableInsight, PutInsightSelectors), data events (PutDataEventSelector), the change reference",
          "Metadata": {
            "ActionTrail": {
              "Fingerprint": "6dda12b0f9703970631731c7b016691f418c97cc677972ec52563adf0bc99ec0",
              "LeftOut": [
                "max-compute",
                "new-resources",
                "account",
                "home-region",
                "insights",
                "data-events",
                "change-reference"
              ],
              "LeftOutCalls": [
                {
                  "Action": "CreateTrail",
                  "Parameters": {
                    "MaxComputeProjectArn": "acs:odps:cn-hangzhou:1234567890123456:project/actiontrail_audit"
                  }
                },
                {
                  "Action": "EnableInsight",
                  "Parameters": {
                    "InsightType": "IpInsight"
                  }
                },
                {
                  "Action": "EnableInsight",
                  "Parameters": {
                    "InsightType": "ApiCallRateInsight"
                  }
                },
                {
                  "Action": "PutInsightSelectors",
                  "Parameters": {
                    "TrailName": "security-audit",
                    "InsightSelectors": "[{\"insightType\":\"IpInsight\"},{\"insightType\":\"ApiCallRateInsight\"}]"
                  }
                },
                {
                  "Action": "PutDataEventSelector",
                  "Parameters": {
                    "TrailName": "security-audit",
                    "EventSelectors": "[{\"ServiceName\":\"Oss\"}]",
                    "IsTrailAllRegion": false,
                    "TrailRegionIds": "cn-hangzhou"
                  }
                }
              ]
            }
          },
          "Resources": {
            "Bucket": {
              "Type": "ALIYUN::OSS::Bucket",
              "Properties": {
                "BucketName": "audit-archive",
                "AccessControl": "private",
                "BlockPublicAccess": true,
                "ServerSideEncryptionConfiguration": {
                  "SSEAlgorithm": "KMS",
                  "KMSMasterKeyID": "key-1"
                }
              }
            },
            "Trail": {
              "Type": "ALIYUN::ACTIONTRAIL::Trail",
              "Properties": {
                "Name": "security-audit",
                "EventRW": "All",
                "SlsProjectArn": "acs:log:cn-beijing:1234567890123456:project/audit-hz",
                "OssBucketName": "audit-archive",
                "OssKeyPrefix": "trail-logs",
                "RoleName": "oss-writer"
              },
              "DependsOn": [
                "Bucket"
              ]
            },
            "TrailLogging": {
              "Type": "ALIYUN::ACTIONTRAIL::TrailLogging",
              "Properties": {
                "Name": {
                  "Fn::GetAtt": [
                    "Trail",
                    "Name"
                  ]
                },
                "Enable": true
              }
            },
            "HistoryDeliveryJob": {
              "Type": "ALIYUN::ACTIONTRAIL::HistoryDeliveryJob",
              "Properties": {
                "TrailName": {
                  "Fn::GetAtt": [
                    "Trail",
                    "Name"
                  ]
                }
              },
              "DependsOn": [
                "TrailLogging"
              ]
            }
          },
          "Outputs": {
            "TrailName": {
              "Value": {
                "Fn::GetAtt": [
                  "Trail",
                  "Name"
                ]
              }
            }
          }
        }
    "#]].assert_eq(&exported(&ROS, &full()));
}

#[test]
fn the_template_says_what_it_cannot_do() {
    use LeftOut as L;
    let left_out = |change: fn(&mut TrailDraft)| {
        let mut draft = draft();
        change(&mut draft);
        ROS.leaves_out(Source::Draft(&draft, 0))
    };
    assert_eq!(left_out(|_| ()), [L::Account, L::HomeRegion]);
    assert!(left_out(|draft| draft.trail_region = "cn-beijing".into()).contains(&L::TrailRegion));
    assert!(left_out(|draft| draft.max_compute.on = true).contains(&L::MaxCompute));
    assert!(left_out(|draft| draft.organization_trail = true).contains(&L::OrganizationTrail));
    assert!(!left_out(|draft| draft.max_compute.on = true).contains(&L::OnlyDestination));
    let alone = left_out(|draft| (draft.sls.on, draft.max_compute.on) = (false, true));
    assert!(alone.contains(&L::MaxCompute) && alone.contains(&L::OnlyDestination));
    // Only what lies in another region than the stack stays to be made.
    let new_project = |region: &str| {
        let mut draft = full();
        draft.sls.region = region.to_owned();
        ROS.leaves_out(Source::Draft(&draft, 0)).contains(&L::NewResources)
    };
    assert!(new_project("cn-beijing"));
    assert!(!new_project(""));
}

#[test]
fn a_role_goes_by_its_name_in_its_own_account_alone() {
    let exported = |account, own_role: &str, role_arn: &str| {
        let mut draft = draft();
        (draft.oss.on, draft.oss.account, draft.oss.bucket) = (true, account, "audit-archive".into());
        (draft.oss.own_role, draft.oss.role_arn) = (own_role.into(), role_arn.into());
        let source = Source::Draft(&draft, 0);
        let template: Value = serde_json::from_str(&(ROS.render)(source)).unwrap();
        let name = template["Resources"]["Trail"]["Properties"]["RoleName"].as_str().map(str::to_owned);
        let is_said = template["Description"].as_str().unwrap().contains("the stack is refused");
        assert_eq!(is_said, ROS.leaves_out(source).contains(&LeftOut::OssWriteRole));
        let calls = template["Metadata"]["ActionTrail"]["LeftOutCalls"].to_string();
        assert_eq!(is_said, calls.contains("OssWriteRoleArn"), "{calls}");
        (name, is_said)
    };
    use DestinationAccount::{Another, Current};
    let (own, other) = ("acs:ram::1234567890123456:role/writer", "acs:ram::6543210987654321:role/writer");
    assert_eq!(exported(Current, "", ""), (None, false));
    assert_eq!(exported(Current, own, ""), (Some("writer".into()), false));
    assert_eq!(exported(Another, "", other), (None, true));
    // An ARN that does not keep its form, or is of the other side, is no name.
    assert_eq!(exported(Current, other, ""), (None, true));
    assert_eq!(exported(Current, "writer", ""), (None, true));
}

#[test]
fn every_value_is_read_back() {
    for hostile in HOSTILE {
        let mut draft = full();
        draft.name = hostile.to_owned();
        draft.home_region = hostile.to_owned();
        draft.sls.region.clear();
        draft.sls.project = hostile.to_owned();
        draft.oss.bucket = hostile.to_owned();
        draft.oss.prefix = hostile.to_owned();
        draft.oss.kms_key = hostile.to_owned();
        let written = (ROS.render)(Source::Draft(&draft, 7));
        let template: Value = serde_json::from_str(&written).unwrap();
        let read = |pointer: &str| template.pointer(&format!("/Resources/{pointer}")).and_then(Value::as_str);
        let want = |always: bool| (always || !hostile.is_empty()).then_some(hostile);
        assert_eq!(read("Trail/Properties/Name"), want(false), "{written}");
        assert_eq!(read("Trail/Properties/OssKeyPrefix"), want(false));
        assert_eq!(read("LogProject/Properties/Name"), want(true));
        assert_eq!(read("Bucket/Properties/BucketName"), want(true));
        let key = "Bucket/Properties/ServerSideEncryptionConfiguration/KMSMasterKeyID";
        assert_eq!(read(key), want(false));
        assert_eq!(template["Metadata"]["ActionTrail"]["Problems"], 7);
        // A function of ROS would be an object in place of a text.
        assert_eq!(written.matches("Fn::").count(), 3 + hostile.matches("Fn::").count());
    }
}
