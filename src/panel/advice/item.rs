//! A piece of advice, and the lists of them: by who gives it.

use leptos::prelude::untrack;
use trail_model::advice::{self, Advice, Severity, Source};
use trail_words::Detail;

use super::{Found, act, label};
use crate::dom::{El, el};
use crate::session::Session;
use crate::ui::button::button;
use crate::ui::icon::Icon;

/// The pieces of this severity, each under the first of those who give it and are not switched off.
pub(super) fn groups(session: Session, found: Found, severity: Severity) -> Vec<El> {
    let language = session.language.get();
    let giver = |advice: &Advice| {
        let is_on = |source: &&Source| untrack(|| session.draft.with(|draft| !draft.dismissed.is_off(**source)));
        advice.code.sources().iter().find(is_on).copied()
    };
    found.with(|(open, _)| {
        let of_source = |source: &Source| {
            let mine = open.iter().filter(|one| one.code.severity() == severity && giver(one) == Some(*source));
            let items: Vec<El> = mine.map(|advice| untrack(|| open_item(session, advice))).collect();
            let heading = el("h3").text((language.remarks().source)(*source));
            (!items.is_empty()).then(|| el("section").child(heading).child(el("ul").children(items)))
        };
        Source::ALL.iter().filter_map(of_source).collect()
    })
}

/// What was put aside, with the way back where a piece was dismissed by itself.
pub(super) fn aside(session: Session, found: Found) -> Vec<El> {
    session.language.track();
    found.with(|(_, aside)| {
        let item = |advice: &Advice| {
            let code = advice.code;
            let is_dismissed = untrack(|| session.draft.with(|draft| draft.dismissed.has(code)));
            let back = || {
                let act = move || act::bring_back(session, code);
                described(button(session, "btn small", Detail::BringBack, act), advice)
            };
            words(session, advice).child_if(is_dismissed.then(|| el("div").class("actions").child(back())))
        };
        aside.iter().map(|advice| untrack(|| item(advice))).collect()
    })
}

fn open_item(session: Session, advice: &Advice) -> El {
    let has_fix = session.draft.with(|draft| advice::fix(advice, draft).is_some());
    let (fixed, code) = (advice.clone(), advice.code);
    let fix = || button(session, "btn small", Detail::Fix, move || act::fix(session, &fixed));
    let dismiss = button(session, "btn quiet small", Detail::Dismiss, move || act::dismiss(session, code));
    let actions = el("div")
        .class("actions")
        .child_if(has_fix.then(|| described(fix(), advice)))
        .child(described(dismiss, advice));
    words(session, advice).child(actions)
}

/// Severity, sentence, and what it is about and rests on.
fn words(session: Session, advice: &Advice) -> El {
    let words = (session.language.get().remarks().advice)(advice.code);
    let (class, icon, severity) = match advice.code.severity() {
        Severity::Warning => ("msg warn", Icon::Warning, Detail::SeverityWarning),
        Severity::Info => ("msg", Icon::Info, Detail::SeverityInfo),
    };
    let about = [&label(session, &advice.field), " · ", words.source].concat();
    el("li")
        .child(el("span").class(class).child(icon.view()).child(el("b").text(&session.say(severity))))
        .child(el("p").id(&id(advice)).text(words.text))
        .child(el("small").text(&about))
}

/// Buttons of many pieces say the same; the sentence tells them apart.
fn described(button: El, advice: &Advice) -> El {
    button.attr("aria-describedby", &id(advice))
}

fn id(advice: &Advice) -> String {
    ["advice-", advice.code.name(), "-", advice.field.control_id()].concat()
}
