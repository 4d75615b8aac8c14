//! The roles of other accounts. Whoever applies the file may have no keys there, so they stand in comments for the administrator who has,
//! unless the file is to make them too.

use super::resource::Block;
use crate::export::escape::hcl;
use crate::plan::{DeliveryRole, TrailPlan};
use crate::policy::{DELIVERY_POLICY, trusted};

/// For each role: what its account has to make, as commented blocks.
pub(super) fn commented(plan: &TrailPlan) -> Vec<String> {
    let commented =
        |text: &str| -> String { text.lines().map(|line| format!("# {line}").trim_end().to_owned() + "\n").collect() };
    let one = |role: &DeliveryRole| {
        let account = &role.role.account;
        let blocks = alone(role).map(|block| block.to_string()).join("\n");
        let said = format!(
            "The role that ActionTrail delivers with in account {account}, for its administrator: apply these blocks in a\n\
             configuration of that account before this file, or take the handout for account {account} instead.\n\n"
        );
        commented(&(said + &blocks))
    };
    plan.delivery_roles().iter().map(one).collect()
}

/// The roles as blocks of the file, and what the trail waits for. Each account is reached with a profile of its own, which is a variable.
pub(super) fn applied(plan: &TrailPlan) -> (Vec<String>, Vec<Block>) {
    let mut all = Vec::new();
    for account in plan.other_accounts() {
        let variable = Block::new(&format!("variable \"profile_{account}\""));
        all.push(variable.with("type", "string".to_owned()));
        let provider = Block::new("provider \"alicloud\"").with("alias", hcl(&format!("account_{account}")));
        let provider = provider.with("profile", format!("var.profile_{account}"));
        all.push(provider.with("region", hcl(&plan.home_region)));
    }
    let mut made = Vec::new();
    for role in &plan.delivery_roles() {
        let provider = format!("alicloud.account_{}", role.role.account);
        all.extend(blocks(role, Some(&provider)));
        made.push(format!("alicloud_ram_role_policy_attachment.{}", name(role)));
    }
    (made, all)
}

/// The role and its policy, for the account that the file is applied in.
pub(super) fn alone(role: &DeliveryRole) -> [Block; 2] {
    blocks(role, None)
}

/// A name that is the role's own, so that blocks taken from several places can stand in one file. HCL takes all that names of roles are made
/// of ([`ROLE`](crate::name::ROLE)) but `.`, and none of them holds `_`.
fn name(role: &DeliveryRole) -> String {
    format!("delivery_{}_{}", role.role.account, role.role.name.replace('.', "_"))
}

fn blocks(role: &DeliveryRole, provider: Option<&str>) -> [Block; 2] {
    let name = name(role);
    let of = |header: String| {
        let block = Block::new(&header);
        match provider {
            Some(provider) => block.with("provider", provider.to_owned()),
            None => block,
        }
    };
    let made = of(format!("resource \"alicloud_ram_role\" \"{name}\""))
        .with("role_name", hcl(&role.role.name))
        .with("assume_role_policy_document", trust(&trusted(&role.source_account)));
    let policy = of(format!("resource \"alicloud_ram_role_policy_attachment\" \"{name}\""))
        .with("role_name", format!("alicloud_ram_role.{name}.role_name"))
        .with("policy_name", hcl(DELIVERY_POLICY))
        .with("policy_type", hcl("System"));
    [made, policy]
}

/// What [`policy::trust`](crate::policy::trust) says, as an object of HCL: JSON is one too, but not as `terraform fmt` leaves it.
fn trust(service: &str) -> String {
    let service = hcl(service);
    format!(
        r#"jsonencode({{
    Version = "1"
    Statement = [
      {{
        Effect = "Allow"
        Action = "sts:AssumeRole"
        Principal = {{
          Service = [
            {service}
          ]
        }}
      }}
    ]
  }})"#
    )
}

#[cfg(test)]
mod tests;
