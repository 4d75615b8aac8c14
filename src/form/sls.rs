//! Delivery to Log Service.

use trail_model::destination::Kind;
use trail_model::draft::DestinationAccount;
use trail_model::field::FieldId;
use trail_words::Message;

use super::destination::{self, Card};
use super::row;
use crate::dom::{El, slot};
use crate::session::Session;
use crate::ui::radio_group::radio_group;
use crate::ui::region_select::{Kind as Regions, region_select};
use crate::ui::text_field::text_field;

const DOCUMENTATION: &str = "https://www.alibabacloud.com/help/en/actiontrail/user-guide/create-a-single-account-trail";

/// The card of the full view.
pub(super) fn full_card(session: Session) -> El {
    card(session, full)
}

/// The card of the quick view, which leaves out what has a good default, unless it was set otherwise.
pub(super) fn quick_card(session: Session) -> El {
    card(session, quick)
}

fn card(session: Session, fields: fn(Session) -> Vec<El>) -> El {
    destination::card(session, Card { kind: Kind::Sls, when: Message::WhenSls, documentation: DOCUMENTATION, fields })
}

fn is_another(session: Session) -> bool {
    session.draft.at(&FieldId::SlsAccount, |draft| draft.sls.account == DestinationAccount::Another)
}

fn full(session: Session) -> Vec<El> {
    let choices = row([radio_group(session, FieldId::SlsAccount)])
        .when(move || !is_another(session), move || radio_group(session, FieldId::SlsProjectKind));
    vec![choices, place(session)]
}

fn quick(session: Session) -> Vec<El> {
    let choices = slot().when(move || !is_another(session), move || radio_group(session, FieldId::SlsProjectKind));
    vec![choices, place(session)]
}

fn place(session: Session) -> El {
    let current = move || {
        row([
            region_select(session, FieldId::SlsRegion, Regions::FollowsHome),
            text_field(session, FieldId::SlsProject),
        ])
    };
    let another = move || row([text_field(session, FieldId::SlsProjectArn), text_field(session, FieldId::SlsRoleArn)]);
    slot().when(move || !is_another(session), current).when(move || is_another(session), another)
}
