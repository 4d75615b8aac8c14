//! The functions that `#[validate]` names, and the one match from validator's codes to ours.

use validator::{ValidationError, ValidationErrors, ValidationErrorsKind};

use super::{CreateTrailRequest, field_of};
use crate::arn::{Arn, ArnKind};
use crate::destination;
use crate::draft::{ALL_REGIONS, EVENT_RW};
use crate::field::FieldId;
use crate::name::{self, NameRule};
use crate::problem::{Issue, Problem};
use crate::region;

type Verdict = Result<(), ValidationError>;

/// The code of every rule that [`judge`] holds; validator's own are `required` and `length`.
const RULE: &str = "rule";
/// The code of the rule over the request as a whole.
const DESTINATIONS: &str = "destinations";

/// What is wrong with the text of one parameter, its length apart.
fn judge(parameter: &str, text: &str) -> Option<Issue> {
    match parameter {
        "Name" => name::TRAIL.shape_issue(text),
        "EventRW" => event_rw_issue(text),
        "TrailRegion" => trail_region_issue(text),
        "SlsProjectArn" => Arn::parse(ArnKind::LogProject, text).err(),
        "OssBucketName" => name::BUCKET.shape_issue(text),
        "OssKeyPrefix" => name::OBJECT_PREFIX.shape_issue(text),
        "MaxComputeProjectArn" => Arn::parse(ArnKind::MaxComputeProject, text).err(),
        "SlsWriteRoleArn" | "OssWriteRoleArn" | "MaxComputeWriteRoleArn" => Arn::parse(ArnKind::Role, text).err(),
        _ => None,
    }
}

fn event_rw_issue(text: &str) -> Option<Issue> {
    let allowed = || EVENT_RW.map(str::to_owned).to_vec();
    (!EVENT_RW.contains(&text)).then(|| Issue::OneOf { allowed: allowed(), actual: text.to_owned() })
}

/// `All`, or region ids between commas (ruling C6). `all` is no region id, because a region id has a hyphen.
fn trail_region_issue(text: &str) -> Option<Issue> {
    let wrong = text.split(',').find(|id| !region::is_well_formed(id)).filter(|_| text != ALL_REGIONS)?;
    Some(Issue::Region { actual: wrong.to_owned() })
}

macro_rules! rules {
    ($($function:ident $parameter:literal;)+) => {
        $(pub(super) fn $function(text: &str) -> Verdict {
            judge($parameter, text).map_or(Ok(()), |_| Err(ValidationError::new(RULE)))
        })+
    };
}

rules! {
    trail_name "Name";
    event_rw "EventRW";
    trail_region "TrailRegion";
    log_project_arn "SlsProjectArn";
    bucket_name "OssBucketName";
    object_prefix "OssKeyPrefix";
    max_compute_project_arn "MaxComputeProjectArn";
    role_arn "SlsWriteRoleArn";
}

/// At least one destination (ruling C5), and no setting of a destination without the resource it belongs to.
pub(super) fn destinations(request: &CreateTrailRequest) -> Verdict {
    if missing_destinations(request).is_empty() { Ok(()) } else { Err(ValidationError::new(DESTINATIONS)) }
}

fn missing_destinations(request: &CreateTrailRequest) -> Vec<Problem> {
    let none = (!request.has_destination()).then(|| Problem::new(FieldId::Destination, Issue::NoDestination {}));
    let half_filled = |destination: &&destination::Destination| {
        let prefix = (destination.kind == destination::Kind::Oss).then_some(FieldId::OssPrefix);
        let given = prefix
            .into_iter()
            .chain([destination.role_parameter.clone()])
            .find(|setting| request.text(setting).is_some())?;
        let partner = given.wire().to_owned();
        let resource = destination.resource_parameter.clone();
        request.text(&resource).is_none().then(|| Problem::new(resource, Issue::NeedsResource { partner }))
    };
    none.into_iter().chain(destination::ALL.iter().filter_map(half_filled)).collect()
}

/// All of validator's errors as problems of ours. Length comes after shape: a reader mends a forbidden character first.
pub(super) fn problems(request: &CreateTrailRequest, errors: &ValidationErrors) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (rust_name, kind) in errors.errors() {
        let ValidationErrorsKind::Field(errors) = kind else {
            continue;
        };
        for error in errors {
            problems.extend(problems_of(request, &field_of(rust_name), error));
        }
    }
    let (length, mut ordered): (Vec<_>, Vec<_>) =
        problems.into_iter().partition(|problem: &Problem| matches!(problem.issue, Issue::Length { .. }));
    ordered.extend(length);
    ordered
}

/// The one match from validator's codes to our issues.
fn problems_of(request: &CreateTrailRequest, field: &FieldId, error: &ValidationError) -> Vec<Problem> {
    let text = request.text(field).unwrap_or_default();
    let issue = match error.code.as_ref() {
        "required" => Some(Issue::Required {}),
        "length" => name_rule(field).and_then(|rule| rule.length_issue(text)),
        DESTINATIONS => return missing_destinations(request),
        _ => judge(field.wire(), text),
    };
    issue.map(|issue| Problem::new(field.clone(), issue)).into_iter().collect()
}

fn name_rule(field: &FieldId) -> Option<&'static NameRule> {
    match field {
        FieldId::TrailName => Some(&name::TRAIL),
        FieldId::OssBucket => Some(&name::BUCKET),
        FieldId::OssPrefix => Some(&name::OBJECT_PREFIX),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
