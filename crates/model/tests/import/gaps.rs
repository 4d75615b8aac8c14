//! What a file does not tell: values that are known only where it is run, and what may be said of them.

use trail_model::advice::{Advice, AdviceCode};
#[cfg(feature = "hcl")]
use trail_model::check::ValidPlan;
#[cfg(feature = "hcl")]
use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;
use trail_model::import::{self, Note, Read};
#[cfg(feature = "hcl")]
use trail_model::problem::Issue;

fn read(file: &str) -> Read {
    import::read(file.as_bytes(), None).unwrap()
}

/// The fields that the form asks for.
#[cfg(feature = "hcl")]
fn asked(draft: &TrailDraft) -> Vec<String> {
    let problems = ValidPlan::new(draft).err().unwrap_or_default();
    let asked = problems.iter().filter(|problem| matches!(problem.issue, Issue::Required {}));
    asked.map(|problem| problem.field.control_id().to_owned()).collect()
}

#[cfg(feature = "hcl")]
fn configuration(arguments: &str, blocks: &str) -> Read {
    read(&format!(
        "provider \"alicloud\" {{\nregion = \"cn-hangzhou\"\n}}\n{blocks}\n\
         resource \"alicloud_actiontrail_trail\" \"one\" {{\ntrail_name = \"trail-test\"\nevent_rw = \"All\"\n{arguments}\n}}"
    ))
}

#[cfg(feature = "hcl")]
#[test]
fn a_destination_that_only_the_run_knows_is_on_and_asked_for() {
    let read = configuration(
        "oss_bucket_name = alicloud_oss_bucket.b.bucket\nsls_project_arn = var.arn\nmax_compute_project_arn = local.arn",
        "",
    );
    assert!(read.draft.oss.on && read.draft.sls.on && read.draft.max_compute.on);
    let mut draft = TrailDraft { account_id: "1234567890123456".into(), ..read.draft };
    assert_eq!(asked(&draft), ["sls-project", "oss-bucket", "maxcompute-project-arn", "maxcompute-role-arn"]);
    draft.oss.bucket = "audit-log".into();
    assert!(!asked(&draft).contains(&"oss-bucket".to_owned()));
    // The file is not judged by what only its run knows.
    assert_eq!(read.problems, []);
}

#[test]
fn a_variable_of_a_script_is_a_destination_too() {
    let script = read(
        "aliyun actiontrail CreateTrail --Name trail-test --EventRW All --region cn-hangzhou --OssBucketName \"$BUCKET\"",
    );
    assert!(script.draft.oss.on && !script.draft.sls.on);
    assert_eq!(script.problems, []);
}

#[cfg(feature = "hcl")]
#[test]
fn the_default_of_a_variable_is_taken_and_said() {
    let arn = "acs:log:cn-hangzhou:1234567890123456:project/audit";
    let variable = format!("variable \"arn\" {{\ndefault = \"{arn}\"\n}}");
    let read = configuration("sls_project_arn = var.arn", &variable);
    assert_eq!((read.draft.sls.project.as_str(), read.draft.account_id.as_str()), ("audit", "1234567890123456"));
    assert_eq!(read.notes, [Note::Default { name: "sls_project_arn".into() }]);
    // Without one default that says itself what it is, only the run knows.
    let twice = variable.repeat(2).replace("}variable", "}\nvariable");
    for open in ["variable \"arn\" {}", "variable \"arn\" {\ndefault = null\n}", twice.as_str()] {
        let read = configuration("sls_project_arn = var.arn", open);
        assert!(read.notes.contains(&Note::Expression { name: "sls_project_arn".into() }), "{open}");
        assert!(read.draft.sls.on && read.draft.sls.project.is_empty(), "{open}");
    }
}

#[cfg(feature = "hcl")]
#[test]
fn the_region_of_a_provider_may_be_a_local_or_a_variable() {
    let with = |region: &str, blocks: &str| {
        read(&format!(
            "provider \"alicloud\" {{\nregion = {region}\n}}\n{blocks}\n\
             resource \"alicloud_actiontrail_trail\" \"one\" {{\ntrail_name = \"trail-test\"\nevent_rw = \"All\"\noss_bucket_name = \"audit-log\"\n}}"
        ))
    };
    let told = |read: Read| (read.draft.home_region, read.notes);
    let name = || "provider.region".to_owned();
    let variable = "variable \"region\" {\ndefault = \"cn-beijing\"\n}";
    assert_eq!(told(with("var.region", variable)), ("cn-beijing".into(), vec![Note::Default { name: name() }]));
    assert_eq!(told(with("local.region", "locals {\nregion = \"cn-beijing\"\n}")), ("cn-beijing".into(), vec![]));
    let open = with("var.region", "variable \"region\" {}");
    assert_eq!(open.draft.home_region, "");
    assert!(open.notes.contains(&Note::Expression { name: name() }), "{:?}", open.notes);
}

#[cfg(feature = "hcl")]
#[test]
fn a_trail_is_in_the_region_of_the_provider_that_it_names() {
    let with = |provider: &str, alias: &str| {
        let read = read(&format!(
            "provider \"alicloud\" {{\nregion = \"cn-hangzhou\"\n}}\nprovider \"alicloud\" {{\nalias = \"sh\"\n{alias}\n}}\n\
             variable \"region\" {{\ndefault = \"cn-beijing\"\n}}\n\
             resource \"alicloud_actiontrail_trail\" \"one\" {{\nprovider = {provider}\ntrail_name = \"trail-test\"\n\
             event_rw = \"All\"\noss_bucket_name = \"audit-log\"\n}}"
        ));
        (read.draft.home_region, read.notes)
    };
    let block = |name: &str| Note::Block { name: name.into() };
    let (region, notes) = with("alicloud.sh", "region = \"cn-shanghai\"");
    assert_eq!((region.as_str(), notes), ("cn-shanghai", vec![block("variable.region")]));
    let (region, notes) = with("alicloud", "region = \"cn-shanghai\"");
    assert_eq!(region, "cn-hangzhou");
    assert!(!notes.iter().any(|note| matches!(note, Note::Expression { .. })), "{notes:?}");
    let of_default = vec![Note::Default { name: "provider.region".into() }];
    assert_eq!(with("alicloud.sh", "region = var.region"), ("cn-beijing".into(), of_default));
    // With a profile or a role it may be of another account, and that is said.
    let (region, notes) = with("alicloud.sh", "region = \"cn-shanghai\"\nprofile = \"other\"");
    assert_eq!(region, "cn-shanghai");
    assert!(notes.contains(&block("provider.alicloud")), "{notes:?}");
    for (provider, alias) in
        [("alicloud.sh", ""), ("alicloud.sh", "region = local.none"), ("alicloud.other", "region = \"cn-shanghai\"")]
    {
        let (region, notes) = with(provider, alias);
        assert_eq!(region, "", "{provider} {alias}");
        assert!(notes.contains(&Note::Expression { name: "provider".into() }), "{notes:?}");
    }
}

#[test]
fn an_event_type_that_cannot_be_read_is_not_said_to_be_absent() {
    let absent = Advice::new(FieldId::EventRw, AdviceCode::EventRwAbsent);
    let advice = |member: &str| read(&format!(r#"{{"Name":"trail-test",{member}"OssBucketName":"audit-log"}}"#)).advice;
    assert_eq!(advice(""), [absent]);
    assert_eq!(advice(r#""EventRW":["All"],"#), []);
    let script = "aliyun actiontrail CreateTrail --Name trail-test --OssBucketName audit-log --EventRW $KIND";
    assert_eq!(read(script).advice, []);
}

#[test]
fn a_call_that_tells_no_region_is_not_said_to_tell_another() {
    let notes = |region: &str| {
        read(&format!(
            "aliyun actiontrail CreateTrail --Name trail-test --EventRW All --OssBucketName audit-log --region cn-hangzhou\n\
             aliyun actiontrail StartLogging --Name trail-test {region}"
        ))
        .notes
    };
    assert_eq!(notes("--region cn-hangzhou"), []);
    assert_eq!(notes(""), [Note::RegionOpen { action: "StartLogging".into() }]);
    assert_eq!(notes("--region $REGION"), [Note::Expression { name: "region".into() }]);
    let another = Note::Parameter { action: "StartLogging".into(), name: "region".into() };
    assert_eq!(notes("--region cn-beijing"), [another]);
}

#[cfg(feature = "hcl")]
#[test]
fn what_names_of_the_same_file_stand_for_is_read() {
    let others = r#"
variable "env" {
  default = "prod"
}
locals {
  team = "${var.env}-corp"
}
resource "alicloud_oss_bucket" "b" {
  bucket = "corp-audit"
}
resource "alicloud_log_project" "p" {
  project_name = "${local.team}-audit"
}"#;
    for bucket in ["bucket", "id"] {
        let read = configuration(&format!("oss_bucket_name = alicloud_oss_bucket.b.{bucket}"), others);
        assert_eq!(read.draft.oss.bucket, "corp-audit");
        assert!(!read.notes.contains(&Note::Expression { name: "oss_bucket_name".into() }), "{:?}", read.notes);
    }
    for name in ["project_name", "name"] {
        let arn = format!("acs:log:cn-hangzhou:1234567890123456:project/${{alicloud_log_project.p.{name}}}");
        let read = configuration(&format!("sls_project_arn = \"{arn}\""), others);
        assert_eq!(read.draft.sls.project, "prod-corp-audit");
        assert!(read.notes.contains(&Note::Default { name: "sls_project_arn".into() }), "{:?}", read.notes);
    }
}

#[cfg(feature = "hcl")]
#[test]
fn names_that_go_in_circles_or_grow_have_no_value() {
    let mut doubling = "locals {\na0 = \"x\"\n".to_owned();
    for at in 1..40 {
        doubling.push_str(&format!("a{at} = \"${{local.a{}}}${{local.a{}}}\"\n", at - 1, at - 1));
    }
    doubling.push('}');
    let circle = "locals {\na39 = local.b\nb = local.a39\n}".to_owned();
    let computed = "data \"alicloud_account\" \"me\" {}\nlocals {\na39 = data.alicloud_account.me.id\n}".to_owned();
    for others in [doubling, circle, computed] {
        let read = configuration("oss_bucket_name = local.a39", &others);
        assert!(read.notes.contains(&Note::Expression { name: "oss_bucket_name".into() }), "{:?}", read.notes);
    }
}
