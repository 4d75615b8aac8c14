//! The CreateTrail request on the wire: exactly the API's eleven parameters, and every rule that one request must keep.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use validator::Validate;

use crate::arn::{Arn, ArnKind};
use crate::destination;
use crate::field::{FieldId, insert_in_page_order};
use crate::name;
use crate::plan::Argument;
use crate::problem::{Issue, JsonType, Problem};

mod rules;

/// The parameters of CreateTrail (META), in the order in which they are shown. Only what is set is written. Texts stay texts, so that a wrong
/// `EventRW` is a problem of that field and not a parse error.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(schema(function = "rules::destinations", skip_on_field_errors = false))]
pub struct CreateTrailRequest {
    /// The trail's name, unique in the account.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(required, length(min = name::TRAIL.length.0, max = name::TRAIL.length.1), custom(function = "rules::trail_name"))]
    pub name: Option<String>,
    /// `All`, `Write` or `Read`, exact case. Sources differ on the default, so we always write it (ruling C1).
    #[serde(rename = "EventRW", skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = "rules::event_rw"))]
    pub event_rw: Option<String>,
    /// `All` or one region id; a list is kept with advice (ruling C6).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = "rules::trail_region"))]
    pub trail_region: Option<String>,
    /// ARN of an existing Log Service project.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = "rules::log_project_arn"))]
    pub sls_project_arn: Option<String>,
    /// Role that ActionTrail assumes to write to Log Service.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = "rules::role_arn"))]
    pub sls_write_role_arn: Option<String>,
    /// An existing OSS bucket.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(min = name::BUCKET.length.0, max = name::BUCKET.length.1), custom(function = "rules::bucket_name"))]
    pub oss_bucket_name: Option<String>,
    /// What object names begin with.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(min = name::OBJECT_PREFIX.length.0, max = name::OBJECT_PREFIX.length.1), custom(function = "rules::object_prefix"))]
    pub oss_key_prefix: Option<String>,
    /// Role that ActionTrail assumes to write to OSS.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = "rules::role_arn"))]
    pub oss_write_role_arn: Option<String>,
    /// ARN of a MaxCompute project whose name begins with `actiontrail_`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = "rules::max_compute_project_arn"))]
    pub max_compute_project_arn: Option<String>,
    /// Role that ActionTrail assumes to write to MaxCompute.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = "rules::role_arn"))]
    pub max_compute_write_role_arn: Option<String>,
    /// Whether the trail is a multi-account trail.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_organization_trail: Option<bool>,
}

/// Parameters of API versions before 2020-07-06 that are still seen in examples.
const OBSOLETE_PARAMETERS: [&str; 2] = ["RoleName", "MnsTopicArn"];

/// UpdateTrail takes CreateTrail's parameters without this one (META).
const CREATE_ONLY_PARAMETER: &str = "IsOrganizationTrail";

macro_rules! text_parameters {
    ($($slot:ident $name:literal;)+) => {
        impl CreateTrailRequest {
            /// A parameter's text, by its field. `None` when it is not set, not a text or not a parameter.
            #[must_use]
            pub fn text(&self, field: &FieldId) -> Option<&str> {
                match field.parameter()? {
                    $($name => self.$slot.as_deref(),)+
                    _ => None,
                }
            }

            fn text_mut(&mut self, parameter: &str) -> Option<&mut Option<String>> {
                match parameter {
                    $($name => Some(&mut self.$slot),)+
                    _ => None,
                }
            }

            /// The parameters that are set, in the order in which they are shown.
            #[must_use]
            pub fn parameters(&self) -> Vec<(String, Argument)> {
                let texts = [$(($name, self.$slot.as_deref()),)+];
                let texts = texts.into_iter().filter_map(|(name, text)| Some((name.to_owned(), Argument::from(text?))));
                let flag = self.is_organization_trail.map(|value| (CREATE_ONLY_PARAMETER.to_owned(), Argument::from(value)));
                texts.chain(flag).collect()
            }
        }

        /// The field behind a Rust name of [`CreateTrailRequest`]: validator keys its errors by those.
        fn field_of(rust_name: &str) -> FieldId {
            FieldId::from_wire(match rust_name {
                $(stringify!($slot) => $name,)+
                other => other,
            })
        }
    };
}

text_parameters! {
    name "Name";
    event_rw "EventRW";
    trail_region "TrailRegion";
    sls_project_arn "SlsProjectArn";
    sls_write_role_arn "SlsWriteRoleArn";
    oss_bucket_name "OssBucketName";
    oss_key_prefix "OssKeyPrefix";
    oss_write_role_arn "OssWriteRoleArn";
    max_compute_project_arn "MaxComputeProjectArn";
    max_compute_write_role_arn "MaxComputeWriteRoleArn";
}

impl CreateTrailRequest {
    /// Reads a JSON object. What it does not understand it names: unknown and obsolete parameters, values of a wrong type.
    #[must_use]
    pub fn read(object: &Map<String, Value>) -> (CreateTrailRequest, Vec<Problem>) {
        let mut request = CreateTrailRequest::default();
        let mut problems = Vec::new();
        for (parameter, value) in object {
            let expected = if parameter == CREATE_ONLY_PARAMETER { JsonType::Boolean } else { JsonType::String };
            let issue = match (request.text_mut(parameter), value) {
                (Some(slot), Value::String(text)) => {
                    *slot = Some(text.clone());
                    continue;
                }
                (None, Value::Bool(value)) if parameter == CREATE_ONLY_PARAMETER => {
                    request.is_organization_trail = Some(*value);
                    continue;
                }
                (slot, _) if slot.is_some() || parameter == CREATE_ONLY_PARAMETER => {
                    Issue::WrongType { expected, actual: JsonType::of(value) }
                }
                _ if OBSOLETE_PARAMETERS.contains(&parameter.as_str()) => Issue::ObsoleteParameter {},
                _ => Issue::UnknownParameter {},
            };
            problems.push(Problem::new(FieldId::from_wire(parameter), issue));
        }
        (request, problems)
    }

    /// Every rule that this request breaks, at most one per field, in the order of the page. The account is the one the trail is made
    /// in, where it is known: a destination in another account needs a role there.
    #[must_use]
    pub fn problems(&self, account: Option<&str>) -> Vec<Problem> {
        let set = self.without_empty();
        let mut problems = set.validate().err().map(|errors| rules::problems(&set, &errors)).unwrap_or_default();
        problems.extend(account.map(|account| set.missing_roles(account)).unwrap_or_default());
        one_per_place(problems)
    }

    /// The problems of these parameters in an UpdateTrail call. It sends every field and clears with an empty text, so the rules are the same.
    #[must_use]
    pub fn update_problems(&self, account: Option<&str>) -> Vec<Problem> {
        let mut problems = self.problems(account);
        if self.is_organization_trail.is_some() {
            problems.push(Problem::new(FieldId::OrganizationTrail, Issue::UnknownParameter {}));
        }
        problems
    }

    /// An empty text is a parameter that is not set.
    #[must_use]
    pub fn without_empty(&self) -> CreateTrailRequest {
        let mut set = self.clone();
        for field in FieldId::ALL {
            if let Some(slot) = field.parameter().and_then(|parameter| set.text_mut(parameter)) {
                slot.take_if(|text| text.is_empty());
            }
        }
        set
    }

    /// An empty text for every one that is not set: how UpdateTrail is asked to clear.
    #[must_use]
    pub fn with_empty(&self) -> CreateTrailRequest {
        let mut request = self.clone();
        for field in FieldId::ALL {
            if let Some(slot) = field.parameter().and_then(|parameter| request.text_mut(parameter)) {
                slot.get_or_insert_default();
            }
        }
        request
    }

    /// A project of another account can be written to only through a role of that account.
    fn missing_roles(&self, account: &str) -> Vec<Problem> {
        let needs_role = |(kind, resource, role): (ArnKind, FieldId, FieldId)| {
            let arn = Arn::parse(kind, self.text(&resource)?).ok().filter(|arn| arn.account != account)?;
            let issue = Issue::NeedsRole { partner: resource.wire().to_owned(), account: arn.account };
            self.text(&role).is_none().then(|| Problem::new(role, issue))
        };
        [
            (ArnKind::LogProject, FieldId::SlsProjectArn, FieldId::SlsRoleArn),
            (ArnKind::MaxComputeProject, FieldId::MaxComputeProjectArn, FieldId::MaxComputeRoleArn),
        ]
        .into_iter()
        .filter_map(needs_role)
        .collect()
    }

    /// Whether any of the three destinations is named.
    #[must_use]
    pub fn has_destination(&self) -> bool {
        destination::ALL
            .iter()
            .any(|destination| self.text(&destination.resource_parameter).is_some_and(|text| !text.is_empty()))
    }
}

/// Keeps the first problem of each place, in the order of the page. A field is one place; data events are many, each with a control of its
/// own, and every one of them is told.
pub(crate) fn one_per_place(problems: Vec<Problem>) -> Vec<Problem> {
    let mut kept: Vec<Problem> = Vec::new();
    for problem in problems {
        if problem.field == FieldId::DataEvents || !kept.iter().any(|other| other.field == problem.field) {
            insert_in_page_order(&mut kept, problem, |problem| &problem.field);
        }
    }
    kept
}
