//! ARNs, judged in their parts.

use expect_test::expect;
use trail_model::arn::{Arn, ArnKind};
use trail_model::field::FieldId as F;
use trail_model::problem::Issue;

use super::{check, text};

#[test]
fn arns() {
    let broken = |kind, text: &str| Arn::parse(kind, text).unwrap_err();
    let project = |text: &str| (F::SlsProjectArn, broken(ArnKind::LogProject, text));
    let odps = |text: &str| (F::MaxComputeProjectArn, broken(ArnKind::MaxComputeProject, text));
    let role = |text: &str| (F::OssRoleArn, broken(ArnKind::Role, text));
    check(
        &[
            project("audit-hz"),
            project("acs:log:cn-hangzhou::project/audit-hz"),
            project("acs:log::1234567890123456:project/audit-hz"),
            project("acs:odps:cn-hangzhou:1234567890123456:project/audit-hz"),
            project("acs:log:cn-hangzhou:1234567890123456:logstore/audit-hz"),
            project("acs:log:cn-hangzhou:1234567890123456:project/"),
            project(" acs:log:cn-hangzhou:1234567890123456:project/audit-hz"),
            project("acs:log:hangzhou:1234567890123456:project/audit-hz"),
            project("acs:log:cn-hangzhou:12345:project/audit-hz"),
            project("acs:log:cn-hangzhou:151266687691****:project/audit-hz"),
            project("acs:log:cn-hangzhou:1234567890123456:project/Audit"),
            project("acs:log:cn-hangzhou:1234567890123456:project/-audit"),
            project("acs:log:cn-hangzhou:1234567890123456:project/audit-"),
            project("acs:log:cn-hangzhou:1234567890123456:project/ab"),
            odps("acs:odps:cn-hangzhou:1234567890123456:projects/actiontrail_1234567890123456"),
            odps("acs:odps:cn-hangzhou:1234567890123456:project/audit"),
            role("acs:ram:cn-hangzhou:1234567890123456:role/writer"),
            role("acs:ram::1234567890123456:user/writer"),
            role("acs:ram::1182725xxxxxxxxxxx"),
            role("acs:ram::1234567890123456:role/a_b"),
            (F::SlsOwnRole, Issue::Arn { expected: ArnKind::Role, actual: text("/") }),
            // A judgement of another backend, about a text that has the form.
            (F::SlsOwnRole, Issue::Arn { expected: ArnKind::Role, actual: text("acs:ram::1234567890123456:role/r") }),
        ],
        &expect![[r#"
            sls-project-arn arn
              Use the form acs:log:<region>:<account id>:project/<project>; "audit-hz" stands where acs belongs.
              格式必须为acs:log:<地域ID>:<账号ID>:project/<日志项目名称>，“audit-hz”应为acs。
            sls-project-arn arn
              Use the form acs:log:<region>:<account id>:project/<project>; <account id> is missing.
              格式必须为acs:log:<地域ID>:<账号ID>:project/<日志项目名称>，缺少<账号ID>。
            sls-project-arn arn
              Use the form acs:log:<region>:<account id>:project/<project>; <region> is missing.
              格式必须为acs:log:<地域ID>:<账号ID>:project/<日志项目名称>，缺少<地域ID>。
            sls-project-arn arn
              Use the form acs:log:<region>:<account id>:project/<project>; "odps" stands where log belongs.
              格式必须为acs:log:<地域ID>:<账号ID>:project/<日志项目名称>，“odps”应为log。
            sls-project-arn arn
              Use the form acs:log:<region>:<account id>:project/<project>; "logstore/audit-hz" stands where project/<project> belongs.
              格式必须为acs:log:<地域ID>:<账号ID>:project/<日志项目名称>，“logstore/audit-hz”应为project/<日志项目名称>。
            sls-project-arn arn
              Use the form acs:log:<region>:<account id>:project/<project>; <project> is missing.
              格式必须为acs:log:<地域ID>:<账号ID>:project/<日志项目名称>，缺少<日志项目名称>。
            sls-project-arn arn
              Use the form acs:log:<region>:<account id>:project/<project>; this text holds a space.
              格式必须为acs:log:<地域ID>:<账号ID>:project/<日志项目名称>，不能包含空格。
            sls-project-arn region
              Use a region ID such as cn-hangzhou in this ARN; "hangzhou" is not one.
              ARN中的地域ID不正确，当前为“hangzhou”，正确的格式例如cn-hangzhou。
            sls-project-arn account-id
              Use an account ID of 16 digits in this ARN; this one has 5.
              ARN中的账号ID为16位数字，当前为5位。
            sls-project-arn account-id
              Use an account ID of 16 digits in this ARN; this one holds other characters.
              ARN中的账号ID为16位数字，不能包含其他字符。
            sls-project-arn character
              Use lowercase letters, digits and hyphens in the project name; "A" is not one of them.
              ARN中的项目名称仅支持小写英文字母、数字和短划线（-），不能包含“A”。
            sls-project-arn first-character
              Start the project name with a lowercase letter or digit; the one in this ARN starts with "-".
              ARN中的项目名称必须以小写英文字母或数字开头，当前以“-”开头。
            sls-project-arn last-character
              End the project name with a lowercase letter or digit; the one in this ARN ends with "-".
              ARN中的项目名称必须以小写英文字母或数字结尾，当前以“-”结尾。
            sls-project-arn length
              Use 3 to 63 characters in the project name; the one in this ARN has 2.
              ARN中的项目名称长度为3～63个字符，当前为2个。
            maxcompute-project-arn arn
              Use the form acs:odps:<region>:<account id>:project/actiontrail_<name>; "projects/actiontrail_1234567890123456" stands where project/actiontrail_<name> belongs.
              格式必须为acs:odps:<地域ID>:<账号ID>:project/actiontrail_<名称>，“projects/actiontrail_1234567890123456”应为project/actiontrail_<名称>。
            maxcompute-project-arn prefix
              Start the project name with "actiontrail_"; the one in this ARN is "audit".
              ARN中的项目名称必须以actiontrail_开头，当前为“audit”。
            oss-role-arn arn
              Use the form acs:ram::<account id>:role/<role>; a role has no region, and "cn-hangzhou" stands there.
              格式必须为acs:ram::<账号ID>:role/<角色名称>，角色没有地域，“cn-hangzhou”应为空。
            oss-role-arn arn
              Use the form acs:ram::<account id>:role/<role>; "user/writer" stands where role/<role> belongs.
              格式必须为acs:ram::<账号ID>:role/<角色名称>，“user/writer”应为role/<角色名称>。
            oss-role-arn arn
              Use the form acs:ram::<account id>:role/<role>; role/<role> is missing.
              格式必须为acs:ram::<账号ID>:role/<角色名称>，缺少role/<角色名称>。
            oss-role-arn character
              Use letters, digits, dots and hyphens in the role name; "_" is not one of them.
              ARN中的角色名称仅支持英文字母、数字、半角句点（.）和短划线（-），不能包含“_”。
            sls-own-role arn
              Use the form acs:ram::<account id>:role/<role>; "/" stands where acs belongs.
              格式必须为acs:ram::<账号ID>:role/<角色名称>，“/”应为acs。
            sls-own-role arn
              Use the form acs:ram::<account id>:role/<role>; this text has another.
              格式必须为acs:ram::<账号ID>:role/<角色名称>。
        "#]],
    );
}
