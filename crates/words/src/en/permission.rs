//! Who needs permissions, the texts that grant and make, and the scopes of Terraform, in English.

use trail_model::destination::Kind;
use trail_model::export::{DocumentKind, Holder, TerraformScope};
use trail_model::policy::SERVICE_LINKED_ROLE;

/// Who needs permissions, and for what.
pub(super) fn holder(holder: &Holder) -> (String, String) {
    match holder {
        Holder::Submitter => (
            "RAM user who submits the plan".into(),
            "May make the calls of this plan on this trail and nothing more. What must exist first is made by others."
                .into(),
        ),
        Holder::Reader => (
            "RAM user of the proxy".into(),
            "May read what the page shows of trails, through the proxy, and change nothing.".into(),
        ),
        Holder::ServiceLinkedRole => (
            format!("Service-linked role {SERVICE_LINKED_ROLE}"),
            "ActionTrail delivers with it where the design names no write role. The first call makes it if its user may; \
             otherwise an administrator makes it."
                .into(),
        ),
        Holder::OwnRole { role, kinds } => (
            format!("RAM role {role}"),
            format!(
                "Takes the place of the service-linked role for: {}. It must trust ActionTrail and carry the system policy \
                 AliyunActionTrailDeliveryPolicy.",
                services(kinds)
            ),
        ),
        Holder::DeliveryRole(role) => {
            let mut what = format!(
                "An administrator of account {} makes it for: {}. It trusts ActionTrail of account {} and no other.",
                role.role.account,
                services(&role.kinds),
                if role.source_account.is_empty() { "<account id>" } else { &role.source_account },
            );
            if role.kinds.contains(&Kind::MaxCompute) {
                what.push_str(" Add it as an administrator of the MaxCompute project.");
            }
            (format!("RAM role {}", role.role), what)
        }
    }
}

pub(super) fn services(kinds: &[Kind]) -> String {
    kinds.iter().map(|kind| super::text(&kind.row().switch).label).collect::<Vec<_>>().join(", ")
}

/// What a text is.
pub(super) fn document(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Commands => "Aliyun CLI commands",
        DocumentKind::Terraform => "Terraform",
        DocumentKind::TrustPolicy => "Trust policy",
        DocumentKind::Policy => "RAM policy",
    }
}

/// How much a Terraform file holds.
pub(super) fn scope(scope: TerraformScope) -> &'static str {
    match scope {
        TerraformScope::Resources => "Trail and new resources",
        TerraformScope::Trail => "Trail only",
        TerraformScope::Roles => "Trail, new resources and roles of other accounts",
        TerraformScope::Import => "Import of an existing trail",
    }
}
