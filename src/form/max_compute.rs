//! Delivery to MaxCompute.

use leptos::prelude::*;
use trail_model::destination::Kind;
use trail_model::draft::DestinationAccount;
use trail_model::field::FieldId;
use trail_words::Message;

use super::destination::DestinationCard;
use crate::session::Session;
use crate::ui::radio_group::RadioGroup;
use crate::ui::region_select::RegionSelect;
use crate::ui::text_field::TextField;

const DOCUMENTATION: &str =
    "https://www.alibabacloud.com/help/en/actiontrail/user-guide/deliver-events-to-maxcompute";

/// The card.
#[component]
pub fn MaxComputeCard() -> impl IntoView {
    let session = Session::get();
    let is_another = Memo::new(move |_| {
        session
            .draft
            .with(|draft| draft.max_compute.account == DestinationAccount::Another)
    });
    view! {
        <DestinationCard kind=Kind::MaxCompute when=Message::WhenMaxCompute documentation=DOCUMENTATION>
            <RadioGroup field=FieldId::MaxComputeAccount/>
            <div class="row">
                {move || if is_another.get() {
                    view! { <TextField field=FieldId::MaxComputeProjectArn/><TextField field=FieldId::MaxComputeRoleArn/> }.into_any()
                } else {
                    view! {
                        <RegionSelect field=FieldId::MaxComputeRegion follows_home=true/>
                        <TextField field=FieldId::MaxComputeQuota optional=true/>
                    }.into_any()
                }}
            </div>
        </DestinationCard>
    }
}
