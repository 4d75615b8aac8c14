//! The plan: calls, insights, prerequisites and advice are explained.

use trail_model::advice::{AdviceCode, Source};
use trail_model::api::Action;
use trail_model::arn::{Arn, ArnKind};
use trail_model::destination::{Encryption, Kind};
use trail_model::event::InsightType;
use trail_model::export::{DocumentKind, Holder, LeftOut, TerraformScope};
use trail_model::plan::{DeliveryRole, Prerequisite};
use trail_words::ALL;

use super::style::{is_label, is_sentence};

#[test]
fn every_piece_of_advice_is_a_sentence_with_a_source() {
    for language in ALL {
        for source in Source::ALL {
            is_label((language.remarks().source)(*source));
        }
        for code in AdviceCode::ALL {
            let advice = (language.remarks().advice)(*code);
            is_sentence(advice.text);
            is_label(advice.source);
        }
    }
}

#[test]
fn every_action_and_insight_is_explained() {
    for language in ALL {
        Action::ALL.iter().for_each(|action| is_sentence((language.procedure().action)(*action)));
        for insight in InsightType::ALL {
            let (name, text) = language.insight(*insight);
            is_label(name);
            is_sentence(text);
        }
    }
}

#[test]
fn every_part_that_a_format_leaves_out_is_a_sentence_of_its_own() {
    for language in ALL {
        let texts: Vec<&str> = LEFT_OUT.iter().map(|part| (language.procedure().left_out)(*part)).collect();
        texts.iter().for_each(|text| is_sentence(text));
        assert!(texts.iter().enumerate().all(|(place, text)| !texts[..place].contains(text)), "{texts:?}");
    }
}

/// Every part; the sentences are exhaustive matches, so one that is missing here is said all the same.
const LEFT_OUT: [LeftOut; 17] = [
    LeftOut::Account,
    LeftOut::HomeRegion,
    LeftOut::NewResources,
    LeftOut::MaxComputeActivation,
    LeftOut::DeliveryRoles,
    LeftOut::StartLogging,
    LeftOut::Insights,
    LeftOut::DataEvents,
    LeftOut::Backfill,
    LeftOut::Update,
    LeftOut::TrailRegion,
    LeftOut::MaxCompute,
    LeftOut::OssWriteRole,
    LeftOut::OnlyDestination,
    LeftOut::OrganizationTrail,
    LeftOut::ProjectQuota,
    LeftOut::ChangeReference,
];

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
            kinds: vec![kind, Kind::Oss],
            role_arn: or_empty("acs:ram::6543210987654321:role/r"),
            source_account: or_empty("1234567890123456"),
        };
        let foreign = |kind| Prerequisite::ForeignResource {
            kind,
            resource: or_empty("central"),
            role_arn: or_empty("acs:ram::6543210987654321:role/r"),
        };
        let all = [
            Prerequisite::LogProject { project: or_empty("audit-hz"), region: or_empty("cn-hangzhou") },
            bucket(Encryption::Aes256),
            bucket(Encryption::Kms),
            bucket(Encryption::None),
            Prerequisite::MaxComputeActivated {
                project: text("actiontrail_") + &or_empty("1234567890123456"),
                region: or_empty("cn-hangzhou"),
                quota: or_empty("default"),
            },
            role(Kind::Sls),
            role(Kind::MaxCompute),
            foreign(Kind::Sls),
            foreign(Kind::Oss),
            foreign(Kind::MaxCompute),
        ];
        for language in ALL {
            for prerequisite in &all {
                let (name, what) = (language.procedure().prerequisite)(prerequisite);
                is_label(&name);
                is_sentence(&what);
            }
        }
    }
}

#[test]
fn everyone_who_needs_permissions_is_named_and_explained() {
    let role = Arn::parse(ArnKind::Role, "acs:ram::6543210987654321:role/r").unwrap();
    let kinds = vec![Kind::Sls, Kind::Oss, Kind::MaxCompute];
    for source_account in ["1234567890123456", ""] {
        let other = DeliveryRole { role: role.clone(), source_account: source_account.into(), kinds: kinds.clone() };
        let all = [
            Holder::Submitter,
            Holder::Reader,
            Holder::ServiceLinkedRole,
            Holder::OwnRole { role: role.clone(), kinds: kinds.clone() },
            Holder::DeliveryRole(other),
        ];
        for language in ALL {
            for holder in &all {
                let (name, what) = (language.procedure().holder)(holder);
                is_label(&name);
                is_sentence(&what);
            }
        }
    }
}

#[test]
fn every_text_and_every_scope_has_a_label_of_its_own() {
    for language in ALL {
        let kinds = [DocumentKind::Commands, DocumentKind::Terraform, DocumentKind::TrustPolicy, DocumentKind::Policy];
        let documents = kinds.map(language.procedure().document);
        let scopes = TerraformScope::ALL.map(language.procedure().scope);
        for labels in [documents, scopes] {
            labels.iter().for_each(|label| is_label(label));
            assert!(labels.iter().enumerate().all(|(place, label)| !labels[..place].contains(label)), "{labels:?}");
        }
    }
}
