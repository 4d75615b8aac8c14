//! A trail taken into the form: to be changed, or as the beginning of a new one.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;
use trail_model::import::Live;
use trail_model::plan::{Call, TrailPlan};
use trail_words::Listing;
use web_sys::AbortController;

use super::live;
use crate::backend::client::{CallError, Transport};
use crate::backend::look_up;
use crate::dom::{El, el, watch};
use crate::focus::focus_next;
use crate::form;
use crate::session::{Editing, Session};
use crate::submit::run::Outcome;
use crate::submit::{explain, made_is_edited};
use crate::ui::button::button;
use crate::ui::notice::{Tone, dismiss, notice};

const ID: &str = "editing";

/// Takes the trail into the form, to be changed.
pub(super) fn begin(session: Session, live: Live) {
    session.replace(live.draft());
    // What was said was of the design before.
    session.done.set(None);
    go_on(session, live);
}

/// The form, as it is, changes this trail.
fn go_on(session: Session, live: Live) {
    if session.is_read_only.get_untracked() {
        return;
    }
    session.submission().begin(live);
    // A few words for as long as the page lives, so that the first load hands on a reference and no table.
    let editing = Editing { fixed: why_fixed, title, call: Call::update_trail, plan };
    session.editing.set(Some(Box::leak(Box::new(editing))));
    session.for_the_page(|| form::show_full(session, || focus_next(ID)));
}

/// Takes the settings of the trail into the form, for a new one.
pub(super) fn open(session: Session, live: &Live) {
    stop(session);
    session.done.set(None);
    session.replace(TrailDraft { name: String::new(), ..live.draft() });
    let trail = live.trail.name.clone().unwrap_or_default();
    session.status.set(untrack(|| session.say(Listing::Opened { trail })));
    session.for_the_page(|| form::show_full(session, || focus_next(FieldId::TrailName.control_id())));
}

fn stop(session: Session) {
    session.editing.set(None);
    session.submission().live.set(None);
}

fn title(session: Session) -> String {
    let trail = session.submission().live.with(|live| live.as_ref().and_then(|live| live.trail.name.clone()));
    session.say(Listing::EditTitle { trail: trail.unwrap_or_default() })
}

fn plan(session: Session, draft: &TrailDraft) -> TrailPlan {
    let update = |live: &Option<Live>| live.as_ref().map(|live| TrailPlan::update(draft, live));
    session.submission().live.with(update).unwrap_or_else(|| TrailPlan::from(draft))
}

/// Why a field cannot be changed: a trail keeps it for life, or it was not read.
fn why_fixed(session: Session, field: &FieldId) -> Option<String> {
    let is_unread =
        session.submission().live.with(|live| live.as_ref().is_some_and(|live| live.unread().contains(field)));
    if trail_model::plan::FIXED.contains(field) {
        Some(session.say(Listing::Fixed))
    } else {
        is_unread.then(|| session.say(Listing::NotReadStays))
    }
}

/// That a trail is edited, above the form.
pub(super) fn editing(session: Session) -> El {
    let live = session.submission().live;
    // An import, a preset or an undone step can put another design into the form.
    watch(move || {
        let ended = session.draft.with(|draft| live.with(|live| live.as_ref().and_then(|live| is_left(draft, live))));
        if let Some(trail) = ended {
            untrack(|| end(session, Listing::EditingEnded { trail }));
        }
    });
    let text = move || {
        let named = live.with(|live| live.as_ref().map(named));
        named.map(|named| session.say(named)).unwrap_or_default()
    };
    let note = move || {
        let language = session.language.get();
        let unread = live.with(|live| live.as_ref().map(Live::unread)).unwrap_or_default();
        let labels: Vec<&str> = unread.iter().map(|field| (language.label)(field)).collect();
        let note = Listing::UnreadStays { what: labels.join(language.separators.list) };
        if labels.is_empty() { Vec::new() } else { vec![el("p").text(&session.say(note))] }
    };
    let stop = button(session, "btn small", Listing::StopEditing, move || {
        end(session, Listing::EditingStopped);
        focus_next(FieldId::TrailName.control_id());
    });
    let body = [
        el("p").child(el("b").say(text)),
        el("p").say(move || session.say(Listing::EditingWhat)),
        el("div").class("slot").part(note),
        el("div").class("actions").child(stop),
    ];
    notice(Tone::Info, body).id(ID).attr("tabindex", "-1")
}

fn named(live: &Live) -> Listing {
    let draft = live.draft();
    Listing::Editing { trail: draft.name, account: draft.account_id, region: draft.home_region }
}

/// The name of the trail, where the design is no longer about it.
fn is_left(draft: &TrailDraft, live: &Live) -> Option<String> {
    let trail = live.draft();
    let is_same = (&trail.name, &trail.account_id, &trail.home_region, trail.organization_trail)
        == (&draft.name, &draft.account_id, &draft.home_region, draft.organization_trail);
    (!is_same).then_some(trail.name)
}

fn end(session: Session, why: Listing) {
    stop(session);
    session.status.set(untrack(|| session.say(why)));
}

/// A trail is gone. If it is the one that is edited, the design is a new draft, and that is said above the form.
pub(super) fn deleted(session: Session, account: &str, name: &str) {
    let is_it = |live: &Live| live.trail.name.as_deref() == Some(name) && live.draft().account_id == account;
    if !session.submission().live.with_untracked(|live| live.as_ref().is_some_and(is_it)) {
        return;
    }
    let trail = name.to_owned();
    end(session, Listing::EditedDeleted { trail: trail.clone() });
    session.done.set(Some(Rc::new(move || {
        let words = Listing::EditedDeleted { trail: trail.clone() };
        let dismiss = dismiss(session, move || session.done.set(None));
        let text = el("p").say(move || session.say_again(&words));
        notice(Tone::Info, [text, el("div").class("actions").child(dismiss)])
    })));
}

/// Reads the trail again that was just changed: what is compared from now on is how it is now.
pub(super) fn read_again(session: Session) {
    let Some(before) = session.submission().live.get_untracked() else {
        return;
    };
    spawn_local(async move {
        let again = find(session, &before.draft()).await;
        // Editing may have been stopped, or begun with another trail.
        let is_same = |live: &Live| live.is_of_the_trail(&before);
        if session.submission().live.try_with_untracked(|live| live.as_ref().is_some_and(is_same)) != Some(true) {
            return;
        }
        match again {
            Ok(live) => session.submission().begin(live),
            // What is left of a change that failed in part is still to be done here; the trail is read again for its review.
            Err(_) if untrack(|| session.submission().outcome()) != Some(Outcome::Created) => {}
            Err(_) => end(session, Listing::EditingLost { trail: before.trail.name.unwrap_or_default() }),
        }
    });
}

/// The design in the form is a change of a trail that was begun on an earlier page: reads the trail again, and goes on. Says why it cannot.
pub(super) fn resume(session: Session, told: crate::signal::RwSignal<Option<String>>) {
    let draft = session.draft.get_untracked();
    spawn_local(async move {
        match find(session, &draft).await {
            Ok(live) => {
                made_is_edited(session);
                go_on(session, live);
            }
            Err(why) => {
                told.try_set(Some(why));
            }
        }
    });
}

/// The trail that a design names, with all that can be read of it.
pub(crate) async fn find(session: Session, draft: &TrailDraft) -> Result<Live, String> {
    let TrailDraft { account_id: account, home_region: region, name, .. } = draft;
    let in_words = |error: CallError| untrack(|| explain(session, &error.understood()));
    let abort = AbortController::new().map_err(|_| in_words(CallError::Network))?;
    let transport = session.config.with_untracked(Transport::of);
    let trails = look_up::trails(&transport, account, region, &abort).await.map_err(in_words)?;
    let is_it = |trail: &trail_model::trail::Trail| {
        trail.name.as_ref() == Some(name) && trail.home_region.as_ref().is_none_or(|home| home == region)
    };
    let Some(trail) = trails.into_iter().find(is_it) else {
        let gone = Listing::TrailGone { trail: name.clone(), region: region.clone() };
        return Err(untrack(|| session.say(gone)));
    };
    Ok(live::read(session, account, region, trail).await.live)
}
