//! The roles of other accounts that a plan needs, each once, however many destinations write with it.

use super::{Prerequisite, TrailPlan};
use crate::arn::{Arn, ArnKind};
use crate::destination::Kind;

/// The account of a resource of another account; empty where nothing tells it. The name of a bucket does not, its role does.
#[must_use]
pub fn foreign_account(kind: Kind, resource: &str, role_arn: &str) -> String {
    let of = |kind: ArnKind, arn: &str| Arn::parse(kind, arn).ok().map(|arn| arn.account);
    let of_resource = match kind {
        Kind::Sls => of(ArnKind::LogProject, resource),
        Kind::Oss => None,
        Kind::MaxCompute => of(ArnKind::MaxComputeProject, resource),
    };
    of_resource.or_else(|| of(ArnKind::Role, role_arn)).unwrap_or_default()
}

/// A role that the administrator of another account makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryRole {
    /// The role; its account is the other account.
    pub role: Arn,
    /// The account of the trail, which the role trusts.
    pub source_account: String,
    /// The destinations that are written to with it, in the order of the page.
    pub kinds: Vec<Kind>,
}

impl TrailPlan {
    /// The roles of other accounts. A role whose ARN cannot be read is not among them: it cannot be made.
    #[must_use]
    pub fn delivery_roles(&self) -> Vec<DeliveryRole> {
        let mut roles: Vec<DeliveryRole> = Vec::new();
        for prerequisite in &self.prerequisites {
            let Prerequisite::DeliveryRole { kinds, role_arn, source_account } = prerequisite else {
                continue;
            };
            let Ok(role) = Arn::parse(ArnKind::Role, role_arn) else {
                continue;
            };
            match roles.iter_mut().find(|other| other.role == role) {
                Some(known) => known.kinds.extend(kinds),
                None => {
                    roles.push(DeliveryRole { role, source_account: source_account.clone(), kinds: kinds.clone() });
                }
            }
        }
        roles
    }

    /// The accounts of those roles, each once.
    #[must_use]
    pub fn other_accounts(&self) -> Vec<String> {
        let mut accounts: Vec<String> = Vec::new();
        for role in self.delivery_roles() {
            if !accounts.contains(&role.role.account) {
                accounts.push(role.role.account);
            }
        }
        accounts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn needs(kind: Kind, role_arn: &str) -> Prerequisite {
        Prerequisite::DeliveryRole {
            kinds: vec![kind],
            role_arn: role_arn.to_owned(),
            source_account: "1234567890123456".to_owned(),
        }
    }

    #[test]
    fn a_role_is_there_once_and_an_account_is_there_once() {
        let plan = TrailPlan {
            account: String::new(),
            home_region: String::new(),
            prerequisites: vec![
                needs(Kind::Sls, "acs:ram::6543210987654321:role/delivery"),
                needs(Kind::Oss, "acs:ram::6543210987654321:role/delivery"),
                needs(Kind::MaxCompute, "acs:ram::6543210987654321:role/admin"),
                needs(Kind::Oss, "acs:ram::65:role/delivery"),
                needs(Kind::Oss, ""),
            ],
            calls: Vec::new(),
        };
        let roles: Vec<_> = plan.delivery_roles().into_iter().map(|one| (one.role.name, one.kinds)).collect();
        assert_eq!(
            roles,
            [("delivery".to_owned(), vec![Kind::Sls, Kind::Oss]), ("admin".to_owned(), vec![Kind::MaxCompute])]
        );
        assert_eq!(plan.other_accounts(), ["6543210987654321"]);
    }
}
