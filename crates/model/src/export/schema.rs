//! The JSON Schemas of a CreateTrail request and of the design file, written from the tables that the checks judge by. They belong to no
//! design, so they are no rows of the formats.

use crate::api::{Action, Parameter, ParameterKind};
use crate::arn::ArnKind;
use crate::destination;
use crate::draft::{ALL_REGIONS, EVENT_RW};
use crate::field::FieldId;
use crate::json::{list, object, text};
use crate::name::{self, NameRule};

mod design;
mod pattern;

pub use design::design_schema;

use pattern::{account_id, either, name_pattern, region};

/// A schema of draft 2020-12 for the body of CreateTrail. An empty text is a parameter that is not set, as the checks see it. What no
/// schema can say is left to the checks: that the role of another account's project is there.
#[must_use]
pub fn schema() -> String {
    let parameters = Action::CreateTrail.parameters();
    let properties = object(parameters.iter().map(|parameter| (parameter.name, property(parameter))));
    let required = parameters.iter().filter(|parameter| parameter.required).map(|parameter| text(parameter.name));
    let resources = destination::ALL.iter().map(|row| is_set(row.resource_parameter.wire()));
    let mut schema = object([
        ("$schema", text("https://json-schema.org/draft/2020-12/schema")),
        ("title", text(Action::CreateTrail.name())),
        ("type", text("object")),
        ("properties", properties),
        ("required", list(required)),
        ("additionalProperties", "false".to_owned()),
        ("anyOf", list(resources)),
        ("allOf", list(settings().map(|(setting, resource)| needs(setting, resource)))),
    ]);
    schema.push('\n');
    schema
}

fn property(parameter: &Parameter) -> String {
    let pattern = |pattern: String| {
        let pattern = if parameter.required { pattern } else { either(&["", &pattern]) };
        object([("type", text("string")), ("pattern", text(&format!("^{pattern}$")))])
    };
    match (parameter.kind, parameter.name) {
        (ParameterKind::Boolean, _) => object([("type", text("boolean"))]),
        (ParameterKind::Integer, _) => object([("type", text("integer"))]),
        (ParameterKind::Text, "EventRW") => {
            let values = EVENT_RW.iter().chain([&""]);
            object([("type", text("string")), ("enum", list(values.map(|value| text(value))))])
        }
        (ParameterKind::Text, "TrailRegion") => pattern(either(&[ALL_REGIONS, &format!("{0}(,{0})*", region())])),
        (ParameterKind::Text, "Name") => pattern(name_pattern(&name::TRAIL)),
        (ParameterKind::Text, "OssBucketName") => pattern(name_pattern(&name::BUCKET)),
        (ParameterKind::Text, "OssKeyPrefix") => pattern(name_pattern(&name::OBJECT_PREFIX)),
        (ParameterKind::Text, "SlsProjectArn") => pattern(arn(ArnKind::LogProject)),
        (ParameterKind::Text, "MaxComputeProjectArn") => pattern(arn(ArnKind::MaxComputeProject)),
        (ParameterKind::Text, _) => pattern(arn(ArnKind::Role)),
    }
}

fn arn(kind: ArnKind) -> String {
    let (place, resource) = match kind {
        ArnKind::Role => (String::new(), "role/"),
        ArnKind::LogProject | ArnKind::MaxComputeProject => (region(), "project/"),
    };
    let rule: &NameRule = kind.name_rule();
    format!("acs:{}:{place}:{}:{resource}{}", kind.service(), account_id(), name_pattern(rule))
}

/// The settings of destinations, each with the resource that it belongs to.
fn settings() -> impl Iterator<Item = (&'static str, &'static str)> {
    let prefix = (FieldId::OssPrefix.parameter(), FieldId::OssBucket.parameter());
    let prefix = [prefix].into_iter().filter_map(|(setting, resource)| setting.zip(resource));
    let roles = destination::ALL.iter().map(|row| (row.role_parameter.wire(), row.resource_parameter.wire()));
    prefix.chain(roles)
}

fn is_set(parameter: &str) -> String {
    let not_empty = object([("minLength", "1".to_owned())]);
    object([("required", list([text(parameter)])), ("properties", object([(parameter, not_empty)]))])
}

fn needs(setting: &str, resource: &str) -> String {
    object([("if", is_set(setting)), ("then", is_set(resource))])
}

#[cfg(test)]
mod tests;
