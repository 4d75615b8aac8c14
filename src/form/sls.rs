//! Delivery to Log Service.

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
    "https://www.alibabacloud.com/help/en/actiontrail/user-guide/create-a-single-account-trail";

/// The card. The quick view leaves out what has a good default, unless it was set otherwise.
#[component]
pub fn SlsCard(
    /// Whether this is the quick view.
    #[prop(optional)]
    quick: bool,
) -> impl IntoView {
    let session = Session::get();
    let is_another = Memo::new(move |_| {
        session
            .draft
            .with(|draft| draft.sls.account == DestinationAccount::Another)
    });
    view! {
        <DestinationCard kind=Kind::Sls when=Message::WhenSls documentation=DOCUMENTATION>
            <div class="row">
                {(!quick).then(|| view! { <RadioGroup field=FieldId::SlsAccount/> })}
                {move || (!is_another.get()).then(|| view! { <RadioGroup field=FieldId::SlsProjectKind/> })}
            </div>
            {move || if is_another.get() { view! { <Another/> }.into_any() } else { view! { <Current/> }.into_any() }}
        </DestinationCard>
    }
}

#[component]
fn Current() -> impl IntoView {
    view! {
        <div class="row">
            <RegionSelect field=FieldId::SlsRegion follows_home=true/>
            <TextField field=FieldId::SlsProject/>
        </div>
    }
}

#[component]
fn Another() -> impl IntoView {
    view! {
        <div class="row">
            <TextField field=FieldId::SlsProjectArn/>
            <TextField field=FieldId::SlsRoleArn/>
        </div>
    }
}
