//! What a format cannot say: a closed list, so that the page and the file itself can name it.

use super::Source;
use crate::api::Action;
use crate::draft::ALL_REGIONS;
use crate::plan::Prerequisite;

/// A part of a design that a format has no place for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// The account: that of the keys that whoever uses the file holds.
    Account,
    /// The home region: that of the endpoint that is called.
    HomeRegion,
    /// The new project and bucket, which are to be made first.
    NewResources,
    /// MaxCompute, which is to be activated first.
    MaxComputeActivation,
    /// The roles of other accounts that ActionTrail assumes.
    DeliveryRoles,
    /// That logging starts.
    StartLogging,
    /// Insights events.
    Insights,
    /// Data events.
    DataEvents,
    /// The events of the last 90 days.
    Backfill,
    /// That the trail is there and to be changed.
    Update,
    /// A trail of one region.
    TrailRegion,
    /// Delivery to MaxCompute.
    MaxCompute,
    /// The write role of OSS in another account, without which nothing can be delivered there.
    OssWriteRole,
    /// The only destination, without which there is no trail (ruling C5).
    OnlyDestination,
    /// That it is a multi-account trail.
    OrganizationTrail,
    /// The quota of the MaxCompute project.
    ProjectQuota,
    /// The change reference.
    ChangeReference,
}

impl LeftOut {
    /// Its stable name.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            LeftOut::Account => "account",
            LeftOut::HomeRegion => "home-region",
            LeftOut::NewResources => "new-resources",
            LeftOut::MaxComputeActivation => "max-compute-activation",
            LeftOut::DeliveryRoles => "delivery-roles",
            LeftOut::StartLogging => "start-logging",
            LeftOut::Insights => "insights",
            LeftOut::DataEvents => "data-events",
            LeftOut::Backfill => "backfill",
            LeftOut::Update => "update",
            LeftOut::TrailRegion => "trail-region",
            LeftOut::MaxCompute => "max-compute",
            LeftOut::OssWriteRole => "oss-write-role",
            LeftOut::OnlyDestination => "only-destination",
            LeftOut::OrganizationTrail => "organization-trail",
            LeftOut::ProjectQuota => "project-quota",
            LeftOut::ChangeReference => "change-reference",
        }
    }

    /// It in the comment of a file, which every reader of scripts understands.
    pub(super) fn plain(self) -> &'static str {
        match self {
            LeftOut::Account => "the account (that of the keys in use)",
            LeftOut::HomeRegion => "the home region (that of the endpoint in use)",
            LeftOut::NewResources => "the new project or bucket (needed first)",
            LeftOut::MaxComputeActivation => "the activation of MaxCompute (needed first)",
            LeftOut::DeliveryRoles => "the role of the other account (needed first)",
            LeftOut::StartLogging => "the start of logging",
            LeftOut::Insights => "Insights events",
            LeftOut::DataEvents => "data events",
            LeftOut::Backfill => "the events of the last 90 days",
            LeftOut::Update => {
                "the update of the trail that is there (its name is taken, so a new stack is refused; update the one that made it)"
            }
            LeftOut::TrailRegion => "the trail region",
            LeftOut::MaxCompute => "delivery to MaxCompute",
            LeftOut::OssWriteRole => "the write role of OSS in another account (without it the stack is refused)",
            LeftOut::OnlyDestination => "the only destination (without one the stack is refused)",
            LeftOut::OrganizationTrail => "that it is a multi-account trail",
            LeftOut::ProjectQuota => "the quota of the MaxCompute project",
            LeftOut::ChangeReference => "the change reference",
        }
    }

    /// The calls that say it instead.
    #[must_use]
    pub fn actions(self) -> &'static [Action] {
        match self {
            LeftOut::StartLogging => &[Action::StartLogging],
            LeftOut::Insights => &[Action::EnableInsight, Action::PutInsightSelectors],
            LeftOut::DataEvents => &[Action::PutDataEventSelector],
            LeftOut::Backfill => &[Action::CreateDeliveryHistoryJob],
            _ => &[],
        }
    }

    /// Those of the list that the design holds.
    pub(super) fn in_design<'a>(source: Source<'_>, list: impl IntoIterator<Item = &'a LeftOut>) -> Vec<LeftOut> {
        list.into_iter().filter(|part| part.is_in(source)).copied().collect()
    }

    fn is_in(self, source: Source<'_>) -> bool {
        let (draft, plan) = (source.draft(), source.plan());
        let needs = |kind: fn(&Prerequisite) -> bool| plan.prerequisites.iter().any(kind);
        match self {
            LeftOut::Account => !draft.account_id.is_empty(),
            LeftOut::HomeRegion => !draft.home_region.is_empty(),
            LeftOut::NewResources => needs(Prerequisite::must_be_made),
            LeftOut::MaxComputeActivation => needs(|one| matches!(one, Prerequisite::MaxComputeActivated { .. })),
            LeftOut::DeliveryRoles => needs(|one| matches!(one, Prerequisite::DeliveryRole { .. })),
            LeftOut::ProjectQuota => {
                needs(|one| matches!(one, Prerequisite::MaxComputeActivated { quota, .. } if !quota.is_empty()))
            }
            LeftOut::StartLogging | LeftOut::Insights | LeftOut::DataEvents | LeftOut::Backfill => {
                plan.calls.iter().any(|call| self.actions().contains(&call.action))
            }
            LeftOut::Update => source.changed().is_some(),
            LeftOut::TrailRegion => draft.trail_region != ALL_REGIONS,
            LeftOut::MaxCompute => draft.max_compute.on,
            LeftOut::OssWriteRole => {
                let role = if draft.oss.account == crate::draft::DestinationAccount::Current {
                    &draft.oss.own_role
                } else {
                    &draft.oss.role_arn
                };
                draft.oss.on && !role.is_empty()
            }
            LeftOut::OnlyDestination => draft.max_compute.on && !draft.sls.on && !draft.oss.on,
            LeftOut::OrganizationTrail => draft.organization_trail,
            LeftOut::ChangeReference => !draft.change_reference.is_empty(),
        }
    }
}

/// The parts as the line of a comment: `not in this file: the account, Insights events (EnableInsight, PutInsightSelectors)`. Nothing without
/// parts.
pub(super) fn line(parts: &[LeftOut]) -> Option<String> {
    let named = |part: &LeftOut| match part.actions() {
        [] => part.plain().to_owned(),
        actions => {
            let names: Vec<&str> = actions.iter().map(|action| action.name()).collect();
            format!("{} ({})", part.plain(), names.join(", "))
        }
    };
    (!parts.is_empty()).then(|| format!("not in this file: {}", parts.iter().map(named).collect::<Vec<_>>().join(", ")))
}
