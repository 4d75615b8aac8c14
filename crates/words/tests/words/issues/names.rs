//! Names, prefixes and references.

use expect_test::expect;
use trail_model::character::Edge;
use trail_model::field::FieldId as F;
use trail_model::name;
use trail_model::problem::Issue;

use super::check;
use trail_words::{ALL, Language};

#[test]
fn names() {
    let trail = |name: &str| (F::TrailName, name::TRAIL.issue(name).unwrap());
    check(
        &[
            trail("sec1"),
            trail(&"a".repeat(37)),
            trail("Trail-test"),
            trail("trail test"),
            trail("trail\u{a0}test"),
            trail("trail\u{200b}test"),
            trail("trail-tеst"),
            trail("审计-trail"),
            trail("trail-test\n"),
            trail("1-trail"),
            (F::SlsProject, name::LOG_PROJECT.issue("ab").unwrap()),
            (F::SlsProject, name::LOG_PROJECT.issue("-audit").unwrap()),
            (F::SlsProject, name::LOG_PROJECT.issue("audit-").unwrap()),
            (F::OssBucket, name::BUCKET.issue("test_bucket_2021").unwrap()),
            (F::OssBucket, name::BUCKET.issue("aliyun-oss-bucket-").unwrap()),
            (F::OssBucket, name::BUCKET.issue("ab").unwrap()),
            (F::OssPrefix, name::OBJECT_PREFIX.issue("1-logs").unwrap()),
            (F::OssPrefix, name::OBJECT_PREFIX.issue("logs").unwrap()),
            (F::OssPrefix, name::OBJECT_PREFIX.issue("trail.logs").unwrap()),
            (F::MaxComputeProject, name::MAX_COMPUTE_PROJECT.issue("audit").unwrap()),
            (F::MaxComputeProject, name::MAX_COMPUTE_PROJECT.issue("actiontrail_a-b").unwrap()),
            (F::MaxComputeProject, name::MAX_COMPUTE_PROJECT.issue("actiontrail_").unwrap()),
            (F::ChangeReference, Issue::Length { min: 0, max: 200, actual: 250 }),
        ],
        &expect![[r#"
            trail-name length
              Use 6 to 36 characters; this name has 4.
              跟踪名称长度为6～36个字符，当前为4个。
            trail-name length
              Use 6 to 36 characters; this name has 37.
              跟踪名称长度为6～36个字符，当前为37个。
            trail-name character
              Use lowercase letters, digits, hyphens and underscores; "T" is not one of them.
              跟踪名称仅支持小写英文字母、数字、短划线（-）和下划线（_），不能包含“T”。
            trail-name character
              Use lowercase letters, digits, hyphens and underscores; a space is not one of them.
              跟踪名称仅支持小写英文字母、数字、短划线（-）和下划线（_），不能包含空格。
            trail-name character
              Use lowercase letters, digits, hyphens and underscores; a no-break space is not one of them.
              跟踪名称仅支持小写英文字母、数字、短划线（-）和下划线（_），不能包含不间断空格。
            trail-name character
              Use lowercase letters, digits, hyphens and underscores; the invisible character U+200B is not one of them.
              跟踪名称仅支持小写英文字母、数字、短划线（-）和下划线（_），不能包含不可见字符U+200B。
            trail-name character
              Use lowercase letters, digits, hyphens and underscores; "е" (U+0435) is not one of them.
              跟踪名称仅支持小写英文字母、数字、短划线（-）和下划线（_），不能包含“е”（U+0435）。
            trail-name character
              Use lowercase letters, digits, hyphens and underscores; "审" is not one of them.
              跟踪名称仅支持小写英文字母、数字、短划线（-）和下划线（_），不能包含“审”。
            trail-name character
              Use lowercase letters, digits, hyphens and underscores; a line break is not one of them.
              跟踪名称仅支持小写英文字母、数字、短划线（-）和下划线（_），不能包含换行符。
            trail-name first-character
              Start with a lowercase letter; this name starts with "1".
              跟踪名称必须以小写英文字母开头，当前以“1”开头。
            sls-project length
              Use 3 to 63 characters; this name has 2.
              日志项目名称长度为3～63个字符，当前为2个。
            sls-project first-character
              Start with a lowercase letter or digit; this name starts with "-".
              日志项目名称必须以小写英文字母或数字开头，当前以“-”开头。
            sls-project last-character
              End with a lowercase letter or digit; this name ends with "-".
              日志项目名称必须以小写英文字母或数字结尾，当前以“-”结尾。
            oss-bucket character
              Use lowercase letters, digits and hyphens; "_" is not one of them.
              存储空间名称仅支持小写英文字母、数字和短划线（-），不能包含“_”。
            oss-bucket last-character
              End with a lowercase letter or digit; this name ends with "-".
              存储空间名称必须以小写英文字母或数字结尾，当前以“-”结尾。
            oss-bucket length
              Use 3 to 63 characters; this name has 2.
              存储空间名称长度为3～63个字符，当前为2个。
            oss-prefix first-character
              Start with a letter; this prefix starts with "1".
              日志文件前缀必须以英文字母开头，当前以“1”开头。
            oss-prefix length
              Use 6 to 32 characters; this prefix has 4.
              日志文件前缀长度为6～32个字符，当前为4个。
            oss-prefix character
              Use letters, digits, hyphens, slashes and underscores; "." is not one of them.
              日志文件前缀仅支持英文字母、数字、短划线（-）、正斜线（/）和下划线（_），不能包含“.”。
            maxcompute-project prefix
              Start with "actiontrail_"; this name is "audit".
              项目名称必须以actiontrail_开头，当前为“audit”。
            maxcompute-project character
              Use letters, digits and underscores; "-" is not one of them.
              项目名称仅支持英文字母、数字和下划线（_），不能包含“-”。
            maxcompute-project length
              Use 13 to 128 characters; this name has 12.
              项目名称长度为13～128个字符，当前为12个。
            change-reference length
              Use at most 200 characters; this reference has 250.
              变更编号最多200个字符，当前为250个。
        "#]],
    );
}

#[test]
fn white_space_around_a_value_is_named_before_anything_else() {
    let issue = |name: &str| name::BUCKET.issue(name).unwrap();
    let said = |name: &str| ALL.iter().map(|language| language.issue(&issue(name), &F::OssBucket, name)).collect();
    let all: Vec<Vec<String>> = ["audit-log ", "\taudit-log", " Audit\n", "audit log"].map(said).into();
    expect![[r#"
        Remove the white space around this text: it ends with a space.
        删除首尾的空白字符，当前以空格结尾。
        Remove the white space around this text: it begins with a tab.
        删除首尾的空白字符，当前以制表符开头。
        Remove the white space around this text: it ends with a line break.
        删除首尾的空白字符，当前以换行符结尾。
        Use lowercase letters, digits and hyphens; a space is not one of them.
        存储空间名称仅支持小写英文字母、数字和短划线（-），不能包含空格。
    "#]]
    .assert_eq(&(all.concat().join("\n") + "\n"));
    for (name, edge) in [("audit-log ", Some(Edge::End(' '))), ("audit log", None), (" ", None)] {
        assert_eq!(Language::edge(&issue(name), &F::OssBucket, name), edge, "{name:?}");
    }
    // What no text is at fault for stays as it is.
    let language = ALL[0];
    let (required, sentence) = (Issue::Required {}, (language.remarks().issue)(&Issue::Required {}, &F::OssBucket));
    assert_eq!(language.issue(&required, &F::OssBucket, " "), sentence);
}

#[test]
fn white_space_alone_is_no_name() {
    let said = |field: F, issue: &Issue, value: &str| {
        ALL.iter().map(|language| language.issue(issue, &field, value)).collect()
    };
    let length = Issue::Length { min: 6, max: 36, actual: 3 };
    let all: Vec<Vec<String>> = [
        said(F::TrailName, &length, "   "),
        said(F::OssBucket, &name::BUCKET.issue("\u{a0}").unwrap(), "\u{a0}"),
        // What may be empty is mended by taking it away.
        said(F::OssPrefix, &name::OBJECT_PREFIX.issue(" ").unwrap(), " "),
    ]
    .into();
    expect![[r#"
        Enter a name for the trail.
        输入跟踪名称。
        Enter the name of the bucket.
        输入存储空间名称。
        Remove the white space around this text: it ends with a space.
        删除首尾的空白字符，当前以空格结尾。
    "#]]
    .assert_eq(&(all.concat().join("\n") + "\n"));
}

#[test]
fn an_edge_is_not_told_of_where_another_rule_is() {
    let not_served = Issue::AccountNotServed { served: vec!["1234567890123456".into()], actual: "1234 ".into() };
    assert_eq!(Language::edge(&not_served, &F::AccountId, "1234 "), None);
    let digits = Issue::AccountId { digits: false, actual: 17 };
    assert_eq!(Language::edge(&digits, &F::AccountId, "1234567890123456 "), Some(Edge::End(' ')));
}
