//! The resource `alicloud_actiontrail_trail`, wherever it is written (terraform-provider-alicloud, resource actiontrail_trail).

use serde_json::{Map, Value};

use super::outcome::{Kind, Note, Read};
use super::request;
use crate::api::Action;
use crate::event::read_selectors;
use crate::field::FieldId;
use crate::problem::{Issue, Problem};
use crate::request::CreateTrailRequest;

#[cfg(feature = "hcl")]
pub(super) mod hcl;
mod public;
pub(super) mod show;
mod used;

/// The resource, and its name before version 1.95.0 of the provider.
const TYPES: [&str; 2] = ["alicloud_actiontrail_trail", "alicloud_actiontrail"];

/// Arguments and the parameters that they become. `trail_name` was `name` once.
const ARGUMENTS: [(&str, &str); 12] = [
    ("trail_name", "Name"),
    ("name", "Name"),
    ("event_rw", "EventRW"),
    ("trail_region", "TrailRegion"),
    ("sls_project_arn", "SlsProjectArn"),
    ("sls_write_role_arn", "SlsWriteRoleArn"),
    ("oss_bucket_name", "OssBucketName"),
    ("oss_key_prefix", "OssKeyPrefix"),
    ("oss_write_role_arn", "OssWriteRoleArn"),
    ("max_compute_project_arn", "MaxComputeProjectArn"),
    ("max_compute_write_role_arn", "MaxComputeWriteRoleArn"),
    ("is_organization_trail", "IsOrganizationTrail"),
];
/// Arguments that are still in the provider and no longer sent.
const OBSOLETE: [(&str, &str); 2] = [("role_name", "RoleName"), ("mns_topic_arn", "MnsTopicArn")];
/// The resource that delivers the events of the last 90 days.
const BACKFILL: &str = "alicloud_actiontrail_history_delivery_job";
/// An argument of every resource: it says in which order they are made, and nothing of the trail.
const ORDER: &str = "depends_on";
/// What the provider exports beside the arguments.
const EXPORTED: [&str; 3] = ["id", "create_time", "region_id"];

/// Arguments that become calls after CreateTrail.
const LATER: [(&str, Action); 3] = [
    ("status", Action::StartLogging),
    ("event_selectors", Action::PutDataEventSelector),
    ("data_event_trail_region", Action::PutDataEventSelector),
];

/// Whether a resource of this type is a trail.
fn is_trail(resource_type: &str) -> bool {
    TYPES.contains(&resource_type)
}

/// The parameter that an argument becomes.
pub(super) fn parameter_of(argument: &str) -> Option<&'static str> {
    ARGUMENTS.iter().find(|(name, _)| *name == argument).map(|(_, parameter)| *parameter)
}

/// The argument that a parameter is written as.
pub(super) fn argument_of(parameter: &str) -> Option<&'static str> {
    ARGUMENTS.iter().chain(&OBSOLETE).find(|(_, name)| *name == parameter).map(|(argument, _)| *argument)
}

/// The call after CreateTrail that an argument becomes.
pub(super) fn later_call(argument: &str) -> Option<Action> {
    LATER.iter().find(|(name, _)| *name == argument).map(|(_, action)| *action)
}

/// A trail as Terraform tells it; an argument without a value is an expression.
#[derive(Debug, Default)]
struct Resource {
    arguments: Vec<(String, Option<Value>)>,
    /// Region of the provider, where the file tells it.
    region: String,
    /// As Terraform names it: `alicloud_actiontrail_trail.main`.
    address: String,
}

fn read(kind: Kind, resource: &Resource, account: Option<&str>) -> Read {
    let (mut parameters, mut problems, mut notes) = (Map::new(), Vec::new(), Vec::new());
    let mut others = Map::new();
    for (name, value) in resource.arguments.iter().filter(|(name, _)| name != ORDER) {
        let value = match value {
            None => {
                notes.push(Note::Expression { name: name.clone() });
                continue;
            }
            Some(Value::Null) => continue,
            Some(Value::String(text)) if text.is_empty() => continue,
            Some(value) => value,
        };
        if let Some(parameter) = parameter_of(name) {
            let value = converted(parameter, value);
            if parameters.get(parameter).is_some_and(|other| *other != value) {
                notes.push(Note::Member { name: name.clone() });
            } else {
                parameters.insert(parameter.to_owned(), value);
            }
        } else if let Some((_, parameter)) = OBSOLETE.iter().find(|(argument, _)| argument == name) {
            problems.push(Problem::new(FieldId::from_wire(parameter), Issue::ObsoleteParameter {}));
        } else {
            others.insert(name.clone(), value.clone());
        }
    }
    let (request, of_parameters) = CreateTrailRequest::read(&parameters);
    problems.extend(of_parameters);
    let imported = request::from_request(&request, account);
    let (advice, address) = (imported.advice, resource.address.clone());
    let mut read = Read { problems, advice, notes, address, ..Read::new(kind, imported.draft) };
    read.draft.home_region = others.get("region_id").and_then(Value::as_str).unwrap_or(&resource.region).to_owned();
    for (name, value) in &others {
        other(name, value, &mut read);
    }
    read
}

/// Terraform converts between texts, numbers and booleans where an argument asks for it.
fn converted(parameter: &str, value: &Value) -> Value {
    match (parameter, value) {
        ("IsOrganizationTrail", Value::String(text)) if text == "true" || text == "false" => (text == "true").into(),
        (_, Value::Number(number)) => number.to_string().into(),
        _ => value.clone(),
    }
}

/// Arguments that become calls after CreateTrail.
fn other(name: &str, value: &Value, read: &mut Read) {
    let text = value.as_str();
    let understood = match (name, text) {
        ("status", Some("Enable")) => true,
        ("status", Some("Disable" | "Fresh")) => {
            read.draft.start_logging = false;
            true
        }
        ("event_selectors", Some(selectors)) => data_events(selectors, read),
        ("data_event_trail_region", Some(regions)) => {
            read.draft.data_events.read_regions(regions, &read.draft.home_region);
            true
        }
        _ => EXPORTED.contains(&name),
    };
    if !understood {
        let name = name.to_owned();
        let is_kept = name == "event_selectors" && read.draft.data_events.on;
        read.notes.push(match name.as_str() {
            _ if is_kept => Note::Partly { name },
            "status" | "event_selectors" | "data_event_trail_region" => Note::Value { name },
            _ => Note::Member { name },
        });
    }
}

fn data_events(selectors: &str, read: &mut Read) -> bool {
    let is_short = selectors.len() <= super::calls::PARAMETER_BYTES;
    let Some(list) = super::json::parse(selectors).ok().filter(|list| is_short && list.is_array()) else {
        return false;
    };
    let data = &mut read.draft.data_events;
    data.on = true;
    // A selector that says more than the design holds is named, and what it holds is kept.
    let (selectors, is_whole) = match read_selectors(&list) {
        Ok(selectors) => (selectors, true),
        Err((selectors, _)) => (selectors, false),
    };
    data.selectors = selectors;
    is_whole
}
