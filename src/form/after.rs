//! What follows the creation, and what few designs need.

use trail_model::destination::{self, Destination, Kind};
use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;
use trail_words::{Choosing, Detail};

use super::events::rules;
use super::row;
use crate::dom::{El, el, slot};
use crate::session::Session;
use crate::ui::checkbox::checkbox;
use crate::ui::field::label_text;
use crate::ui::text_field::optional_text_field;

/// Start logging, backfill.
pub(super) fn after(session: Session) -> El {
    const RULES: &[Choosing] = &[Choosing::BackfillWhere, Choosing::BackfillWhich, Choosing::BackfillHow];
    let backfill = checkbox(session, FieldId::Backfill).child(rules(session, RULES));
    row([checkbox(session, FieldId::StartLogging), backfill])
}

/// Own write roles of the destinations in use, the MaxCompute project, the kind of trail, the change reference.
pub(super) fn advanced(session: Session) -> Vec<El> {
    // It speaks of write roles, which only destinations in the own account have a field for here.
    let has_roles = move || destination::ALL.iter().any(|one| session.draft.with(|draft| is_own(one, draft)));
    let lead = move || el("p").class("desc").say(move || session.say(Detail::AdvancedLead));
    vec![
        slot().when(has_roles, lead),
        own_account(session, Kind::Sls, &[FieldId::SlsOwnRole]),
        own_account(session, Kind::Oss, &[FieldId::OssOwnRole]),
        own_account(session, Kind::MaxCompute, &[FieldId::MaxComputeOwnRole, FieldId::MaxComputeProject]),
        row([checkbox(session, FieldId::OrganizationTrail), optional_text_field(session, FieldId::ChangeReference)]),
    ]
}

/// Whether the design delivers to it in the own account.
fn is_own(destination: &Destination, draft: &TrailDraft) -> bool {
    destination.is_on(draft) && draft.choice(&destination.account) == "current"
}

/// The fields of a destination in the own account, in a group of its name.
fn own_account(session: Session, kind: Kind, fields: &'static [FieldId]) -> El {
    let destination = kind.row();
    slot().when(
        move || session.draft.with(|draft| is_own(destination, draft)),
        move || {
            let legend = el("legend").class("lab").say(label_text(session, &destination.switch));
            let fields = fields.iter().map(|field| optional_text_field(session, field.clone()));
            el("fieldset").class("field nested").child(legend).child(row(fields))
        },
    )
}
