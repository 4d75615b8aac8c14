//! Problems in English: the rule, the way out, and the fact of the present value.

use trail_model::api::Action;
use trail_model::arn::ArnKind;
use trail_model::character::Edge;
use trail_model::event::SelectorList;
use trail_model::field::FieldId;
use trail_model::problem::{Issue, JsonType};

use super::field::{MAX_COMPUTE_ARN, PROJECT_ARN, ROLE_ARN};
use crate::typed::{misfit, shown};

mod character;

const NO_DESTINATION: &str = "Choose at least one destination: Log Service, OSS or MaxCompute.";

/// What is wrong at this field, and how to mend it.
#[rustfmt::skip]
pub(super) fn sentence(issue: &Issue, field: &FieldId) -> String {
    let Subject { start, within, it } = subject(field);
    match issue {
        Issue::Required {} => required(field),
        Issue::Length { min: 0, max, actual } => format!("Use at most {max} characters{within}; {it} has {actual}."),
        Issue::Length { min, max, actual } => format!("Use {min} to {max} characters{within}; {it} has {actual}."),
        Issue::Character { allowed, actual } => format!("Use {}{within}; {} is not one of them.", character::plural(*allowed), character::named(actual)),
        Issue::FirstCharacter { allowed, actual } => format!("{start} with {}; {it} starts with {}.", character::singular(*allowed), character::named(actual)),
        Issue::LastCharacter { allowed, actual } => {
            format!("{} with {}; {it} ends with {}.", ["End", start.trim_start_matches("Start")].concat(), character::singular(*allowed), character::named(actual))
        }
        Issue::Prefix { prefix, actual } => format!("{start} with \"{prefix}\"; {it} is \"{}\".", shown(actual)),
        Issue::OneOf { allowed, actual } => one_of(allowed, actual),
        Issue::Region { actual } if *field == FieldId::TrailRegion => {
            format!("Use All or a region ID such as cn-hangzhou; \"{}\" is neither.", shown(actual))
        }
        Issue::Region { actual } => format!("Use a region ID such as cn-hangzhou{}; \"{}\" is not one.", in_arn(field), shown(actual)),
        Issue::AccountId { digits: true, actual } => format!("Use an account ID of 16 digits{}; this one has {actual}.", in_arn(field)),
        Issue::AccountId { digits: false, .. } => format!("Use an account ID of 16 digits{}; this one holds other characters.", in_arn(field)),
        Issue::Arn { expected, actual } => arn(arn_form(*expected), actual),
        Issue::NoDestination {} => NO_DESTINATION.into(),
        Issue::NeedsResource { partner } => format!("{}; {partner} is set and belongs to it.", required(field).trim_end_matches('.')),
        Issue::NeedsRole { partner, account } => {
            format!("Enter the ARN of a RAM role of account {}: {partner} names that account, and only a role there lets ActionTrail write.", shown(account))
        }
        Issue::InsightsNeedAllEvents { actual } => {
            format!("Choose All, or turn Insights Event off: insights need read and write events, and this is \"{}\".", shown(actual))
        }
        Issue::InsightsNeedAllRegions { actual } => {
            format!("Choose All regions, or turn Insights Event off: insights need every region, and this is \"{}\".", shown(actual))
        }
        Issue::InsightsNeedSingleAccount {} => "Turn off Insights Event or Multi-account trail: insights are for single-account trails.".into(),
        Issue::NoInsightType {} => "Choose at least one type, or turn Insights Event off.".into(),
        Issue::NoDataEventService {} => "Add at least one selector, or turn Data Event off.".into(),
        Issue::TooManySelectors { max, actual } => format!("Use at most {max} selectors; there are {actual}."),
        Issue::SelectorService { selector } => format!("Choose the service of selector {selector}, or remove the selector."),
        Issue::TooManySelectorValues { selector, list, max, actual } => {
            format!("Use at most {max} {} in selector {selector}, included and excluded together; it has {actual}.", selector_list(*list))
        }
        Issue::EventName { selector, actual } => {
            format!("Begin event names with a letter or asterisk, then letters, digits, asterisks, hyphens, dots, colons and underscores; \"{}\" of selector {selector} cannot be an API action.", shown(actual))
        }
        Issue::ResourceArn { selector, actual } => {
            format!("Use ARNs such as acs:oss:*:<account>:<bucket>/*, the account as 16 digits, * or nothing; \"{}\" of selector {selector} is not one.", shown(actual))
        }
        Issue::InsightSelectorUnreadable { selector } => format!("Give selector {selector} insightType and nothing else, as PutInsightSelectors takes it."),
        Issue::SelectorsUnreadable {} => "Use a JSON list of selectors without repeated names; this text is none.".into(),
        Issue::SelectorUnreadable { selector, member } if member.is_empty() => format!("Use an object for selector {selector}; this one is none."),
        Issue::SelectorUnreadable { selector, member } => {
            format!("Give selector {selector} ServiceName, ReadWriteType, EventName and ResourceArn as PutDataEventSelector takes them; \"{}\" does not fit.", shown(member))
        }
        Issue::BackfillNeedsLogService {} => "Turn on Delivery to Log Service, or turn the backfill off: it writes nowhere else.".into(),
        Issue::BackfillNeedsSingleAccount {} => "Turn off the backfill or Multi-account trail: a backfill is for single-account trails.".into(),
        Issue::BackfillNeedsLogging {} => "Turn on Start logging, or turn the backfill off: it needs a trail that is logging.".into(),
        Issue::AccountNotServed { served, actual } => not_served(served, actual),
        Issue::UnknownParameter {} => unknown_parameter(field),
        Issue::ObsoleteParameter {} => obsolete_parameter(field),
        Issue::WrongType { expected, actual } => format!("Use {}; this value is {}.", json_type(*expected), json_type(*actual)),
    }
}

/// That white space stands around the value.
pub(super) fn edge(edge: Edge) -> String {
    let named = |c: char| character::named(c.encode_utf8(&mut [0; 4]));
    match edge {
        Edge::End(c) => format!("Remove the white space around this text: it ends with {}.", named(c)),
        Edge::Start(c) => format!("Remove the white space around this text: it begins with {}.", named(c)),
    }
}

/// How a sentence speaks of the value: an ARN is judged in its parts.
struct Subject {
    start: &'static str,
    within: &'static str,
    it: &'static str,
}

#[rustfmt::skip]
fn subject(field: &FieldId) -> Subject {
    use FieldId as F;
    let (start, within, it) = match field {
        F::SlsProjectArn | F::MaxComputeProjectArn => ("Start the project name", " in the project name", "the one in this ARN"),
        F::SlsRoleArn | F::SlsOwnRole | F::OssRoleArn | F::OssOwnRole | F::MaxComputeRoleArn | F::MaxComputeOwnRole
            => ("Start the role name", " in the role name", "the one in this ARN"),
        F::OssPrefix => ("Start", "", "this prefix"),
        F::ChangeReference => ("Start", "", "this reference"),
        F::TrailName | F::SlsProject | F::OssBucket | F::MaxComputeProject => ("Start", "", "this name"),
        F::AccountId | F::HomeRegion | F::TrailRegion | F::EventRw | F::Insights | F::DataEvents | F::Destination | F::DeliverSls
        | F::SlsAccount | F::SlsProjectKind | F::SlsRegion | F::DeliverOss | F::OssAccount | F::OssBucketKind | F::OssRegion
        | F::OssEncryption | F::OssKmsKey | F::DeliverMaxCompute | F::MaxComputeAccount | F::MaxComputeRegion | F::MaxComputeQuota
        | F::OrganizationTrail | F::StartLogging | F::Backfill | F::Unknown(_) => ("Start", "", "this value"),
    };
    Subject { start, within, it }
}

fn in_arn(field: &FieldId) -> &'static str {
    if subject(field).within.is_empty() { "" } else { " in this ARN" }
}

/// What is asked for where nothing is given.
#[rustfmt::skip]
fn required(field: &FieldId) -> String {
    use FieldId as F;
    match field {
        F::TrailName => "Enter a name for the trail.",
        F::AccountId => "Enter the ID of the account that the trail is created in.",
        F::HomeRegion => "Choose the region that the trail is created in.",
        F::TrailRegion => "Choose All regions or one region.",
        F::EventRw => "Choose All, Write or Read.",
        F::Destination => NO_DESTINATION,
        F::SlsRegion => "Choose the region of the project.",
        F::SlsProject => "Enter the name of the Log Service project.",
        F::SlsProjectArn => "Enter the ARN of the Log Service project.",
        F::SlsRoleArn => "Enter the ARN of the role in the account of the Log Service project.",
        F::OssBucket => "Enter the name of the bucket.",
        F::OssRegion => "Choose the region of the bucket.",
        F::OssRoleArn => "Enter the ARN of the role in the account of the bucket.",
        F::MaxComputeRegion => "Choose the region of the MaxCompute project.",
        F::MaxComputeProject => "Enter the name of the MaxCompute project.",
        F::MaxComputeProjectArn => "Enter the ARN of the MaxCompute project.",
        F::MaxComputeRoleArn => "Enter the ARN of the role in the account of the MaxCompute project.",
        F::OssPrefix | F::OssKmsKey | F::MaxComputeQuota | F::SlsOwnRole | F::OssOwnRole | F::MaxComputeOwnRole | F::ChangeReference
            => "Enter a value.",
        F::SlsAccount | F::SlsProjectKind | F::OssAccount | F::OssBucketKind | F::OssEncryption | F::MaxComputeAccount
            => "Choose one of the options.",
        F::Insights | F::DataEvents | F::DeliverSls | F::DeliverOss | F::DeliverMaxCompute | F::OrganizationTrail | F::StartLogging
            | F::Backfill => "Choose on or off.",
        F::Unknown(name) => return format!("Add {}: the call needs it.", shown(name)),
    }
    .into()
}

fn one_of(allowed: &[String], actual: &str) -> String {
    match allowed.iter().find(|one| one.eq_ignore_ascii_case(actual)) {
        Some(meant) => format!("Use {meant} in this spelling; \"{}\" has other capitals.", shown(actual)),
        None => format!("Use {}; \"{}\" is not one of them.", either(allowed), shown(actual)),
    }
}

/// The form of an ARN, and the first part that does not fit it.
fn arn(form: &str, actual: &str) -> String {
    if let Some(space) = actual.chars().find(|c| c.is_whitespace()) {
        return format!("Use the form {form}; this text holds {}.", character::named(space.encode_utf8(&mut [0; 4])));
    }
    match misfit(form, actual) {
        None => format!("Use the form {form}; this text has another."),
        Some(("", given)) => {
            format!("Use the form {form}; a role has no region, and \"{}\" stands there.", shown(given))
        }
        Some((part, "")) => format!("Use the form {form}; {part} is missing."),
        Some((part, given)) => format!("Use the form {form}; \"{}\" stands where {part} belongs.", shown(given)),
    }
}

/// `All, Write or Read`
fn either(allowed: &[String]) -> String {
    match allowed {
        [rest @ .., last] if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => allowed.concat(),
    }
}

fn arn_form(kind: ArnKind) -> &'static str {
    match kind {
        ArnKind::LogProject => PROJECT_ARN,
        ArnKind::MaxComputeProject => MAX_COMPUTE_ARN,
        ArnKind::Role => ROLE_ARN,
    }
}

fn selector_list(list: SelectorList) -> &'static str {
    match list {
        SelectorList::EventName => "event names",
        SelectorList::ResourceArn => "resource ARNs",
    }
}

fn not_served(served: &[String], actual: &str) -> String {
    let actual = shown(actual);
    match served {
        [] => format!("The proxy serves no account, so it does not serve {actual}; its operator adds accounts."),
        _ if actual.is_empty() => "Choose the account that the trail is created in.".into(),
        [only] => {
            format!("Use {only}, the only account that this proxy serves; {actual} is another.")
        }
        _ => format!("Use an account that this proxy serves, {}; {actual} is not one of them.", either(served)),
    }
}

fn unknown_parameter(field: &FieldId) -> String {
    let name = field.wire();
    let similar = Action::CreateTrail.parameters().iter().find(|known| known.name.eq_ignore_ascii_case(name));
    match similar {
        Some(known) if known.name != name => format!("Use {}: CreateTrail has no \"{}\".", known.name, shown(name)),
        Some(known) => format!("Remove {}: this call has no such parameter.", known.name),
        None => format!("Remove {}: CreateTrail has no such parameter.", shown(name)),
    }
}

fn obsolete_parameter(field: &FieldId) -> String {
    match field.wire() {
        "RoleName" => "Remove RoleName and use SlsWriteRoleArn, OssWriteRoleArn or MaxComputeWriteRoleArn: it ended with API version 2017-12-04.".into(),
        name => format!("Remove {}: it ended with API version 2017-12-04.", shown(name)),
    }
}

fn json_type(json: JsonType) -> &'static str {
    match json {
        JsonType::Null => "null",
        JsonType::Boolean => "true or false without quotation marks",
        JsonType::Number => "a number",
        JsonType::String => "a text in quotation marks",
        JsonType::Array => "a list",
        JsonType::Object => "an object",
    }
}
