//! Finding a language by its tag, and the sentence of a problem in the summary.

use std::collections::HashSet;

use trail_model::api::Action;
use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;
use trail_model::name;
use trail_model::problem::{Issue, Problem};
use trail_words::{ALL, FALLBACK, NAMES, find};

fn check(tag: &str, want: Option<&str>) {
    assert_eq!(find(tag).map(|language| language.tag), want, "{tag}");
}

#[test]
fn a_tag_finds_its_language_whole_or_by_its_first_part() {
    check("en", Some("en"));
    check("en-GB", Some("en"));
    check("EN-us", Some("en"));
    check("zh", Some("zh-CN"));
    check("zh-CN", Some("zh-CN"));
    check("zh-Hans-SG", Some("zh-CN"));
    check("fr", None);
    check("", None);
    check("e", None);
}

#[test]
fn every_language_finds_itself_and_the_first_is_the_fallback() {
    for language in ALL {
        check(language.tag, Some(language.tag));
        check(&language.tag.to_lowercase(), Some(language.tag));
    }
    let tags: Vec<_> = ALL.iter().map(|language| language.tag).collect();
    assert_eq!(tags, NAMES.iter().map(|name| name.tag).collect::<Vec<_>>());
    assert_eq!(FALLBACK.tag, tags[0]);
}

#[test]
fn every_language_says_what_a_call_does_in_words_of_its_own() {
    let said: HashSet<_> = ALL.iter().map(|language| (language.procedure().action)(Action::CreateTrail)).collect();
    assert_eq!(said.len(), ALL.len());
}

#[test]
fn the_summary_names_group_and_label_and_repeats_the_sentence() {
    let lines = |problem: &Problem| {
        ALL.iter().map(|language| language.problem(problem, &TrailDraft::default())).collect::<Vec<_>>()
    };
    let prefix = Problem::new(FieldId::OssPrefix, name::OBJECT_PREFIX.issue("1-logs").unwrap());
    assert_eq!(
        lines(&prefix),
        [
            "Delivery to OSS, Object Prefix: Start with a letter; this prefix starts with \"1\".",
            "将事件投递到对象存储OSS，日志文件前缀：日志文件前缀必须以英文字母开头，当前以“1”开头。",
        ]
    );
    let unknown = Problem::new(FieldId::Unknown("Role\u{202e}Nam".into()), Issue::UnknownParameter {});
    assert_eq!(
        lines(&unknown),
        [
            "RoleU+202ENam: Remove RoleU+202ENam: CreateTrail has no such parameter.",
            "RoleU+202ENam：删除RoleU+202ENam：CreateTrail没有此参数。",
        ]
    );
}

#[test]
fn a_region_has_a_name_in_every_language() {
    let names = |id| ALL.iter().map(|language| (language.region)(id)).collect::<Vec<_>>();
    assert_eq!(names("cn-hangzhou"), [Some("China (Hangzhou)"), Some("华东1（杭州）")]);
    assert_eq!(names("us-central-9"), [None, None]);
    for region in trail_model::region::ALL {
        assert!(names(region.id).iter().all(Option::is_some), "{}", region.id);
    }
}
