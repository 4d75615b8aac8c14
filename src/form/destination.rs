//! What the three destinations have in common: a card that opens, its branches, and what lies in the branch that is not active.

use leptos::prelude::*;
use trail_model::destination::{self, Kind, Landing};
use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;
use trail_words::Message;

use crate::session::Session;
use crate::ui::checkbox::CheckboxInput;
use crate::ui::derived::Derived;
use crate::ui::field::{FieldState, Messages};
use crate::ui::icon::{Icon, IconView};

/// The rule "at least one" belongs to the group and is said once.
#[component]
pub fn GroupMessages() -> impl IntoView {
    view! { <div class="field alone" id="destination"><Messages state=FieldState::of(&FieldId::Destination)/></div> }
}

/// A fieldset whose legend is a checkbox. Turning it on reveals its fields below and moves nothing.
#[component]
pub fn DestinationCard(
    /// Which destination.
    kind: Kind,
    /// When to choose it, one sentence.
    when: Message,
    /// Its page in the documentation.
    documentation: &'static str,
    children: ChildrenFn,
) -> AnyView {
    let session = Session::get();
    let row = kind.row();
    let is_on = Memo::new(move |_| session.draft.with(|draft| row.is_on(draft)));
    let label = move || (session.language.get().label)(&row.switch);
    let state = FieldState::of(&row.switch);
    view! {
        <fieldset class="dest" class:on=move || is_on.get()>
            <legend>
                <CheckboxInput state/>
                <label for=row.switch.control_id().to_owned()>{label}</label>
            </legend>
            <p class="when">
                {move || session.say(when.clone())}" "
                <a href=documentation target="_blank" rel="noopener noreferrer" aria-label=move || documentation_name(session, label())>
                    {move || session.say(Message::Documentation)}<IconView icon=Icon::External/>
                </a>
            </p>
            {move || is_on.get().then(|| view! { <div class="inner">{children()}<Facts kind/></div> })}
            <Kept kind/>
        </fieldset>
    }
    .into_any()
}

fn documentation_name(session: Session, label: &str) -> String {
    let colon = session.language.get().separators.colon;
    format!(
        "{}{colon}{label} ({})",
        session.say(Message::Documentation),
        session.say(Message::OpensInNewTab)
    )
}

/// What follows from the design: the resource's ARN and where its events land.
#[component]
fn Facts(kind: Kind) -> impl IntoView {
    let session = Session::get();
    let landing = Memo::new(move |_| session.draft.with(|draft| (kind.row().landing)(draft)));
    let arn = Memo::new(move |_| {
        landing.with(|landing| match landing {
            Some(Landing::Logstore { project_arn, .. } | Landing::Table { project_arn, .. }) => {
                project_arn.clone()
            }
            _ => None,
        })
    });
    let place = Memo::new(move |_| {
        landing.with(|landing| {
            landing.as_ref().map(|landing| match landing {
                Landing::Logstore { logstore, .. } => logstore.clone(),
                Landing::Objects { bucket, path } => format!("oss://{bucket}/{path}"),
                Landing::Table { table, .. } => table.clone(),
            })
        })
    });
    let label = match kind {
        Kind::Sls => Message::DerivedLogstore,
        Kind::Oss => Message::DerivedObjects,
        Kind::MaxCompute => Message::DerivedTable,
    };
    view! { <div class="facts"><Derived label=Message::DerivedArn value=arn/><Derived label value=place/></div> }
}

/// Values of this destination that are kept in the draft and not sent, and the way to clear them.
#[component]
fn Kept(kind: Kind) -> impl IntoView {
    let session = Session::get();
    let kept = Memo::new(move |_| session.draft.with(|draft| kept_of(draft, kind)));
    let label = move || (session.language.get().label)(&kind.row().switch);
    move || {
        (!kept.read().is_empty()).then(|| {
        let clear = move |_| {
            let fields = kept.get_untracked();
            session.draft.update(|draft| fields.iter().for_each(|field| if let Some(text) = draft.text_mut(field) { text.clear(); }));
        };
        let name = format!("{}{}{}", session.say(Message::ClearKept), session.language.get().separators.colon, label());
        view! {
            <p class="kept">
                <span>{session.say(Message::KeptValues { count: kept.read().len() })}</span>
                <button type="button" class="btn quiet small" aria-label=name on:click=clear>{session.say(Message::ClearKept)}</button>
            </p>
        }
    })
    }
}

fn kept_of(draft: &TrailDraft, kind: Kind) -> Vec<FieldId> {
    destination::kept_values(draft)
        .into_iter()
        .filter(|field| kind.row().controls.contains(field))
        .collect()
}
