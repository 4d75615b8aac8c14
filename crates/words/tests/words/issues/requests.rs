//! Requests that were not made by the form.

use expect_test::expect;
use trail_model::character::CharacterSet;
use trail_model::field::FieldId as F;
use trail_model::problem::{Issue, JsonType};

use super::{check, text};

#[test]
fn requests_from_elsewhere() {
    let event_rw =
        |actual: &str| Issue::OneOf { allowed: vec![text("All"), text("Write"), text("Read")], actual: text(actual) };
    let unknown = |name: &str| (F::Unknown(text(name)), Issue::UnknownParameter {});
    check(
        &[
            (F::EventRw, event_rw("ReadWrite")),
            (F::EventRw, event_rw("write")),
            unknown("EventSelectors"),
            unknown("eventRw"),
            (F::OrganizationTrail, Issue::UnknownParameter {}),
            (F::Unknown(text("RoleName")), Issue::ObsoleteParameter {}),
            (F::Unknown(text("MnsTopicArn")), Issue::ObsoleteParameter {}),
            (F::TrailName, Issue::WrongType { expected: JsonType::String, actual: JsonType::Number }),
            (F::TrailName, Issue::WrongType { expected: JsonType::String, actual: JsonType::Null }),
            (F::OssPrefix, Issue::WrongType { expected: JsonType::String, actual: JsonType::Array }),
            (F::SlsProjectArn, Issue::WrongType { expected: JsonType::String, actual: JsonType::Object }),
            (F::OrganizationTrail, Issue::WrongType { expected: JsonType::Boolean, actual: JsonType::String }),
            (F::TrailName, Issue::Character { allowed: CharacterSet::LowercaseWord, actual: String::new() }),
        ],
        &expect![[r#"
            event-rw one-of
              Use All, Write or Read; "ReadWrite" is not one of them.
              必须为All、Write或Read，区分大小写，当前为“ReadWrite”。
            event-rw one-of
              Use Write in this spelling; "write" has other capitals.
              必须为All、Write或Read，区分大小写，当前为“write”。
            EventSelectors unknown-parameter
              Remove EventSelectors: CreateTrail has no such parameter.
              删除EventSelectors：CreateTrail没有此参数。
            eventRw unknown-parameter
              Use EventRW: CreateTrail has no "eventRw".
              改为EventRW：CreateTrail没有“eventRw”。
            organization-trail unknown-parameter
              Remove IsOrganizationTrail: this call has no such parameter.
              删除IsOrganizationTrail：该调用没有此参数。
            RoleName obsolete-parameter
              Remove RoleName and use SlsWriteRoleArn, OssWriteRoleArn or MaxComputeWriteRoleArn: it ended with API version 2017-12-04.
              删除RoleName，改用SlsWriteRoleArn、OssWriteRoleArn或MaxComputeWriteRoleArn：该参数已随API版本2017-12-04停用。
            MnsTopicArn obsolete-parameter
              Remove MnsTopicArn: it ended with API version 2017-12-04.
              删除MnsTopicArn：该参数已随API版本2017-12-04停用。
            trail-name wrong-type
              Use a text in quotation marks; this value is a number.
              类型必须为带引号的文本，当前为数字。
            trail-name wrong-type
              Use a text in quotation marks; this value is null.
              类型必须为带引号的文本，当前为null。
            oss-prefix wrong-type
              Use a text in quotation marks; this value is a list.
              类型必须为带引号的文本，当前为数组。
            sls-project-arn wrong-type
              Use a text in quotation marks; this value is an object.
              类型必须为带引号的文本，当前为对象。
            organization-trail wrong-type
              Use true or false without quotation marks; this value is a text in quotation marks.
              类型必须为true或false（不加引号），当前为带引号的文本。
            trail-name character
              Use lowercase letters, digits, hyphens and underscores; an empty text is not one of them.
              跟踪名称仅支持小写英文字母、数字、短划线（-）和下划线（_），不能包含空文本。
        "#]],
    );
}
