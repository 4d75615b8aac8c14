//! The review: everything that will happen, before anything does.

use trail_model::advice::{self, AdviceCode, Severity};
use trail_model::api::Mode;
use trail_words::{Message, Report};

use super::against::{Against, against};
use super::changes::changes;
use super::dialog::close;
use super::facts::facts;
use super::parts::{button, section};
use super::prerequisites::prerequisites;
use super::settings::settings;
use super::steps::calls;
use super::{Reviewed, accounts, create, explain, fresh, paper};
use crate::backend::{Backend, start};
use crate::dom::{El, el, slot};
use crate::panel;
use crate::session::Session;
use crate::ui::icon::Icon;
use crate::ui::notice::{Tone, notice};

/// The notice of what CreateTrail would be refused for.
const KNOWN_ID: &str = "review-known";

/// The review of a plan.
pub(super) fn review(session: Session, reviewed: &Reviewed) -> Vec<El> {
    let steps = reviewed.steps();
    let is_change = reviewed.live.is_some();
    let has_calls = !steps.calls.is_empty();
    let can_send = move || {
        has_calls && !session.is_offline.get() && session.backend.with(|backend| matches!(backend, Backend::Known(_)))
    };
    let known = (!is_change).then(|| el("div").class("slot").part(known_against(session, reviewed)));
    let body = el("div")
        .class("body")
        .part(move || reach(session).into_iter().collect())
        .child_if(known)
        .children(facts(session, reviewed))
        .child_if(fresh::changed(session, reviewed))
        .child(what(session, reviewed))
        .child_if(accounts::choice(session, reviewed))
        .child_if(has_calls.then(|| calls(session, reviewed)))
        .part(projects(session, reviewed))
        .child_if(prerequisites(session, &steps.prerequisites))
        .children(advice(session, reviewed))
        .child_if(paper::request(session, &steps));
    let against = against(session, session.lookup, reviewed.plan.draft());
    let actions = el("footer")
        .class("actions")
        .child(button(session, "btn", |_| Report::Back, |_| close()).id("review-back"))
        .child(paper::print_button(session))
        .when(can_send, move || {
            let words = if is_change { |_| Report::ConfirmAndUpdate } else { confirm };
            let against = against.clone();
            let is_refused = move || !is_change && !against().certain.is_empty();
            let known = move || {
                let own = is_refused().then(|| KNOWN_ID.to_owned());
                let ids: Vec<String> = own.into_iter().chain(accounts::known_ids(&session.submission())).collect();
                (!ids.is_empty()).then(|| ids.join(" "))
            };
            button(session, "btn primary", words, create).id("review-confirm").bind("aria-describedby", known)
        });
    vec![body, actions]
}

/// What Confirm does, with how many accounts it does it in where they are several. Reactive.
fn confirm(session: Session) -> Report {
    match accounts::chosen(&session.submission()) {
        0 => Report::ConfirmAndCreate,
        others => Report::ConfirmAndCreateIn { accounts: others + 1 },
    }
}

/// What is confirmed: the settings, or what changes of them.
pub(super) fn what(session: Session, reviewed: &Reviewed) -> El {
    match &reviewed.live {
        Some(live) => changes(session, &reviewed.plan, live),
        None => settings(session, reviewed),
    }
}

/// Where data events land, and that it is paid for. Reactive.
pub(super) fn projects(session: Session, reviewed: &Reviewed) -> impl Fn() -> Vec<El> + 'static {
    let plan = reviewed.steps();
    move || panel::projects(session, &plan).into_iter().collect()
}

/// What DescribeTrails knows against the plan. Reactive.
fn known_against(session: Session, reviewed: &Reviewed) -> impl Fn() -> Vec<El> + 'static {
    let against = against(session, session.lookup, reviewed.plan.draft());
    move || {
        let Against { unknown, certain } = against();
        let warning = unknown.map(|text| notice(Tone::Warning, [el("p").text(&text)]));
        let refused = (!certain.is_empty()).then(|| {
            let texts = certain.iter().map(|text| el("p").text(text));
            let sentence = el("p").text(&session.say(Report::WouldBeRefused));
            notice(Tone::Error, texts.chain([sentence])).id(KNOWN_ID)
        });
        warning.into_iter().chain(refused).collect()
    }
}

/// Who will answer; and where nobody does, what can be done instead.
fn reach(session: Session) -> Option<El> {
    let sentence = |report| el("p").text(&session.say(report));
    if session.is_offline.get() {
        return Some(notice(Tone::Warning, [sentence(Report::NoNetwork)]));
    }
    match session.backend.get() {
        Backend::Known(context) => {
            (context.mode == Mode::Simulator).then(|| notice(Tone::Info, [sentence(Report::SimulatorBanner)]))
        }
        Backend::Unknown => Some(sentence(Report::AskingProxy).class("msg")),
        Backend::Absent => Some(notice(Tone::Warning, [sentence(Report::NoProxyConfigured)])),
        Backend::Failed(error) => {
            let cause = el("p").text(&explain(session, &error));
            let again = button(session, "btn small", |_| Message::TryAgain, start::ask_again);
            Some(notice(
                Tone::Error,
                [el("p").text(&session.say(Message::ContextFailed)), cause, el("div").class("actions").child(again)],
            ))
        }
    }
}

/// What is advised, and what of that was put aside: a reviewer judges both.
fn advice(session: Session, reviewed: &Reviewed) -> [El; 2] {
    [false, true].map(|is_aside| {
        let reviewed = reviewed.clone();
        let build = move || {
            let plan = reviewed.steps();
            let found = session.lookup.with(|lookup| advice::sifted(reviewed.plan.draft(), &plan, lookup.trails()));
            let found = if is_aside { found.1 } else { found.0 };
            let heading = if is_aside { Report::ReviewDismissed } else { Report::ReviewAdvice };
            let items = found.iter().map(|advice| advised(session, advice.code));
            let list = || section(session, heading).child(el("ul").class("plain").children(items));
            if found.is_empty() { Vec::new() } else { vec![list()] }
        };
        slot().part(build)
    })
}

fn advised(session: Session, code: AdviceCode) -> El {
    let text = (session.language.get().remarks().advice)(code);
    let (class, icon) = match code.severity() {
        Severity::Warning => ("msg warn", Icon::Warning),
        Severity::Info => ("msg", Icon::Info),
    };
    let words = el("span").text(text.text).text(" ").child(el("small").text(text.source));
    el("li").class(class).child(icon.view()).child(words)
}
