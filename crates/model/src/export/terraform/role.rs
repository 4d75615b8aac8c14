//! The roles of other accounts, in comments: whoever applies this file has no keys there, and the administrator who has takes them out.

use super::resource::Block;
use crate::arn::{Arn, ArnKind};
use crate::export::escape::hcl;
use crate::plan::{Prerequisite, TrailPlan};
use crate::policy::{DELIVERY_POLICY, trust};

/// For each role, once: what its account has to make, as commented blocks.
pub(super) fn of_other_accounts(plan: &TrailPlan) -> Vec<String> {
    let mut roles: Vec<(Arn, String)> = Vec::new();
    for prerequisite in &plan.prerequisites {
        let Prerequisite::DeliveryRole { role_arn, source_account, .. } = prerequisite else {
            continue;
        };
        // A role that cannot be read cannot be made.
        let Ok(arn) = Arn::parse(ArnKind::Role, role_arn) else {
            continue;
        };
        if !roles.iter().any(|(other, _)| *other == arn) {
            roles.push((arn, source_account.clone()));
        }
    }
    roles.iter().enumerate().map(|(place, (arn, source))| commented(place + 1, arn, source)).collect()
}

fn commented(number: usize, arn: &Arn, source_account: &str) -> String {
    let name = format!("delivery_{number}");
    let role = Block::new(&format!("resource \"alicloud_ram_role\" \"{name}\""))
        .with("role_name", hcl(&arn.name))
        .with("assume_role_policy_document", format!("jsonencode({})", trust(source_account).replace('\n', "\n  ")));
    let policy = Block::new(&format!("resource \"alicloud_ram_role_policy_attachment\" \"{name}\""))
        .with("role_name", format!("alicloud_ram_role.{name}.role_name"))
        .with("policy_name", hcl(DELIVERY_POLICY))
        .with("policy_type", hcl("System"));
    let lines = format!("account {}\n\n{role}\n{policy}", arn.account);
    lines.lines().map(|line| format!("# {line}").trim_end().to_owned() + "\n").collect()
}
