//! What the page says: notices, lines with an icon, what is under way, what could not be fetched, calls and their states.

use trail_model::api::{Action, ErrorBody};
use trail_words::Message;

use super::line;
use crate::backend::client::CallError;
use crate::dom::{El, el};
use crate::later;
use crate::session::Session;
use crate::submit::run::State;
use crate::submit::step_state;
use crate::ui::button::button;
use crate::ui::icon::Icon;
use crate::ui::message::message;
use crate::ui::notice::{Tone, notice};

const SENTENCE: &str = "An earlier draft is kept in this browser.";

/// Notices and lines.
pub(super) fn messages(session: Session) -> Vec<El> {
    let tones = [Tone::Info, Tone::Success, Tone::Warning, Tone::Error];
    let plain = tones.map(|tone| notice(tone, [el("p").text(SENTENCE)]));
    let acts = || el("div").class("actions").child(button(session, "btn small", Message::TryAgain, || ()));
    let with_acts = [
        notice(Tone::Info, [el("p").text(SENTENCE), acts()]),
        notice(Tone::Error, [el("p").text(&[SENTENCE; 8].join(" ")), acts()]),
        later::missing(session, || ()),
    ];
    let said = [
        message(el("p").class("msg"), Icon::Info, SENTENCE),
        message(el("p").class("msg ok"), Icon::Success, SENTENCE),
        message(el("p").class("msg warn"), Icon::Warning, SENTENCE),
        message(el("p").class("msg err"), Icon::Error, SENTENCE),
        el("p").class("msg busy").text("Under way"),
        el("p").class("none").text("Nothing to show"),
    ];
    vec![
        line("Notices", plain),
        line("Notices with something to do", with_acts),
        line("Above the bar, while something takes long", [el("div").class("loading").text("Loading…")]),
        line("Lines", [el("div").class("stack tight").children(said)]),
    ]
}

/// A call in each of its states.
pub(super) fn steps(session: Session) -> Vec<El> {
    let request_id = || "7E3B1C52-90A4-5D1F-8C6B-2F4D7A9E0B13".to_owned();
    let refused = || CallError::Refused {
        status: 409,
        body: ErrorBody {
            code: "TrailAlreadyExistsException".to_owned(),
            request_id: request_id(),
            ..ErrorBody::default()
        },
    };
    let states = [
        (Action::CreateTrail, State::Done { request_id: request_id() }),
        (Action::StartLogging, State::Running),
        (Action::EnableInsight, State::Failed(refused())),
        (Action::PutDataEventSelector, State::Unknown(CallError::NoProxy)),
        (Action::CreateDeliveryHistoryJob, State::NotSent),
    ];
    let steps = states
        .map(|(action, state)| el("li").child(el("code").text(action.name())).children(step_state(session, &state)));
    vec![el("ol").class("steps numbered").children(steps)]
}
