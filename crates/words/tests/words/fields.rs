//! The texts of controls: complete, and true to the rules.

use std::collections::HashSet;

use trail_model::destination::Destination;
use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;
use trail_model::name::{self, NameRule};
use trail_words::{ALL, Language, WITH_INFO};

use super::style::{is_label, is_sentence};

#[test]
fn every_control_has_a_label_of_its_own_in_its_group() {
    for language in ALL {
        let mut seen = HashSet::new();
        for field in FieldId::ALL {
            let label = (language.label)(field);
            is_label(label);
            assert!(seen.insert((language.group(field), label)), "{}: {label} stands twice in its group", language.tag);
        }
    }
}

#[test]
fn every_radio_has_a_label_of_its_own_in_its_group() {
    for language in ALL {
        for field in FieldId::ALL {
            let labels: Vec<_> =
                TrailDraft::choices(field).into_iter().map(|value| (language.choice)(field, value)).collect();
            labels.iter().for_each(|label| is_label(label));
            assert_eq!(labels.iter().collect::<HashSet<_>>().len(), labels.len(), "{field:?}");
        }
    }
}

#[test]
fn texts_of_controls_are_sentences_and_constraints_are_not() {
    for language in ALL {
        for field in FieldId::ALL {
            let rows = [(language.description)(field), language.info(field)];
            let radios = TrailDraft::choices(field);
            let below = radios.iter().map(|value| (language.choice_description)(field, value));
            rows.into_iter().chain(below).filter(|text| !text.is_empty()).for_each(is_sentence);
            let constraint = (language.constraint)(field);
            assert!(constraint.is_empty() || !constraint.ends_with(['.', '。']), "{constraint}");
        }
    }
}

#[test]
fn a_language_says_something_where_another_does() {
    let silent = |text: fn(&Language) -> fn(&FieldId) -> &'static str| {
        for field in FieldId::ALL {
            let spoken: HashSet<bool> = ALL.iter().map(|language| text(language)(field).is_empty()).collect();
            assert_eq!(spoken.len(), 1, "{field:?}");
        }
    };
    silent(|language| language.description);
    silent(|language| language.constraint);
}

#[test]
fn where_there_is_more_to_say_every_language_says_it() {
    for language in ALL {
        for field in FieldId::ALL {
            assert_eq!(!language.info(field).is_empty(), WITH_INFO.contains(field), "{} {field:?}", language.tag);
        }
    }
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
            let named: Vec<u64> =
                constraint.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect();
            for number in numbers {
                assert!(named.contains(number), "{constraint} does not name {number}");
            }
        };
        for (field, rule) in rules {
            check(field, &[rule.length.0, rule.length.1]);
        }
        check(&FieldId::AccountId, &[name::ACCOUNT_ID_DIGITS]);
        check(&FieldId::ChangeReference, &[name::CHANGE_REFERENCE_LENGTH]);
        check(&FieldId::MaxComputeProject, &[name::MAX_COMPUTE_ADVISED_LENGTH]);
        assert!((language.constraint)(&FieldId::MaxComputeProject).contains(name::MAX_COMPUTE_PROJECT.prefix));
    }
}

#[test]
fn a_control_of_a_destination_carries_its_group() {
    for language in ALL {
        for field in FieldId::ALL {
            let expected = Destination::of(field).filter(|destination| destination.switch != *field);
            assert_eq!(language.group(field).is_some(), expected.is_some(), "{field:?}");
        }
    }
}
