//! The trail and what is new for it as a template of Resource Orchestration Service (ROS). The stack belongs
//! in the home region.

use super::{Format, FormatId, LeftOut, Source, left_out};
use crate::api::Action;
use crate::arn::{Arn, ArnKind};
use crate::destination::Encryption;
use crate::draft::{ALL_REGIONS, DestinationAccount};
use crate::json::{list, object, text};
use crate::plan::{Argument, Call, Prerequisite};

pub(super) static ROS: Format =
    Format { id: FormatId::Ros, extension: "ros.json", media_type: "application/json", render };

/// What `ALIYUN::ACTIONTRAIL::Trail` takes of CreateTrail, under the same names. It takes `RoleName`, too.
const PROPERTIES: [&str; 6] = ["Name", "EventRW", "SlsProjectArn", "SlsWriteRoleArn", "OssBucketName", "OssKeyPrefix"];

pub(super) fn leaves_out(source: Source<'_>) -> Vec<LeftOut> {
    use LeftOut as L;
    let update = LeftOut::in_design(source, &[L::Update]);
    let source = source.whole();
    let plan = source.plan();
    // A stack makes resources in its own region alone.
    let elsewhere =
        plan.prerequisites.iter().any(|one| one.must_be_made() && resource(one, &plan.home_region).is_none());
    let of_trail = [L::TrailRegion, L::MaxCompute, L::OnlyDestination, L::OrganizationTrail];
    let role = role_name(source).is_none().then_some(L::OssWriteRole);
    let others = [L::Account, L::HomeRegion, L::DeliveryRoles, L::Insights, L::DataEvents, L::ChangeReference];
    let new = elsewhere.then_some(L::NewResources);
    let design = LeftOut::in_design(source, of_trail.iter().chain(&role).chain(&new).chain(&others));
    [update, design].concat()
}

fn render(source: Source<'_>) -> String {
    let parts = leaves_out(source);
    let source = source.whole();
    let plan = source.plan();
    let made: Vec<(&str, String)> =
        plan.prerequisites.iter().filter_map(|one| resource(one, &plan.home_region)).collect();
    let names: Vec<&str> = made.iter().map(|(name, _)| *name).collect();
    let trail = [("Trail", trail(source, &names))];
    let logging = [
        ("Type", text("ALIYUN::ACTIONTRAIL::TrailLogging")),
        // What is got of the trail comes after it.
        ("Properties", object([("Name", got("Trail", "Name")), ("Enable", source.draft().start_logging.to_string())])),
    ];
    let resources = made.into_iter().chain(trail).chain([("TrailLogging", object(logging))]).chain(backfill(source));
    let mut template = object([
        ("ROSTemplateFormatVersion", text("2015-09-01")),
        ("Description", text(&description(&parts))),
        ("Metadata", metadata(source, &parts)),
        ("Resources", object(resources)),
        ("Outputs", object([("TrailName", object([("Value", got("Trail", "Name"))]))])),
    ]);
    template.push('\n');
    template
}

/// The job goes by the trail's name and needs a trail that is logging.
fn backfill(source: Source<'_>) -> Option<(&'static str, String)> {
    source.draft().backfill.then(|| {
        let members = [
            ("Type", text("ALIYUN::ACTIONTRAIL::HistoryDeliveryJob")),
            ("Properties", object([("TrailName", got("Trail", "Name"))])),
            ("DependsOn", list([text("TrailLogging")])),
        ];
        ("HistoryDeliveryJob", object(members))
    })
}

fn description(parts: &[LeftOut]) -> String {
    let left_out = left_out::line(parts).map(|line| format!("; {line}"));
    format!("ActionTrail CreateTrail{}", left_out.unwrap_or_default())
}

/// What ties the template to its review, and each part that it leaves out with the parameters or calls that hold it.
fn metadata(source: Source<'_>, parts: &[LeftOut]) -> String {
    let plan = source.plan();
    let problems = source.problems();
    let problems = (problems > 0).then(|| ("Problems", problems.to_string()));
    let calls = plan.calls.iter().map(|call| {
        let parameters = call.parameters.iter().filter(|(name, _)| !is_expressed(call, name, source));
        let parameters: Vec<_> = parameters.map(|(name, value)| (name.as_str(), value.to_json())).collect();
        (call.action.name(), parameters)
    });
    let calls = calls.filter(|(_, parameters)| !parameters.is_empty());
    let calls =
        calls.map(|(action, parameters)| object([("Action", text(action)), ("Parameters", object(parameters))]));
    let facts = [
        ("Fingerprint", text(&plan.fingerprint().to_string())),
        ("LeftOut", list(parts.iter().map(|part| text(part.code())))),
        ("LeftOutCalls", list(calls)),
    ];
    object([("ActionTrail", object(problems.into_iter().chain(facts)))])
}

fn is_expressed(call: &Call, parameter: &str, source: Source<'_>) -> bool {
    match call.action {
        // A trail that names no region follows all of them.
        Action::CreateTrail if parameter == "TrailRegion" => call.parameters.contains(&all_regions()),
        Action::CreateTrail if parameter == "OssWriteRoleArn" => role_name(source).is_some(),
        Action::CreateTrail => PROPERTIES.contains(&parameter),
        Action::StartLogging | Action::CreateDeliveryHistoryJob => true,
        _ => false,
    }
}

fn all_regions() -> (String, Argument) {
    ("TrailRegion".to_owned(), ALL_REGIONS.into())
}

/// The role that ActionTrail assumes for OSS, as `RoleName` takes it: by its name, so it is one of the trail's own account.
fn role_name(source: Source<'_>) -> Option<String> {
    let draft = source.draft();
    let oss = &draft.oss;
    let is_own = oss.on && oss.account == DestinationAccount::Current;
    let role = is_own.then(|| Arn::parse(ArnKind::Role, &oss.own_role).ok()).flatten()?;
    // Where the file that was read told no account, the role is of whichever it is.
    (draft.account_id.is_empty() || role.account == draft.account_id).then_some(role.name)
}

fn trail(source: Source<'_>, after: &[&str]) -> String {
    let create = Call::create_trail(source.draft());
    let properties = create.parameters.iter().filter(|(name, _)| PROPERTIES.contains(&name.as_str()));
    let role = role_name(source).map(|name| ("RoleName", text(&name)));
    let properties = properties.map(|(name, value)| (name.as_str(), value.to_json())).chain(role);
    let after = (!after.is_empty()).then(|| ("DependsOn", list(after.iter().map(|name| text(name)))));
    object([("Type", text("ALIYUN::ACTIONTRAIL::Trail")), ("Properties", object(properties))].into_iter().chain(after))
}

/// `Fn::GetAtt` of a resource.
fn got(resource: &str, attribute: &str) -> String {
    object([("Fn::GetAtt", list([text(resource), text(attribute)]))])
}

/// What is made new in the stack's region; elsewhere and for others there is nothing to make.
fn resource(prerequisite: &Prerequisite, home_region: &str) -> Option<(&'static str, String)> {
    let typed = |kind: &str, properties: Vec<(&str, String)>| {
        object([("Type", text(kind)), ("Properties", object(properties))])
    };
    match prerequisite {
        Prerequisite::LogProject { project, region } if region == home_region => {
            Some(("LogProject", typed("ALIYUN::SLS::Project", vec![("Name", text(project))])))
        }
        Prerequisite::Bucket { bucket, region, encryption, kms_key } if region == home_region => {
            let mut properties = vec![
                ("BucketName", text(bucket)),
                ("AccessControl", text("private")),
                ("BlockPublicAccess", "true".to_owned()),
            ];
            properties.extend(encrypted(*encryption, kms_key).map(|map| ("ServerSideEncryptionConfiguration", map)));
            Some(("Bucket", typed("ALIYUN::OSS::Bucket", properties)))
        }
        _ => None,
    }
}

fn encrypted(encryption: Encryption, kms_key: &str) -> Option<String> {
    let algorithm = |name| ("SSEAlgorithm", text(name));
    match encryption {
        Encryption::None => None,
        Encryption::Aes256 => Some(object([algorithm("AES256")])),
        Encryption::Kms if kms_key.is_empty() => Some(object([algorithm("KMS")])),
        Encryption::Kms => Some(object([algorithm("KMS"), ("KMSMasterKeyID", text(kms_key))])),
    }
}

#[cfg(test)]
mod tests;
