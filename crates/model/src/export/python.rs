//! The calls as a script for the vendor's Python SDK (`alibabacloud_actiontrail20200706`). Keys come from the SDK's own chain of
//! credentials, so the file holds none.

use super::escape::python;
use super::shell::{remarks, starting};
use super::{Format, FormatId, LeftOut, Source};
use crate::plan::{Argument, Call};

pub(super) static PYTHON: Format =
    Format { id: FormatId::Python, extension: "py", media_type: "text/x-python", render };

pub(super) fn leaves_out(source: Source<'_>) -> Vec<LeftOut> {
    use LeftOut as L;
    let list =
        [L::Account, L::NewResources, L::MaxComputeActivation, L::DeliveryRoles, L::ProjectQuota, L::ChangeReference];
    LeftOut::in_design(source, &list)
}

/// `ACTIONTRAIL_ENDPOINT` takes another address than the region's: one of a VPC, or with `http://` a simulator.
const CLIENT: &str = r#"
import json
import os

from alibabacloud_actiontrail20200706 import models
from alibabacloud_actiontrail20200706.client import Client
from alibabacloud_credentials.client import Client as Credentials
from alibabacloud_tea_openapi.utils_models import Config

"#;

fn render(source: Source<'_>) -> String {
    let plan = source.plan();
    let mut remarks = remarks(source, &leaves_out(source));
    remarks.extend(starting(&plan).map(str::to_owned));
    let remarks: String = remarks.iter().map(|remark| format!("# {remark}\n")).collect();
    let endpoint = python(&format!("https://actiontrail.{}.aliyuncs.com", plan.home_region));
    let client = format!(
        r#"address = os.environ.get("ACTIONTRAIL_ENDPOINT") or {endpoint}
protocol, _, endpoint = address.rpartition("://")
client = Client(Config(credential=Credentials(), endpoint=endpoint, protocol=protocol or "https", region_id={region}))


def show(answer):
    print(json.dumps(answer.body.to_map(), ensure_ascii=False))

"#,
        region = python(&plan.home_region),
    );
    let calls: Vec<String> = plan.calls.iter().map(statement).collect();
    format!(
        "#!/usr/bin/env python3\n# pip install alibabacloud_actiontrail20200706\n{remarks}{CLIENT}{client}\n{}",
        calls.join("\n")
    )
}

/// `show(client.create_trail(models.CreateTrailRequest(…)))`. A call that is refused raises, and the rest is not sent.
fn statement(call: &Call) -> String {
    let arguments: String =
        call.parameters.iter().map(|(name, value)| format!("    {}={},\n", snake_case(name), literal(value))).collect();
    let action = call.action.name();
    format!("show(client.{}(models.{action}Request(\n{arguments})))\n", snake_case(action))
}

fn literal(value: &Argument) -> String {
    match value {
        Argument::Text(text) => python(text),
        Argument::Flag(true) => "True".to_owned(),
        Argument::Flag(false) => "False".to_owned(),
    }
}

/// `SlsProjectArn` is `sls_project_arn`, and `EventRW` is `event_rw`.
fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    let mut after_lowercase = false;
    for c in name.chars() {
        if after_lowercase && c.is_ascii_uppercase() {
            snake.push('_');
        }
        after_lowercase = c.is_ascii_lowercase();
        snake.push(c.to_ascii_lowercase());
    }
    snake
}

#[cfg(test)]
mod tests;
