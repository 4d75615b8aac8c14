//! The plan: calls, insights, prerequisites and advice are explained.

use trail_model::api::Action;
use trail_model::destination::{Encryption, Kind};
use trail_model::event::InsightType;
use trail_model::plan::Prerequisite;
use trail_words::ALL;

use super::style::{advice_codes, is_label, is_sentence};

#[test]
fn every_piece_of_advice_is_a_sentence_with_a_source() {
    for language in ALL {
        for code in advice_codes() {
            let advice = (language.remarks().advice)(code);
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
            role(Kind::Oss),
            role(Kind::MaxCompute),
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
