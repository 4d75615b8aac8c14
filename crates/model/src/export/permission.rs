//! Who needs to be allowed what, so that a plan can be submitted and its trail can deliver, each with the texts that grant it.

use super::prerequisite::{role_documents, script};
use super::shell::command;
use super::{Document, DocumentKind, Source};
use crate::arn::{Arn, ArnKind};
use crate::destination::{self, Kind};
use crate::draft::{DestinationAccount, TrailDraft};
use crate::plan::DeliveryRole;
use crate::policy::{self, DELIVERY_POLICY, SERVICE};

/// Someone who needs permissions, and what grants them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Permission {
    /// Who.
    pub holder: Holder,
    /// The texts that grant it, the one that is read first in front.
    pub documents: Vec<Document>,
}

/// Who needs permissions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holder {
    /// The RAM user whose keys the calls are made with.
    Submitter,
    /// The proxy's user, for what the page reads.
    Reader,
    /// ActionTrail's own role in the account, which the first call makes.
    ServiceLinkedRole,
    /// A write role of the trail's own account, in place of the service-linked one.
    OwnRole { role: Arn, kinds: Vec<Kind> },
    /// A role of another account.
    DeliveryRole(DeliveryRole),
}

/// Everyone who needs permissions for this design, in the order in which they are needed.
#[must_use]
pub fn permissions(source: Source<'_>) -> Vec<Permission> {
    let (draft, plan) = (source.draft(), source.plan());
    let submitter = policy::document(&policy::statements(&plan, &draft.name));
    let reader = policy::document(&policy::read_statements(&plan.account));
    let of_user = |holder, purpose: &str, trail: &str, policy: String| {
        let name = policy::policy_name(purpose, trail);
        let commands = Document { kind: DocumentKind::Commands, text: grant(&name, &policy) };
        let policy = Document { kind: DocumentKind::Policy, text: policy + "\n" };
        Permission { holder, documents: vec![policy, commands] }
    };
    let make = command("aliyun resourcemanager CreateServiceLinkedRole", &[("ServiceName", SERVICE)], "");
    let linked = Document { kind: DocumentKind::Commands, text: script(&[make]) };
    let mut all = vec![
        of_user(Holder::Submitter, "submit-trail", &draft.name, submitter),
        of_user(Holder::Reader, "read-trails", "", reader),
        Permission { holder: Holder::ServiceLinkedRole, documents: vec![linked] },
    ];
    all.extend(own_roles(draft));
    let others = plan.delivery_roles().into_iter().map(|role| {
        let documents = role_documents(&role);
        Permission { holder: Holder::DeliveryRole(role), documents }
    });
    all.extend(others);
    all
}

/// The policy, and its attachment to the user that the environment names.
fn grant(name: &str, policy: &str) -> String {
    let create = command("aliyun ram CreatePolicy", &[("PolicyName", name), ("PolicyDocument", policy)], "");
    let attach = command("aliyun ram AttachPolicyToUser", &[("PolicyType", "Custom"), ("PolicyName", name)], "");
    script(&[": \"${RAM_USER:?}\"".to_owned(), create, format!("{attach} \\\n  --UserName \"$RAM_USER\"")])
}

/// The write roles that the design names in place of the service-linked one, each once.
fn own_roles(draft: &TrailDraft) -> Vec<Permission> {
    let mut roles: Vec<(Arn, Vec<Kind>)> = Vec::new();
    for destination in destination::ALL.iter().filter(|destination| destination.is_on(draft)) {
        let (account, role) = match destination.kind {
            Kind::Sls => (draft.sls.account, &draft.sls.own_role),
            Kind::Oss => (draft.oss.account, &draft.oss.own_role),
            Kind::MaxCompute => (draft.max_compute.account, &draft.max_compute.own_role),
        };
        let Ok(role) = Arn::parse(ArnKind::Role, role) else {
            continue;
        };
        match roles.iter_mut().find(|(other, _)| *other == role) {
            _ if account == DestinationAccount::Another => {}
            Some((_, kinds)) => kinds.push(destination.kind),
            None => roles.push((role, vec![destination.kind])),
        }
    }
    let permission = |(role, kinds): (Arn, Vec<Kind>)| {
        let is_own = role.account == draft.account_id;
        let trust = if is_own { policy::own_trust() } else { policy::trust(&draft.account_id) };
        let create = [("RoleName", role.name.as_str()), ("AssumeRolePolicyDocument", &trust)];
        let attach = [("PolicyType", "System"), ("PolicyName", DELIVERY_POLICY), ("RoleName", &role.name)];
        let commands =
            [command("aliyun ram CreateRole", &create, ""), command("aliyun ram AttachPolicyToRole", &attach, "")];
        let commands = Document { kind: DocumentKind::Commands, text: script(&commands) };
        let trust = Document { kind: DocumentKind::TrustPolicy, text: trust + "\n" };
        Permission { holder: Holder::OwnRole { role, kinds }, documents: vec![trust, commands] }
    };
    roles.into_iter().map(permission).collect()
}

#[cfg(test)]
mod tests;
