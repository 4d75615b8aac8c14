//! Whether a trail delivers to a bucket or project beside it, which is then not said to be no part of it.

use trail_model::import::{self, Note};

/// The blocks and resources that are said to be left out, whole or in part.
fn said(file: &str) -> Vec<String> {
    let read = import::read(file.as_bytes(), None).unwrap();
    let names = read.notes.into_iter().filter_map(|note| match note {
        Note::Block { name } => Some(name),
        Note::Partly { name } => Some(["part of ", &name].concat()),
        Note::BucketPublic { name, .. } => Some(["public ", &name].concat()),
        _ => None,
    });
    names.collect()
}

#[cfg(feature = "hcl")]
fn trail(names: &str) -> String {
    format!("resource \"alicloud_actiontrail_trail\" \"one\" {{\ntrail_name = \"trail-one\"\n{names}\n}}\n")
}

#[cfg(feature = "hcl")]
fn bucket(label: &str, name: &str) -> String {
    format!("resource \"alicloud_oss_bucket\" \"{label}\" {{\nbucket = {name}\nforce_destroy = true\n}}\n")
}

#[cfg(feature = "hcl")]
fn project(name: &str) -> String {
    format!("resource \"alicloud_log_project\" \"audit\" {{\nproject_name = {name}\ntags = {{}}\n}}\n")
}

#[cfg(feature = "hcl")]
#[test]
fn what_the_trail_delivers_to_is_not_said_to_be_no_part_of_it() {
    // By a name that only a run knows; another has a longer label.
    let unknown = [bucket("audit", "data.x.y.z"), bucket("audit-2", "data.x.y.z")].concat();
    let used = ["part of resource.alicloud_oss_bucket.audit", "resource.alicloud_oss_bucket.audit-2"];
    for by in [
        "alicloud_oss_bucket.audit.bucket",
        "\"${alicloud_oss_bucket.audit.id}\"",
        "lower(alicloud_oss_bucket.audit.bucket)",
    ] {
        assert_eq!(said(&[unknown.clone(), trail(&format!("oss_bucket_name = {by}"))].concat()), used, "{by}");
    }
    // A project of the same name in another region is another project.
    let project = |region: &str| {
        let provider = format!("provider \"alicloud\" {{\nregion = \"{region}\"\n}}\n");
        let trail = trail("sls_project_arn = \"acs:log:cn-hangzhou:1234567890123456:project/audit\"");
        said(&[provider, self::project("\"audit\""), trail].concat())
    };
    assert_eq!(project("cn-hangzhou"), ["part of resource.alicloud_log_project.audit"]);
    assert_eq!(project("cn-beijing"), ["resource.alicloud_log_project.audit"]);
}

#[cfg(feature = "hcl")]
#[test]
fn a_name_that_only_a_run_knows_is_that_of_the_same_expression() {
    let locals = "locals {\nb = alicloud_oss_bucket.audit.bucket\nname = \"audit-${var.env}\"\nagain = (local.name)\n\
                  arn = \"acs:log:cn-hangzhou:${var.account}:project/${local.name}\"\n}\n";
    let of_buckets = |name: &str, by: &str| {
        let trail = trail(&format!("oss_bucket_name = {by}"));
        let all = said(&[locals, &bucket("audit", name), &bucket("other", "var.other"), &trail].concat());
        all.into_iter().filter(|name| name.contains("bucket")).collect::<Vec<_>>()
    };
    let other = "resource.alicloud_oss_bucket.other";
    for (name, by) in [
        ("var.name", "var.name"),
        ("var.name", "\"${var.name}\""),
        ("data.x.y.z", "local.b"),
        ("local.name", "local.name"),
        ("local.again", "\"audit-${var.env}\""),
        ("lower(var.name)", "lower(var.name)"),
    ] {
        assert_eq!(of_buckets(name, by), ["part of resource.alicloud_oss_bucket.audit", other], "{name} {by}");
    }
    for (name, by) in [("var.name", "var.nam"), ("var.name", "\"x-${var.name}\""), ("var.name", "local.name")] {
        assert_eq!(of_buckets(name, by), ["resource.alicloud_oss_bucket.audit", other], "{name} {by}");
    }
    let of_project = |name: &str, by: &str| {
        let provider = "provider \"alicloud\" {\nregion = \"cn-hangzhou\"\n}\n";
        let trail = trail(&format!("sls_project_arn = {by}"));
        said(&[provider, locals, &project(name), &trail].concat())
            .contains(&"part of resource.alicloud_log_project.audit".into())
    };
    assert!(of_project("local.name", "local.arn"));
    let arn = |region: &str, name: &str| format!("\"acs:log:{region}:${{var.account}}:project/{name}\"");
    for region in ["cn-hangzhou", "${var.region}"] {
        assert!(of_project("\"audit\"", &arn(region, "audit")), "{region}");
        assert!(of_project("var.name", &arn(region, "${var.name}")), "{region}");
        assert!(!of_project("var.name", &arn(region, "x-${var.name}")), "{region}");
    }
    assert!(!of_project("var.name", &arn("cn-beijing", "${var.name}")));
}

#[cfg(feature = "hcl")]
#[test]
fn locals_that_go_in_circles_or_double_at_each_step_come_to_an_end() {
    let doubling: String =
        (0..40).map(|place| format!("a{} = \"${{local.a{place}}}${{local.a{place}}}\"\n", place + 1)).collect();
    let locals = format!("locals {{\na0 = var.name\nb = local.c\nc = local.b\n{doubling}}}\n");
    for name in ["local.b", "local.a40", "local.a14"] {
        let trail = trail(&format!("oss_bucket_name = {name}"));
        let names = said(&[locals.clone(), bucket("audit", name), trail].concat());
        assert_eq!(names.last().unwrap(), "part of resource.alicloud_oss_bucket.audit", "{name}");
    }
}

#[test]
fn what_a_trail_of_a_plan_delivers_to_is_not_said_to_be_no_part_of_it() {
    let file = r#"{"planned_values":{"root_module":{"child_modules":[{"resources":[
        {"address":"module.a.alicloud_actiontrail_trail.one","type":"alicloud_actiontrail_trail","values":{"trail_name":"trail-one"}},
        {"address":"module.a.alicloud_oss_bucket.audit[0]","type":"alicloud_oss_bucket","values":{}},
        {"address":"module.a.alicloud_oss_bucket.other","type":"alicloud_oss_bucket","values":{"bucket":"other"}}]}]}},
        "configuration":{"root_module":{"module_calls":{"a":{"module":{"resources":[{"address":"alicloud_actiontrail_trail.one",
            "expressions":{"oss_bucket_name":{"references":["alicloud_oss_bucket.audit[0].bucket","alicloud_oss_bucket.audit[0]"]}}}]}}}}}}"#;
    assert_eq!(said(file), ["part of module.a.alicloud_oss_bucket.audit[0]", "module.a.alicloud_oss_bucket.other"]);
}

#[test]
fn a_name_that_a_plan_does_not_know_is_that_of_the_same_references() {
    // The trail, then a bucket or project: its type and argument, its name where it is known, and what that refers to.
    let told = |(by, of_trail): (&str, &str), (kind, named): (&str, &str), values: &str, own: &str| {
        let file = format!(
            r#"{{"planned_values":{{"root_module":{{"resources":[
            {{"address":"alicloud_actiontrail_trail.one","type":"alicloud_actiontrail_trail","values":{{"trail_name":"trail-one"}}}},
            {{"address":"{kind}.audit","type":"{kind}","values":{{{values}}}}}]}}}},
            "configuration":{{"root_module":{{"resources":[
            {{"address":"alicloud_actiontrail_trail.one","expressions":{{"{by}":{{"references":[{of_trail}]}}}}}},
            {{"address":"{kind}.audit","expressions":{{"{named}":{{"references":[{own}]}}}}}}]}}}}}}"#
        );
        said(&file).concat()
    };
    let part = |trail, (kind, named), values: &str, own: &str| {
        told(trail, (kind, named), values, own) == ["part of ", kind, ".audit"].concat()
    };
    let (bucket, local) = (("alicloud_oss_bucket", "bucket"), r#""local.bucket""#);
    assert!(part(("oss_bucket_name", local), bucket, "", local));
    let public = told(("oss_bucket_name", local), bucket, r#""acl":"public-read""#, local);
    assert_eq!(public, "public alicloud_oss_bucket.audit");
    for (by, values, own) in [
        ("oss_bucket_name", r#""bucket":"other""#, local),
        ("oss_bucket_name", "", r#""local.other""#),
        ("oss_bucket_name", "", ""),
        ("sls_project_arn", "", local),
    ] {
        assert!(!part((by, local), bucket, values, own), "{by} {values} {own}");
    }
    assert!(!part(("oss_bucket_name", r#""local.bucket", "var.suffix""#), bucket, "", local));
    let project = ("alicloud_log_project", "project_name");
    let arn = ("sls_project_arn", r#""data.alicloud_account.this.id", "data.alicloud_account.this", "local.project""#);
    assert!(part(arn, project, "", r#""local.project""#));
    assert!(!part(arn, project, "", r#""local.project", "var.suffix""#));
}
