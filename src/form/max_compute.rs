//! Delivery to MaxCompute.

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
use crate::ui::text_field::{optional_text_field, text_field};

const DOCUMENTATION: &str = "https://www.alibabacloud.com/help/en/actiontrail/user-guide/deliver-events-to-maxcompute";

/// The card.
pub(super) fn card(session: Session) -> El {
    destination::card(
        session,
        Card { kind: Kind::MaxCompute, when: Message::WhenMaxCompute, documentation: DOCUMENTATION, fields },
    )
}

fn fields(session: Session) -> Vec<El> {
    let is_another = move || session.draft.with(|draft| draft.max_compute.account == DestinationAccount::Another);
    let another = move || {
        row([text_field(session, FieldId::MaxComputeProjectArn), text_field(session, FieldId::MaxComputeRoleArn)])
    };
    let current = move || {
        row([
            region_select(session, FieldId::MaxComputeRegion, Regions::FollowsHome),
            optional_text_field(session, FieldId::MaxComputeQuota),
        ])
    };
    vec![
        radio_group(session, FieldId::MaxComputeAccount),
        slot().when(is_another, another).when(move || !is_another(), current),
    ]
}
