//! Every rule of the request, one named test each: removing a rule or a derive fails the test of its name.

use super::*;

fn request(pairs: &[(&str, &str)]) -> CreateTrailRequest {
    let mut object = serde_json::Map::new();
    object.insert("Name".into(), "trail-test".into());
    object.insert("OssBucketName".into(), "audit-log".into());
    for (name, value) in pairs {
        object.insert((*name).into(), (*value).into());
    }
    let (request, problems) = CreateTrailRequest::read(&object);
    assert_eq!(problems, []);
    request
}

fn check(pairs: &[(&str, &str)], want: &[(&str, &str)]) {
    let problems = request(pairs).problems(None);
    let found: Vec<_> = problems.iter().map(|problem| (problem.field.wire(), problem.issue.code())).collect();
    assert_eq!(found, want, "{pairs:?}");
}

#[test]
fn a_good_request_has_no_problem() {
    check(&[], &[]);
}

#[test]
fn the_name_is_required() {
    check(&[("Name", "")], &[("Name", "required")]);
}

#[test]
fn the_name_has_6_to_36_characters() {
    check(&[("Name", "trail")], &[("Name", "length")]);
    check(&[("Name", &"a".repeat(37))], &[("Name", "length")]);
}

#[test]
fn the_name_holds_lowercase_letters_digits_hyphen_underscore() {
    check(&[("Name", "trailTest")], &[("Name", "character")]);
    check(&[("Name", "Ab")], &[("Name", "character")]);
}

#[test]
fn the_event_type_is_all_write_or_read() {
    for good in ["All", "Write", "Read", ""] {
        check(&[("EventRW", good)], &[]);
    }
    for bad in ["all", "WRITE", "ReadWrite", " All"] {
        check(&[("EventRW", bad)], &[("EventRW", "one-of")]);
    }
}

#[test]
fn the_trail_region_is_all_or_region_ids() {
    for good in ["All", "cn-hangzhou", "us-central-9", "cn-hangzhou,cn-beijing"] {
        check(&[("TrailRegion", good)], &[]);
    }
    for bad in ["all", "ALL", "cn_hangzhou", "cn-hangzhou, cn-beijing", "cn-hangzhou,", "All,cn-hangzhou"] {
        check(&[("TrailRegion", bad)], &[("TrailRegion", "region")]);
    }
}

#[test]
fn the_log_project_is_an_arn() {
    check(&[("SlsProjectArn", "acs:log:::project/org-audit")], &[("SlsProjectArn", "arn")]);
    check(&[("SlsProjectArn", "/")], &[("SlsProjectArn", "arn")]);
}

#[test]
fn the_max_compute_project_is_an_arn() {
    check(
        &[("MaxComputeProjectArn", "acs:odps:cn-hangzhou:1234567890123456:project/audit")],
        &[("MaxComputeProjectArn", "prefix")],
    );
}

#[test]
fn the_log_role_is_an_arn() {
    let project = ("SlsProjectArn", "acs:log:cn-hangzhou:1234567890123456:project/audit");
    check(&[project, ("SlsWriteRoleArn", "acs:ram::1182725xxxxxxxxxxx")], &[("SlsWriteRoleArn", "arn")]);
}

#[test]
fn the_oss_role_is_an_arn() {
    check(&[("OssWriteRoleArn", "acs:ram::1182725xxxxxxxxxxx")], &[("OssWriteRoleArn", "arn")]);
}

#[test]
fn the_max_compute_role_is_an_arn() {
    let project = ("MaxComputeProjectArn", "acs:odps:cn-hangzhou:1234567890123456:project/actiontrail_a");
    check(&[project, ("MaxComputeWriteRoleArn", "role/x")], &[("MaxComputeWriteRoleArn", "arn")]);
}

#[test]
fn the_bucket_has_3_to_63_characters() {
    check(&[("OssBucketName", "ab")], &[("OssBucketName", "length")]);
    check(&[("OssBucketName", &"b".repeat(64))], &[("OssBucketName", "length")]);
}

#[test]
fn the_bucket_holds_lowercase_letters_digits_inner_hyphens() {
    check(&[("OssBucketName", "audit_log")], &[("OssBucketName", "character")]);
    check(&[("OssBucketName", "-audit-log")], &[("OssBucketName", "first-character")]);
    check(&[("OssBucketName", "audit-log-")], &[("OssBucketName", "last-character")]);
}

#[test]
fn the_prefix_is_empty_or_has_6_to_32_characters() {
    check(&[("OssKeyPrefix", "")], &[]);
    check(&[("OssKeyPrefix", "audit")], &[("OssKeyPrefix", "length")]);
    check(&[("OssKeyPrefix", &"a".repeat(33))], &[("OssKeyPrefix", "length")]);
}

#[test]
fn the_prefix_starts_with_a_letter() {
    check(&[("OssKeyPrefix", "/audit-log")], &[("OssKeyPrefix", "first-character")]);
    check(&[("OssKeyPrefix", "audit log1")], &[("OssKeyPrefix", "character")]);
}

#[test]
fn at_least_one_destination() {
    check(&[("OssBucketName", "")], &[("destination", "no-destination")]);
}

#[test]
fn a_setting_needs_its_resource() {
    let project = ("SlsProjectArn", "acs:log:cn-hangzhou:1234567890123456:project/audit");
    check(&[project, ("OssBucketName", ""), ("OssKeyPrefix", "actiontrail")], &[("OssBucketName", "needs-resource")]);
    let role = "acs:ram::1234567890123456:role/r";
    check(&[("SlsWriteRoleArn", role)], &[("SlsProjectArn", "needs-resource")]);
    check(&[("MaxComputeWriteRoleArn", role)], &[("MaxComputeProjectArn", "needs-resource")]);
}

#[test]
fn another_account_needs_a_role_when_the_own_one_is_known() {
    let request = request(&[("SlsProjectArn", "acs:log:cn-hangzhou:6543210987654321:project/audit")]);
    assert_eq!(request.problems(None), []);
    assert_eq!(request.problems(Some("6543210987654321")), []);
    let found = request.problems(Some("1234567890123456"));
    assert_eq!(
        found.iter().map(|p| (p.field.wire(), p.issue.code())).collect::<Vec<_>>(),
        [("SlsWriteRoleArn", "needs-role")]
    );
}

#[test]
fn all_rules_speak_in_one_answer() {
    check(
        &[("Name", "Ab"), ("OssBucketName", "ab"), ("EventRW", "all"), ("TrailRegion", "all")],
        &[("Name", "character"), ("TrailRegion", "region"), ("EventRW", "one-of"), ("OssBucketName", "length")],
    );
}

#[test]
fn unknown_parameters_and_wrong_types_are_named() {
    let object = serde_json::json!({ "Name": 7, "RoleName": "r", "OssBucket": "b", "IsOrganizationTrail": "true", "OssKeyPrefix": null });
    let (_, problems) = CreateTrailRequest::read(object.as_object().unwrap());
    let mut found: Vec<_> = problems.iter().map(|problem| (problem.field.wire(), problem.issue.code())).collect();
    found.sort_unstable();
    assert_eq!(
        found,
        [
            ("IsOrganizationTrail", "wrong-type"),
            ("Name", "wrong-type"),
            ("OssBucket", "unknown-parameter"),
            ("OssKeyPrefix", "wrong-type"),
            ("RoleName", "obsolete-parameter"),
        ]
    );
}
