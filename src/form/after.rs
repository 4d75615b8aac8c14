//! What follows the creation, and what few designs need.

use leptos::prelude::*;
use trail_model::destination::Kind;
use trail_model::draft::DestinationAccount;
use trail_model::field::FieldId;

use crate::session::Session;
use crate::ui::checkbox::Checkbox;
use crate::ui::text_field::TextField;

/// Start logging, backfill.
#[component]
pub fn After() -> impl IntoView {
    view! {
        <div class="row">
            <Checkbox field=FieldId::StartLogging/>
            <Checkbox field=FieldId::Backfill/>
        </div>
    }
}

/// Own write roles of the destinations in use, the MaxCompute project, the kind of trail, the change reference.
#[component]
pub fn Advanced() -> impl IntoView {
    view! {
        <OwnRole kind=Kind::Sls role=FieldId::SlsOwnRole/>
        <OwnRole kind=Kind::Oss role=FieldId::OssOwnRole/>
        <OwnRole kind=Kind::MaxCompute role=FieldId::MaxComputeOwnRole more=FieldId::MaxComputeProject/>
        <div class="row">
            <Checkbox field=FieldId::OrganizationTrail/>
            <TextField field=FieldId::ChangeReference optional=true/>
        </div>
    }
}

/// The fields of a destination in the own account, in a group of its name.
#[component]
fn OwnRole(kind: Kind, role: FieldId, #[prop(optional)] more: Option<FieldId>) -> impl IntoView {
    let session = Session::get();
    let row = kind.row();
    let is_used = Memo::new(move |_| {
        session.draft.with(|draft| {
            row.is_on(draft)
                && draft.choice(&row.account) == account_value(DestinationAccount::Current)
        })
    });
    move || {
        let (role, more) = (role.clone(), more.clone());
        is_used.get().then(|| view! {
            <fieldset class="field nested">
                <legend class="lab">{move || (session.language.get().label)(&row.switch)}</legend>
                <div class="row">
                    <TextField field=role optional=true/>
                    {more.map(|more| view! { <TextField field=more optional=true/> })}
                </div>
            </fieldset>
        })
    }
}

fn account_value(account: DestinationAccount) -> &'static str {
    match account {
        DestinationAccount::Current => "current",
        DestinationAccount::Another => "another",
    }
}
