//! The form as it is typed: the only state of a design. It may be wrong, and it keeps what hidden branches hold.

use crate::advice::Dismissed;
use crate::destination::{MaxComputeDraft, OssDraft, SlsDraft};
use crate::event::{DataEvents, Insights};
use crate::field::FieldId;

mod account;
mod differences;
mod file;
mod lens;
mod texts;

pub(crate) use file::DATA_EVENT_SERVICES;

/// The version of the design file that this code writes. A higher one is refused on reading, never guessed at. Version 1 had a list of
/// services where version 2 has selectors.
pub const VERSION: u32 = 2;

/// What `kind` says of a design file.
pub const KIND: &str = "trail-design";

/// `TrailRegion` of a trail that follows all regions.
pub const ALL_REGIONS: &str = "All";

/// The values of `EventRW` in the order of the console (META).
pub const EVENT_RW: [&str; 3] = ["All", "Write", "Read"];

/// Everything that the form holds, by section of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrailDraft {
    /// Trail Name.
    pub name: String,
    /// The account the trail is made in; 16 digits.
    pub account_id: String,
    /// The region whose endpoint is called; it cannot be changed later.
    pub home_region: String,
    /// `All`, or the one region whose events are delivered.
    pub trail_region: String,
    /// Management events: `All`, `Write` or `Read`. Text, so that a wrong import is kept and judged rather than lost.
    pub event_rw: String,
    /// Insights events.
    pub insights: Insights,
    /// Data events.
    pub data_events: DataEvents,
    /// Delivery to Log Service.
    pub sls: SlsDraft,
    /// Delivery to OSS.
    pub oss: OssDraft,
    /// Delivery to MaxCompute.
    pub max_compute: MaxComputeDraft,
    /// Multi-account trail.
    pub organization_trail: bool,
    /// Whether the plan starts logging. A trail made through the API is off until then.
    pub start_logging: bool,
    /// Whether the plan delivers the events of the last 90 days too.
    pub backfill: bool,
    /// A ticket or link that the change belongs to. Never sent to ActionTrail.
    pub change_reference: String,
    /// Advice that was put aside. Never sent, and no part of the fingerprint.
    pub dismissed: Dismissed,
}

impl Default for TrailDraft {
    /// Defaults good enough that a name and one destination make a valid request (rulings C1, ux 1.1).
    fn default() -> TrailDraft {
        TrailDraft {
            name: String::new(),
            account_id: String::new(),
            home_region: String::new(),
            trail_region: ALL_REGIONS.to_owned(),
            event_rw: "All".to_owned(),
            insights: Insights::default(),
            data_events: DataEvents::default(),
            sls: SlsDraft::default(),
            oss: OssDraft::default(),
            max_compute: MaxComputeDraft::default(),
            organization_trail: false,
            start_logging: true,
            backfill: false,
            change_reference: String::new(),
            dismissed: Dismissed::default(),
        }
    }
}

/// Whose resource a destination writes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DestinationAccount {
    /// The account of the trail.
    #[default]
    Current,
    /// Another account, which has made the resource and a role.
    Another,
}

/// Whether the resource is still to be made. CreateTrail makes none, so a new one is a prerequisite.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ResourceKind {
    /// To be made first.
    New,
    /// Already there.
    #[default]
    Existing,
}

impl TrailDraft {
    /// The region a destination lies in: its own, or the home region while none is chosen.
    #[must_use]
    pub fn region_or_home<'a>(&'a self, region: &'a str) -> &'a str {
        if region.is_empty() { &self.home_region } else { region }
    }

    /// Switches Insights events. On, it sets all events and all regions and keeps what was chosen; off, it brings that back.
    pub fn switch_insights(&mut self, on: bool) {
        if on == self.insights.on {
            return;
        }
        self.insights.on = on;
        if on {
            let before = (self.event_rw.clone(), self.trail_region.clone());
            self.event_rw = "All".to_owned();
            self.trail_region = ALL_REGIONS.to_owned();
            self.insights.before = Some(before);
        } else if let Some((event_rw, trail_region)) = self.insights.before.take() {
            self.event_rw = event_rw;
            self.trail_region = trail_region;
        }
    }

    /// The control that is in use for the field: a parameter that several controls feed belongs to the one of the active branch.
    #[must_use]
    pub fn control_of(&self, field: FieldId) -> FieldId {
        use DestinationAccount::{Another, Current};
        match (field.parameter(), self.sls.account, self.oss.account, self.max_compute.account) {
            (Some("SlsProjectArn"), Current, ..) => FieldId::SlsProject,
            (Some("SlsProjectArn"), Another, ..) => FieldId::SlsProjectArn,
            (Some("SlsWriteRoleArn"), Current, ..) => FieldId::SlsOwnRole,
            (Some("SlsWriteRoleArn"), Another, ..) => FieldId::SlsRoleArn,
            (Some("OssWriteRoleArn"), _, Current, _) => FieldId::OssOwnRole,
            (Some("OssWriteRoleArn"), _, Another, _) => FieldId::OssRoleArn,
            (Some("MaxComputeProjectArn"), _, _, Current) => FieldId::MaxComputeProject,
            (Some("MaxComputeProjectArn"), _, _, Another) => FieldId::MaxComputeProjectArn,
            (Some("MaxComputeWriteRoleArn"), _, _, Current) => FieldId::MaxComputeOwnRole,
            (Some("MaxComputeWriteRoleArn"), _, _, Another) => FieldId::MaxComputeRoleArn,
            _ => field,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn insights_keeps_the_former_choices() {
        let mut draft =
            TrailDraft { event_rw: "Write".into(), trail_region: "cn-beijing".into(), ..TrailDraft::default() };
        draft.switch_insights(true);
        assert_eq!((draft.event_rw.as_str(), draft.trail_region.as_str()), ("All", "All"));
        draft.switch_insights(true);
        draft.switch_insights(false);
        assert_eq!((draft.event_rw.as_str(), draft.trail_region.as_str()), ("Write", "cn-beijing"));
        assert!(!draft.insights.on);
    }

    #[test]
    fn a_parameter_belongs_to_the_control_of_the_active_branch() {
        let mut draft = TrailDraft::default();
        assert_eq!(draft.control_of(FieldId::SlsProjectArn), FieldId::SlsProject);
        draft.sls.account = DestinationAccount::Another;
        assert_eq!(draft.control_of(FieldId::from_wire("SlsWriteRoleArn")), FieldId::SlsRoleArn);
        assert_eq!(draft.control_of(FieldId::from_wire("OssWriteRoleArn")), FieldId::OssOwnRole);
        assert_eq!(draft.control_of(FieldId::TrailName), FieldId::TrailName);
    }
}
