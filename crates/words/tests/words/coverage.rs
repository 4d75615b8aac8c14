//! Nothing is left without words.

use std::collections::HashSet;

use trail_model::api::{Action, code};
use trail_model::destination::{Destination, Encryption, Kind};
use trail_model::draft::TrailDraft;
use trail_model::event::InsightType;
use trail_model::field::FieldId;
use trail_model::name::{self, NameRule};
use trail_model::plan::Prerequisite;
use trail_model::problem::Issue;
use trail_words::{ALL, Language};

use super::style::{advice_codes, is_label, is_sentence};

/// Every error code of the API's metadata, version 2020-07-06.
const METADATA: &[&str] = &[
    "BucketDoesNotExistException",
    "CreateLogStoreError",
    "DeliveryHistoryJobNotFound",
    "ForbiddenDeleteTrail",
    "IncompleteSignature",
    "InsightTypeNotAvailable",
    "InsightTypeNotValid",
    "InsufficientBucketPolicyException",
    "InsufficientSlsPolicyException",
    "InternalError",
    "InternalFailure",
    "InternalServerError",
    "InvalidAcceptLanguage",
    "InvalidAction",
    "InvalidDeliveryConfigurationException",
    "InvalidLookupAttributesException",
    "InvalidNextToken",
    "InvalidParameterCombination",
    "InvalidParameterDateOutOfRange",
    "InvalidParameterEndTime",
    "InvalidParameterStartTime",
    "InvalidParameterStartTimeExceedsCurrent",
    "InvalidParameterStartTimeOutOfDate",
    "InvalidParameterValue",
    "InvalidPrefixException",
    "InvalidQueryParameter",
    "InvalidTimeRangeException",
    "InvalidTrailNameException",
    "LogServiceException",
    "LookupEventsParameterError",
    "MaximumNumberOfDeliveryHistoryJobsExceededException",
    "MaximumNumberOfOrganizationTrailExceeded",
    "MaximumNumberOfTrailsExceededException",
    "NeedOssRamAuthorize",
    "NeedServiceLinkedRole",
    "NeedSlsRamAuthorize",
    "NoPermission",
    "NotAllowCreateOrganizationTrail",
    "NotSupportDeliveryHistoryJob",
    "RepeatOssBucket",
    "ServiceTrailNotExist",
    "ServiceUnavailable",
    "SlsLogStoreDoesNotExistException",
    "SlsProjectDoesNotExistException",
    "TrailAlreadyExistsException",
    "TrailNotFoundException",
    "TrailNotValid",
];

/// Codes of Alibaba Cloud's gateway, and our proxy's.
const GATEWAY_AND_PROXY: &[&str] = &[
    "MissingParameter",
    "MissingName",
    "InvalidAccessKeyId.NotFound",
    "InvalidAccessKeyId.Inactive",
    "SignatureDoesNotMatch",
    "SignatureNonceUsed",
    "InvalidTimeStamp.Expired",
    "InvalidTimeStamp.Format",
    "InvalidProtocol.NeedSsl",
    "InvalidSecurityToken.Expired",
    "InvalidSecurityToken.Malformed",
    "Throttling",
    "Throttling.User",
    "Throttling.Api",
    "Rejected.Throttling",
    code::CHECK_FAILED,
    code::ACCOUNT_NOT_SERVED,
    code::ACTION_NOT_ALLOWED,
    code::UNREACHABLE,
    code::BAD_ANSWER,
    code::OUTCOME_UNKNOWN,
    "Proxy.BadRequest",
    "Proxy.Unauthorized",
    "Proxy.Forbidden",
    "Proxy.HostNotAllowed",
    "Proxy.NotFound",
    "Proxy.MethodNotAllowed",
    "Proxy.RequestTimeout",
    "Proxy.TooLarge",
    "Proxy.UnsupportedMediaType",
    "Proxy.IdempotencyKeyReused",
    "Proxy.RateLimited",
    "Proxy.Internal",
];

#[test]
fn every_control_has_a_label_of_its_own_in_its_group() {
    for language in ALL {
        let mut seen = HashSet::new();
        for field in FieldId::ALL {
            let label = (language.label)(field);
            is_label(label);
            assert!(
                seen.insert((language.group(field), label)),
                "{}: {label} stands twice in its group",
                language.tag
            );
        }
    }
}

#[test]
fn every_radio_has_a_label_of_its_own_in_its_group() {
    for language in ALL {
        for field in FieldId::ALL {
            let labels: Vec<_> = TrailDraft::choices(field)
                .into_iter()
                .map(|value| (language.choice)(field, value))
                .collect();
            labels.iter().for_each(|label| is_label(label));
            assert_eq!(
                labels.iter().collect::<HashSet<_>>().len(),
                labels.len(),
                "{field:?}"
            );
        }
    }
}

#[test]
fn texts_of_controls_are_sentences_and_constraints_are_not() {
    for language in ALL {
        for field in FieldId::ALL {
            let rows = [(language.description)(field), (language.info)(field)];
            let radios = TrailDraft::choices(field);
            let below = radios
                .iter()
                .map(|value| (language.choice_description)(field, value));
            rows.into_iter()
                .chain(below)
                .filter(|text| !text.is_empty())
                .for_each(is_sentence);
            let constraint = (language.constraint)(field);
            assert!(
                constraint.is_empty() || !constraint.ends_with(['.', '。']),
                "{constraint}"
            );
        }
    }
}

#[test]
fn a_language_says_something_where_another_does() {
    let silent = |text: fn(&Language) -> fn(&FieldId) -> &'static str| {
        for field in FieldId::ALL {
            let spoken: HashSet<bool> = ALL
                .iter()
                .map(|language| text(language)(field).is_empty())
                .collect();
            assert_eq!(spoken.len(), 1, "{field:?}");
        }
    };
    silent(|language| language.description);
    silent(|language| language.constraint);
    silent(|language| language.info);
}

#[test]
fn constraints_name_the_limits_of_the_rules() {
    let rules: &[(FieldId, NameRule)] = &[
        (FieldId::TrailName, name::TRAIL),
        (FieldId::SlsProject, name::LOG_PROJECT),
        (FieldId::OssBucket, name::BUCKET),
        (FieldId::OssPrefix, name::OBJECT_PREFIX),
    ];
    for language in ALL {
        let check = |field: &FieldId, numbers: &[u64]| {
            let constraint = (language.constraint)(field);
            let named: Vec<u64> = constraint
                .split(|c: char| !c.is_ascii_digit())
                .filter_map(|digits| digits.parse().ok())
                .collect();
            for number in numbers {
                assert!(
                    named.contains(number),
                    "{constraint} does not name {number}"
                );
            }
        };
        for (field, rule) in rules {
            check(field, &[rule.length.0, rule.length.1]);
        }
        check(&FieldId::AccountId, &[name::ACCOUNT_ID_DIGITS]);
        check(&FieldId::ChangeReference, &[name::CHANGE_REFERENCE_LENGTH]);
        check(
            &FieldId::MaxComputeProject,
            &[name::MAX_COMPUTE_ADVISED_LENGTH],
        );
        assert!(
            (language.constraint)(&FieldId::MaxComputeProject)
                .contains(name::MAX_COMPUTE_PROJECT.prefix)
        );
    }
}

#[test]
fn every_issue_is_a_sentence_at_every_field() {
    let unknown = FieldId::Unknown("EventSelectors".into());
    for language in ALL {
        for issue in Issue::samples() {
            for field in FieldId::ALL.iter().chain([&unknown]) {
                is_sentence(&(language.issue)(&issue, field));
            }
        }
    }
}

#[test]
fn every_piece_of_advice_is_a_sentence_with_a_source() {
    for language in ALL {
        for code in advice_codes() {
            let advice = (language.advice)(code);
            is_sentence(advice.text);
            is_label(advice.source);
        }
    }
}

#[test]
fn every_action_and_insight_is_explained() {
    for language in ALL {
        Action::ALL
            .iter()
            .for_each(|action| is_sentence((language.action)(*action)));
        for insight in InsightType::ALL {
            let (name, text) = (language.insight)(*insight);
            is_label(name);
            is_sentence(text);
        }
    }
}

#[test]
fn every_prerequisite_is_named_and_explained_even_without_its_names() {
    let text = str::to_owned;
    for filled in [true, false] {
        let or_empty = |value: &str| if filled { text(value) } else { String::new() };
        let bucket = |encryption| Prerequisite::Bucket {
            bucket: or_empty("audit-archive"),
            region: or_empty("cn-hangzhou"),
            encryption,
            kms_key: or_empty("key-1"),
        };
        let role = |kind| Prerequisite::DeliveryRole {
            kind,
            role_arn: or_empty("acs:ram::6543210987654321:role/r"),
            source_account: or_empty("1234567890123456"),
        };
        let all = [
            Prerequisite::LogProject {
                project: or_empty("audit-hz"),
                region: or_empty("cn-hangzhou"),
            },
            bucket(Encryption::Aes256),
            bucket(Encryption::Kms),
            bucket(Encryption::None),
            Prerequisite::MaxComputeActivated {
                project: text("actiontrail_") + &or_empty("1234567890123456"),
                region: or_empty("cn-hangzhou"),
                quota: or_empty("default"),
            },
            role(Kind::Sls),
            role(Kind::Oss),
            role(Kind::MaxCompute),
        ];
        for language in ALL {
            for prerequisite in &all {
                let (name, what) = (language.prerequisite)(prerequisite);
                is_label(&name);
                is_sentence(&what);
            }
        }
    }
}

#[test]
fn every_error_code_is_explained_and_others_are_not() {
    for language in ALL {
        for error in METADATA.iter().chain(GATEWAY_AND_PROXY) {
            is_sentence(
                (language.api_error)(error).unwrap_or_else(|| panic!("{}: {error}", language.tag)),
            );
        }
        assert_eq!((language.api_error)("Made.Up"), None);
        assert_eq!((language.api_error)(""), None);
    }
}

#[test]
fn a_control_of_a_destination_carries_its_group() {
    for language in ALL {
        for field in FieldId::ALL {
            let expected =
                Destination::of(field).filter(|destination| destination.switch != *field);
            assert_eq!(
                language.group(field).is_some(),
                expected.is_some(),
                "{field:?}"
            );
        }
    }
}
