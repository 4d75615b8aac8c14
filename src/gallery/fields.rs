//! Every kind of field: one design that brings each into the state that it shows.

use trail_model::draft::{DestinationAccount, ResourceKind, TrailDraft};
use trail_model::field::FieldId;
use trail_model::plan::{Call, TrailPlan};

use super::{State, inside_in_state, line};
use crate::dom::{El, el};
use crate::form;
use crate::session::{Editing, Session, remarks};
use crate::ui::checkbox::checkbox;
use crate::ui::icon::Icon;
use crate::ui::message::message;
use crate::ui::radio_group::{radio_group, radio_tiles};
use crate::ui::region_select::{Kind, region_select};
use crate::ui::summary;
use crate::ui::text_field::{optional_text_field, text_field, text_field_with_note};

/// What is fixed here, and why.
static FIXED: Editing = Editing {
    fixed: |_, field| {
        matches!(field, FieldId::AccountId | FieldId::HomeRegion | FieldId::OrganizationTrail)
            .then(|| "Fixed for the life of the trail".to_owned())
    },
    title: |_| String::new(),
    call: Call::create_trail,
    plan: |_, draft| TrailPlan::from(draft),
};

/// Text fields, selects, groups, a card of a destination, and the summary of what is wrong with them.
pub(super) fn fields(session: Session) -> Vec<El> {
    session.editing.set(Some(&FIXED));
    session.replace(design());
    session.timing.update(|timing| timing.submit());
    remarks::fetch(session);
    let note =
        || vec![message(el("p").class("msg warn"), Icon::Warning, "There is a trail of this name in cn-hangzhou")];
    let busy = || vec![el("p").class("msg busy").text("Asking the proxy")];
    vec![
        line("Summary of problems", [summary::summary(session)]),
        pair(
            "Text: filled, with a note; read-only",
            [text_field_with_note(session, FieldId::TrailName, note), text_field(session, FieldId::AccountId)],
        ),
        pair(
            "Text: under the pointer and busy; with the focus, optional and empty",
            [
                hovered("input", text_field_with_note(session, FieldId::SlsProject, busy)),
                focused("input", optional_text_field(session, FieldId::SlsOwnRole)),
            ],
        ),
        pair(
            "Select: fixed; with advice",
            [
                region_select(session, FieldId::HomeRegion, Kind::Plain),
                region_select(session, FieldId::TrailRegion, Kind::All),
            ],
        ),
        pair(
            "Select: with the focus; a region that is not listed",
            [
                focused("select", region_select(session, FieldId::SlsRegion, Kind::FollowsHome)),
                region_select(session, FieldId::MaxComputeRegion, Kind::FollowsHome),
            ],
        ),
        line("Tiles: with advice", [hovered(".tile:last-child", radio_tiles(session, FieldId::EventRw))]),
        pair(
            "Radios: plain; with the focus",
            [
                radio_group(session, FieldId::SlsAccount),
                focused("input", radio_group(session, FieldId::SlsProjectKind)),
            ],
        ),
        pair(
            "Checkboxes: on; off, with the focus",
            [checkbox(session, FieldId::StartLogging), focused("input", checkbox(session, FieldId::Insights))],
        ),
        pair(
            "Checkboxes: fixed; with a problem",
            [checkbox(session, FieldId::OrganizationTrail), checkbox(session, FieldId::Backfill)],
        ),
        line("Destinations: with problems; off, with values that are kept", form::cards(session)),
        line(
            "Text of several lines",
            [
                el("textarea").attr("rows", "3").attr("aria-label", "Text").text("{\"Name\": \"security-audit\"}"),
                hovered_self(el("textarea").attr("rows", "2").attr("aria-label", "Under the pointer")),
            ],
        ),
    ]
}

fn design() -> TrailDraft {
    let mut draft = TrailDraft {
        name: "security-audit".to_owned(),
        account_id: "1234567890123456".to_owned(),
        home_region: "cn-hangzhou".to_owned(),
        trail_region: "cn-hangzhou".to_owned(),
        event_rw: "Write".to_owned(),
        backfill: true,
        ..TrailDraft::default()
    };
    draft.sls.project = "audit-hz".to_owned();
    draft.oss.on = true;
    draft.oss.account = DestinationAccount::Current;
    draft.oss.bucket_kind = ResourceKind::Existing;
    draft.oss.prefix = "1-logs".to_owned();
    draft.max_compute.region = "cn-nowhere".to_owned();
    draft
}

fn pair(name: &str, fields: [El; 2]) -> El {
    line(name, [el("div").class("row").children(fields)])
}

fn hovered(selector: &str, node: El) -> El {
    inside_in_state(State::Hovered, selector, node)
}

fn focused(selector: &str, node: El) -> El {
    inside_in_state(State::Focused, selector, node)
}

fn hovered_self(node: El) -> El {
    super::in_state(State::Hovered, node)
}
