//! Problems in English: the rule, the way out, and the fact of the present value.

use trail_model::api::Action;
use trail_model::arn::ArnKind;
use trail_model::character::CharacterSet;
use trail_model::field::FieldId;
use trail_model::problem::{Issue, JsonType};

use crate::typed::{Typed, code_point, shown};

/// What is wrong at this field, and how to mend it.
#[rustfmt::skip]
pub(super) fn sentence(issue: &Issue, field: &FieldId) -> String {
    let Subject { part, it } = subject(field);
    match issue {
        Issue::Required {} => required(field),
        Issue::Length { min: 0, max, actual } => format!("Use at most {max} characters{part}; {it} has {actual}."),
        Issue::Length { min, max, actual } => format!("Use {min} to {max} characters{part}; {it} has {actual}."),
        Issue::Character { allowed, actual } => format!("Use {}{part}; {} is not one of them.", plural(*allowed), character(actual)),
        Issue::FirstCharacter { allowed, actual } => {
            format!("Start with {}{part}; {it} starts with {}.", singular(*allowed), character(actual))
        }
        Issue::LastCharacter { allowed, actual } => format!("End with {}{part}; {it} ends with {}.", singular(*allowed), character(actual)),
        Issue::Prefix { prefix, actual } => format!("Start with \"{prefix}\"{part}; {it} is \"{}\".", shown(actual)),
        Issue::OneOf { allowed, actual } => format!("Use {}, in exactly these letters; \"{}\" is not one of them.", either(allowed), shown(actual)),
        Issue::Region { actual } if *field == FieldId::TrailRegion => {
            format!("Use All or a region ID such as cn-hangzhou; \"{}\" is neither.", shown(actual))
        }
        Issue::Region { actual } => format!("Use a region ID such as cn-hangzhou{}; \"{}\" is not one.", in_arn(field), shown(actual)),
        Issue::AccountId { digits: true, actual } => format!("Use 16 digits for the account ID{}; it has {actual}.", in_arn(field)),
        Issue::AccountId { digits: false, .. } => format!("Use 16 digits for the account ID{}; it has other characters too.", in_arn(field)),
        Issue::Arn { expected, actual } => format!("Use the form {}; \"{}\" has another.", arn_form(*expected), shown(actual)),
        Issue::NoDestination {} => "Choose at least one destination: Log Service, OSS or MaxCompute.".into(),
        Issue::NeedsResource { partner } => format!("{} {partner} is set, and it has no use without it.", required(field)),
        Issue::NeedsRole { partner, account } => {
            format!("Enter the ARN of a RAM role of account {account}: {partner} names that account, and ActionTrail needs a role there to write.")
        }
        Issue::InsightsNeedAllEvents { actual } => format!("Choose All, or turn Insights Event off: it needs read and write events, and this is {}.", shown(actual)),
        Issue::InsightsNeedAllRegions { actual } => format!("Choose All regions, or turn Insights Event off: it needs every region, and this is {}.", shown(actual)),
        Issue::InsightsNeedSingleAccount {} => "Turn off Insights Event or Multi-account trail: insights are for single-account trails.".into(),
        Issue::NoInsightType {} => "Choose at least one type, or turn Insights Event off.".into(),
        Issue::NoDataEventService {} => "Choose at least one service, or turn Data Event off.".into(),
        Issue::BackfillNeedsLogService {} => "Turn on Delivery to Log Service, or turn the backfill off: it writes nowhere else.".into(),
        Issue::BackfillNeedsSingleAccount {} => "Turn off the backfill or Multi-account trail: a backfill is for single-account trails.".into(),
        Issue::BackfillNeedsLogging {} => "Turn on Start logging, or turn the backfill off: it runs on a trail that is logging.".into(),
        Issue::AccountNotServed { served, actual } => not_served(served, actual),
        Issue::UnknownParameter {} => unknown_parameter(field),
        Issue::ObsoleteParameter {} => obsolete_parameter(field),
        Issue::WrongType { expected, actual } => format!("Use {}; this value is {}.", json_type(*expected), json_type(*actual)),
    }
}

/// How a sentence speaks of the value: an ARN is judged in its parts.
struct Subject {
    part: &'static str,
    it: &'static str,
}

fn subject(field: &FieldId) -> Subject {
    let (part, it) = match field {
        FieldId::SlsProjectArn | FieldId::MaxComputeProjectArn => {
            (" in the project name of this ARN", "it")
        }
        FieldId::SlsRoleArn
        | FieldId::SlsOwnRole
        | FieldId::OssRoleArn
        | FieldId::OssOwnRole
        | FieldId::MaxComputeRoleArn
        | FieldId::MaxComputeOwnRole => (" in the role name of this ARN", "it"),
        FieldId::OssPrefix => ("", "this prefix"),
        FieldId::ChangeReference => ("", "this reference"),
        FieldId::TrailName
        | FieldId::SlsProject
        | FieldId::OssBucket
        | FieldId::MaxComputeProject => ("", "this name"),
        _ => ("", "this value"),
    };
    Subject { part, it }
}

fn in_arn(field: &FieldId) -> &'static str {
    if subject(field).it == "it" {
        " in this ARN"
    } else {
        ""
    }
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
        F::Destination => "Choose at least one destination: Log Service, OSS or MaxCompute.",
        F::SlsRegion => "Choose the region of the project.",
        F::SlsProject => "Enter the name of the Log Service project.",
        F::SlsProjectArn => "Enter the ARN of the Log Service project.",
        F::SlsRoleArn => "Enter the ARN of the role in the account of the Log Service project.",
        F::OssBucket => "Enter the name of the bucket.",
        F::OssPrefix => "Enter a prefix.",
        F::OssRegion => "Choose the region of the bucket.",
        F::OssKmsKey => "Enter the ID of the KMS key.",
        F::OssRoleArn => "Enter the ARN of the role in the account of the bucket.",
        F::MaxComputeRegion => "Choose the region of the MaxCompute project.",
        F::MaxComputeQuota => "Enter the quota.",
        F::MaxComputeProject => "Enter the name of the MaxCompute project.",
        F::MaxComputeProjectArn => "Enter the ARN of the MaxCompute project.",
        F::MaxComputeRoleArn => "Enter the ARN of the role in the account of the MaxCompute project.",
        F::SlsOwnRole | F::OssOwnRole | F::MaxComputeOwnRole => "Enter the ARN of the write role.",
        F::ChangeReference => "Enter the ticket or link of this change.",
        F::SlsAccount | F::SlsProjectKind | F::OssAccount | F::OssBucketKind | F::OssEncryption | F::MaxComputeAccount
            => "Choose one of the options.",
        F::Insights | F::DataEvents | F::DeliverSls | F::DeliverOss | F::DeliverMaxCompute | F::OrganizationTrail | F::StartLogging
            | F::Backfill => "Choose on or off.",
        F::Unknown(name) => return format!("Add {}: the call needs it.", shown(name)),
    }
    .into()
}

#[rustfmt::skip]
fn plural(set: CharacterSet) -> &'static str {
    match set {
        CharacterSet::LowercaseLetter => "lowercase letters",
        CharacterSet::Letter => "letters",
        CharacterSet::LowercaseLetterOrDigit => "lowercase letters and digits",
        CharacterSet::LowercaseWord => "lowercase letters, digits, hyphens and underscores",
        CharacterSet::LowercaseLabel => "lowercase letters, digits and hyphens",
        CharacterSet::Prefix => "letters, digits, hyphens, slashes and underscores",
        CharacterSet::Word => "letters, digits and underscores",
        CharacterSet::RoleName => "letters, digits, dots and hyphens",
        CharacterSet::Digit => "digits",
    }
}

#[rustfmt::skip]
fn singular(set: CharacterSet) -> &'static str {
    match set {
        CharacterSet::LowercaseLetter => "a lowercase letter",
        CharacterSet::Letter => "a letter",
        CharacterSet::LowercaseLetterOrDigit => "a lowercase letter or digit",
        CharacterSet::LowercaseWord => "a lowercase letter, digit, hyphen or underscore",
        CharacterSet::LowercaseLabel => "a lowercase letter, digit or hyphen",
        CharacterSet::Prefix => "a letter, digit, hyphen, slash or underscore",
        CharacterSet::Word => "a letter, digit or underscore",
        CharacterSet::RoleName => "a letter, digit, dot or hyphen",
        CharacterSet::Digit => "a digit",
    }
}

/// The character that a reader should find, named where it cannot be seen.
fn character(actual: &str) -> String {
    match Typed::first(actual) {
        None => "nothing".into(),
        Some(Typed::Space) => "a space".into(),
        Some(Typed::Tab) => "a tab".into(),
        Some(Typed::LineBreak) => "a line break".into(),
        Some(Typed::Plain(c)) => format!("\"{c}\""),
        Some(Typed::Lookalike(c)) => format!("\"{c}\" ({})", code_point(c)),
        Some(Typed::Invisible(c)) => format!("the invisible character {}", code_point(c)),
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
        ArnKind::LogProject => "acs:log:<region>:<account id>:project/<project>",
        ArnKind::MaxComputeProject => "acs:odps:<region>:<account id>:project/actiontrail_<name>",
        ArnKind::Role => "acs:ram::<account id>:role/<role>",
    }
}

fn not_served(served: &[String], actual: &str) -> String {
    let actual = shown(actual);
    match served {
        [] => format!(
            "The proxy serves no account, so it does not serve {actual}; its operator adds accounts."
        ),
        [only] => {
            format!("Use {only}, the only account that this proxy serves; {actual} is another.")
        }
        _ => format!(
            "Use an account that this proxy serves, {}; {actual} is not one of them.",
            either(served)
        ),
    }
}

fn unknown_parameter(field: &FieldId) -> String {
    let name = field.wire();
    let similar = Action::CreateTrail
        .parameters()
        .iter()
        .find(|known| known.name.eq_ignore_ascii_case(name));
    match similar {
        Some(known) if known.name != name => format!(
            "Write it {}: CreateTrail knows no \"{}\".",
            known.name,
            shown(name)
        ),
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
