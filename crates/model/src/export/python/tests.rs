//! The script, and what Python makes of its values. That the SDK takes the calls is tested with the simulator, in `crates/proxy/tests/sdk`.

use super::*;
use crate::draft::TrailDraft;
use crate::export::tests::*;
use crate::plan::TrailPlan;
use expect_test::{expect, expect_file};
use serde_json::{Map, Value};
use std::io::Write;
use std::process::{Command, Stdio};

#[test]
fn the_script() {
    expect![[r##"
        #!/usr/bin/env python3
        # pip install alibabacloud_actiontrail20200706
        # fingerprint 1c5e322d6fe50339c1c2d9de567718cd09f7ac97d55a17ee85353ed69fd4e088
        # not in this file: the account (that of the keys in use)
        # StartLogging is called too: a trail made through the API delivers nothing before it

        import json
        import os

        from alibabacloud_actiontrail20200706 import models
        from alibabacloud_actiontrail20200706.client import Client
        from alibabacloud_credentials.client import Client as Credentials
        from alibabacloud_tea_openapi.utils_models import Config

        address = os.environ.get("ACTIONTRAIL_ENDPOINT") or "https://actiontrail.cn-hangzhou.aliyuncs.com"
        protocol, _, endpoint = address.rpartition("://")
        client = Client(Config(credential=Credentials(), endpoint=endpoint, protocol=protocol or "https", region_id="cn-hangzhou"))


        def show(answer):
            print(json.dumps(answer.body.to_map(), ensure_ascii=False))


        show(client.create_trail(models.CreateTrailRequest(
            name="security-audit",
            event_rw="All",
            trail_region="All",
            sls_project_arn="acs:log:cn-hangzhou:1234567890123456:project/audit-hz",
        )))

        show(client.start_logging(models.StartLoggingRequest(
            name="security-audit",
        )))
    "##]].assert_eq(&exported(&PYTHON, &draft()));
}

#[test]
fn names_of_the_sdk() {
    for (name, want) in [
        ("Name", "name"),
        ("EventRW", "event_rw"),
        ("MaxComputeWriteRoleArn", "max_compute_write_role_arn"),
        ("IsTrailAllRegion", "is_trail_all_region"),
        ("CreateDeliveryHistoryJob", "create_delivery_history_job"),
    ] {
        assert_eq!(snake_case(name), want);
    }
}

/// Reads scripts with Python's own parser and prints the arguments of each request, in order.
const READ: &str = r#"
import ast, json, sys
read = []
for script in json.load(sys.stdin):
    lines = [line.value for line in ast.parse(script).body if isinstance(line, ast.Expr)]
    requests = [line.args[0].args[0] for line in lines if line.func.id == "show"]
    read.append([{word.arg: word.value.value for word in request.keywords} for request in requests])
print(json.dumps(read))
"#;

#[test]
fn python_reads_back_what_was_typed() {
    let drafts = HOSTILE.map(|hostile| {
        let mut draft = full();
        draft.name = hostile.to_owned();
        draft.home_region = hostile.to_owned();
        draft.oss.prefix = hostile.to_owned();
        draft.data_events.selectors = vec![crate::event::Selector::of(hostile)];
        draft
    });
    let scripts: Vec<String> = drafts.iter().map(|draft| (PYTHON.render)(Source::Draft(draft, 2))).collect();
    let mut python =
        Command::new("python3").args(["-c", READ]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    python.stdin.take().unwrap().write_all(&serde_json::to_vec(&scripts).unwrap()).unwrap();
    let output = python.wait_with_output().unwrap();
    assert!(output.status.success());
    let read: Vec<Vec<Map<String, Value>>> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(read, drafts.iter().map(calls).collect::<Vec<_>>());
}

/// The calls of the plan under the SDK's names.
fn calls(draft: &TrailDraft) -> Vec<Map<String, Value>> {
    let call =
        |call: &Call| call.parameters.iter().map(|(name, value)| (snake_case(name), value.clone().into())).collect();
    TrailPlan::from(draft).calls.iter().map(call).collect()
}

/// The script that `crates/proxy/tests/sdk` runs against the simulator: every call that a plan can hold.
#[test]
fn the_script_that_the_sdk_tests_run() {
    expect_file!["../../../../proxy/tests/sdk/exported.py"].assert_eq(&exported(&PYTHON, &full()));
}
