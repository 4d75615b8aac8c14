//! The trail and what is new for it as Terraform (provider `aliyun/alicloud`; TF).

use super::escape::hcl;
use super::shell::remarks;
use super::{Format, FormatId, LeftOut, Source};
use crate::api::Action;
use crate::plan::{Argument, Call, DeliveryRole, Prerequisite, TrailPlan};

mod resource;
mod role;
mod scope;

pub use scope::TerraformScope;

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
    terraform_leaves_out(source, TerraformScope::default())
}

/// What the design holds and a file of this scope cannot say.
#[must_use]
pub fn terraform_leaves_out(source: Source<'_>, scope: TerraformScope) -> Vec<LeftOut> {
    use LeftOut as L;
    let source = source.whole();
    let makes_resources = scope.makes_resources();
    let makes_project = source.plan().prerequisites.iter().any(|one| one.project_to_make().is_some());
    let list = [
        Some(L::Account),
        (!makes_resources).then_some(L::NewResources),
        Some(L::MaxComputeActivation),
        (scope != TerraformScope::Roles).then_some(L::DeliveryRoles),
        Some(L::Insights),
        Some(L::ChangeReference),
        (!makes_resources || !makes_project).then_some(L::ProjectQuota),
        (!tells_regions(&source.plan())).then_some(L::DataEvents),
    ];
    LeftOut::in_design(source, list.iter().flatten())
}

fn render(source: Source<'_>) -> String {
    terraform(source, TerraformScope::default())
}

/// The design as Terraform, as much of it as the scope says.
#[must_use]
pub fn terraform(source: Source<'_>, scope: TerraformScope) -> String {
    let is_there = source.changed().is_some() && scope != TerraformScope::Import;
    let source = source.whole();
    let plan = source.plan();
    let parts = terraform_leaves_out(source, scope);
    let mut remarks = remarks(source, &parts);
    remarks.extend(is_there.then(|| THERE.to_owned()));
    let remarks: String = remarks.iter().map(|remark| format!("# {remark}\n")).collect();
    let (made, mut blocks) = if scope.makes_resources() { resources(&plan) } else { Default::default() };
    let mut made: Vec<String> = made.into_iter().map(str::to_owned).collect();
    let mut all = vec![required(scope), provider(&plan.home_region, None)];
    all.append(&mut blocks);
    if scope == TerraformScope::Roles {
        let (mut attached, mut roles) = role::applied(&plan);
        made.append(&mut attached);
        all.append(&mut roles);
    }
    all.push(trail(&plan, source.draft().start_logging, &made));
    all.extend(backfill(&plan));
    let name = &source.draft().name;
    let mut rest: Vec<String> = Vec::new();
    match scope {
        TerraformScope::Resources => {
            rest.extend(role::commented(&plan));
            rest.extend(project_import(&plan));
            rest.push(commented_import(TRAIL, name));
        }
        TerraformScope::Roles => {
            rest.extend(project_import(&plan));
            rest.push(commented_import(TRAIL, name));
        }
        TerraformScope::Trail => rest.push(commented_import(TRAIL, name)),
        TerraformScope::Import => {
            let import = Block::new("import").with("to", TRAIL.to_owned()).with("id", hcl(name));
            rest.push(import.to_string());
        }
    }
    let blocks: Vec<String> = all.iter().map(Block::to_string).chain(rest).collect();
    format!("{remarks}\n{}", blocks.join("\n"))
}

/// What makes one prerequisite by itself; empty for one that no resource makes.
pub(super) fn alone(prerequisite: &Prerequisite) -> String {
    joined(&resource::alone(prerequisite))
}

/// What makes a role, for the account that the file is applied in.
pub(super) fn role_alone(role: &DeliveryRole) -> String {
    joined(&role::alone(role))
}

fn joined(blocks: &[Block]) -> String {
    blocks.iter().map(Block::to_string).collect::<Vec<_>>().join("\n")
}

/// That a file without an import block would make a trail anew that is there.
const THERE: &str = "the trail exists: import it before the first apply";

/// The address of the trail.
const TRAIL: &str = "alicloud_actiontrail_trail.this";

/// A MaxCompute project that the design names without saying whether it is new may be there already.
fn project_import(plan: &TrailPlan) -> Option<String> {
    let project = plan.prerequisites.iter().find_map(Prerequisite::project_to_make)?;
    Some(commented_import("alicloud_maxcompute_project.this", project))
}

fn commented_import(to: &str, id: &str) -> String {
    format!("# import {{\n#   to = {to}\n#   id = {}\n# }}\n", hcl(id))
}

/// An `import` block asks for Terraform 1.5.
fn required(scope: TerraformScope) -> Block {
    let alicloud = format!("{{\n      source  = \"aliyun/alicloud\"\n      version = \"{PROVIDER_VERSION}\"\n    }}");
    let block = Block::new("terraform");
    let block = if scope == TerraformScope::Import { block.with("required_version", hcl(">= 1.5")) } else { block };
    block.inner(Block::new("required_providers").with("alicloud", alicloud))
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
fn trail(plan: &TrailPlan, start_logging: bool, made: &[String]) -> Block {
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
