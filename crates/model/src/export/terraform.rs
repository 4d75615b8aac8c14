//! The trail and what is new for it as Terraform (provider `aliyun/alicloud`; TF).

use super::escape::hcl;
use super::shell::remarks;
use super::{Format, FormatId, LeftOut, Source};
use crate::api::Action;
use crate::plan::{Argument, Call, TrailPlan};

mod resource;
mod role;

use resource::{Block, resources};

pub(super) static TERRAFORM: Format =
    Format { id: FormatId::Terraform, extension: "tf", media_type: "text/plain", render };

/// Data event selectors are an argument since this version of the provider; all else is older.
const PROVIDER_VERSION: &str = ">= 1.264.0";

/// CreateTrail's parameters as arguments.
const ARGUMENTS: [(&str, &str); 11] = [
    ("Name", "trail_name"),
    ("EventRW", "event_rw"),
    ("TrailRegion", "trail_region"),
    ("SlsProjectArn", "sls_project_arn"),
    ("SlsWriteRoleArn", "sls_write_role_arn"),
    ("OssBucketName", "oss_bucket_name"),
    ("OssKeyPrefix", "oss_key_prefix"),
    ("OssWriteRoleArn", "oss_write_role_arn"),
    ("MaxComputeProjectArn", "max_compute_project_arn"),
    ("MaxComputeWriteRoleArn", "max_compute_write_role_arn"),
    ("IsOrganizationTrail", "is_organization_trail"),
];

pub(super) fn leaves_out(source: Source<'_>) -> Vec<LeftOut> {
    use LeftOut as L;
    let mut list = vec![L::Account, L::MaxComputeActivation, L::DeliveryRoles, L::Insights, L::ChangeReference];
    let makes_project = source.plan().prerequisites.iter().any(|one| resource::max_compute_project(one).is_some());
    list.extend((!makes_project).then_some(L::ProjectQuota));
    list.extend((!tells_regions(&source.plan())).then_some(L::DataEvents));
    LeftOut::in_design(source, &list)
}

fn render(source: Source<'_>) -> String {
    let plan = source.plan();
    let remarks: String = remarks(source, &TERRAFORM).iter().map(|remark| format!("# {remark}\n")).collect();
    let (made, mut blocks) = resources(&plan);
    let mut all = vec![required_providers(), provider(&plan.home_region, None)];
    all.append(&mut blocks);
    all.push(trail(&plan, source.draft().start_logging, &made));
    all.extend(backfill(&plan));
    let blocks: Vec<String> = all.iter().map(Block::to_string).collect();
    let roles: Vec<String> = role::of_other_accounts(&plan).iter().map(|role| format!("{role}\n")).collect();
    let imports: Vec<String> = imports(source, &plan).iter().map(|(to, id)| import(to, id)).collect();
    format!("{remarks}\n{}\n{}{}", blocks.join("\n"), roles.concat(), imports.join("\n"))
}

/// What may be there already: the trail, and a MaxCompute project that the design names without saying whether it is new.
fn imports<'a>(source: Source<'a>, plan: &'a TrailPlan) -> Vec<(&'static str, &'a str)> {
    let project = plan.prerequisites.iter().find_map(resource::max_compute_project);
    let project = project.map(|project| ("alicloud_maxcompute_project.this", project));
    let trail = ("alicloud_actiontrail_trail.this", source.draft().name.as_str());
    project.into_iter().chain([trail]).collect()
}

fn import(to: &str, id: &str) -> String {
    format!("# import {{\n#   to = {to}\n#   id = {}\n# }}\n", hcl(id))
}

fn required_providers() -> Block {
    let alicloud = format!("{{\n      source  = \"aliyun/alicloud\"\n      version = \"{PROVIDER_VERSION}\"\n    }}");
    Block::new("terraform").inner(Block::new("required_providers").with("alicloud", alicloud))
}

/// The provider of a region; one of another region than the home region goes by an alias.
fn provider(region: &str, alias: Option<&str>) -> Block {
    let block = Block::new("provider \"alicloud\"");
    let block = match alias {
        Some(alias) => block.with("alias", hcl(alias)),
        None => block,
    };
    block.with("region", hcl(region))
}

/// `status` is always written: without it the provider may leave the trail as it is made, off (ruling C12).
fn trail(plan: &TrailPlan, start_logging: bool, made: &[&str]) -> Block {
    let mut block = Block::new("resource \"alicloud_actiontrail_trail\" \"this\"");
    for (name, value) in parameters(plan, Action::CreateTrail) {
        let argument = ARGUMENTS.iter().find(|(parameter, _)| *parameter == name).map(|(_, argument)| *argument);
        if let Some(argument) = argument {
            block = block.with(argument, value);
        }
    }
    block = block.with("status", hcl(if start_logging { "Enable" } else { "Disable" }));
    let of_data_events = if tells_regions(plan) { parameters(plan, Action::PutDataEventSelector) } else { Vec::new() };
    for (name, value) in of_data_events {
        match name.as_str() {
            "EventSelectors" => block = block.with("event_selectors", value),
            "TrailRegionIds" => block = block.with("data_event_trail_region", value),
            _ => {}
        }
    }
    if made.is_empty() { block } else { block.with("depends_on", format!("[{}]", made.join(", "))) }
}

/// Whether data events name their regions. The provider has no argument for `IsTrailAllRegion`, and without it the API asks for regions.
fn tells_regions(plan: &TrailPlan) -> bool {
    let call = plan.calls.iter().find(|call| call.action == Action::PutDataEventSelector);
    call.is_some_and(|call| call.parameters.iter().any(|(name, _)| name == "TrailRegionIds"))
}

/// The first call of this action, its values as expressions.
fn parameters(plan: &TrailPlan, action: Action) -> Vec<(String, String)> {
    let expression = |value: &Argument| match value {
        Argument::Text(text) => hcl(text),
        Argument::Flag(on) => on.to_string(),
    };
    let call: Option<&Call> = plan.calls.iter().find(|call| call.action == action);
    let parameters = call.map(|call| call.parameters.as_slice()).unwrap_or_default();
    parameters.iter().map(|(name, value)| (name.clone(), expression(value))).collect()
}

fn backfill(plan: &TrailPlan) -> Option<Block> {
    let is_wanted = plan.calls.iter().any(|call| call.action == Action::CreateDeliveryHistoryJob);
    is_wanted.then(|| {
        Block::new("resource \"alicloud_actiontrail_history_delivery_job\" \"this\"")
            .with("trail_name", "alicloud_actiontrail_trail.this.id".to_owned())
    })
}

#[cfg(test)]
mod tests;
