//! What the host asks for, done and answered under the same id.

use leptos::prelude::*;
use trail_model::field::FieldId;
use trail_words::Message;

use super::host::Host;
use super::protocol::{
    Answer, Failure, Finding, Heard, Height, Init, Mode, Said, Verdict, WithDesign, WithRefused, WithRequest,
};
use super::{calls, design, dress, frame, note, read_only, run, tell, token};
use crate::backend::start;
use crate::i18n;
use crate::later::when_there;
use crate::session::{Session, View};
use crate::ui::summary::{focus_field, list::spoken};

/// The host has bound itself: the page becomes what it asked for, and then the proxy, or the host in its place, is asked who answers.
pub(super) fn begin(host: Host, init: Init, id: Option<String>) {
    let session = host.session;
    let begun = design::begin(host, &init);
    host.with(|known| known.include = init.include);
    if let Some(name) = init.locale.filter(|_| i18n::chosen().is_none()).and_then(|tag| trail_words::find(&tag)) {
        speak(session, name, |_| ());
    }
    let refused = dress::by_host(session, init.theme, &init.variables, false);
    read_only::follow(host);
    session.is_read_only.set(init.read_only);
    match init.mode {
        Mode::Host => host.carries(calls::carry),
        Mode::Proxy if init.token => host.carries(token::carry),
        Mode::Proxy => {}
    }
    if init.height == Height::Auto {
        frame::grow();
    }
    frame::watch(host);
    tell::watch(host);
    run::watch(host);
    note::add_below(host);
    reply(host, id.as_deref(), begun.map(|()| Answer::Refused(WithRefused { refused })));
    start::ask_again(session);
}

/// Does what was asked.
pub(super) fn answer(host: Host, what: Heard, id: Option<String>) {
    let session = host.session;
    let id = id.as_deref();
    let done = match what {
        Heard::Hello | Heard::Init(_) => return,
        Heard::CallResult(result) => return calls::give(host, id, result),
        Heard::Token(token) => return token::give(host, id, token),
        Heard::SetLocale(tag) => return set_locale(host, &tag, id),
        Heard::GetRequest => Ok(Answer::Request(WithRequest { request: request(session), valid: is_valid(session) })),
        Heard::GetDesign => Ok(Answer::Design(WithDesign {
            design: design::of(session),
            valid: is_valid(session),
            editing: host.autosave.is_editing(),
        })),
        Heard::SetDesign(file) => design::take(host, &file).map(|()| Answer::Done {}),
        Heard::Validate => Ok(Answer::Verdict(validate(session))),
        Heard::Reset => {
            reset(host);
            Ok(Answer::Done {})
        }
        Heard::Focus(control) => focus(session, control.as_deref()),
        Heard::SetTheme(shown, variables) => {
            Ok(Answer::Refused(WithRefused { refused: dress::by_host(session, shown, &variables, true) }))
        }
        Heard::SetReadOnly(is_read_only) => {
            session.is_read_only.set(is_read_only);
            Ok(Answer::Done {})
        }
        Heard::Viewport(viewport) => {
            frame::place(viewport);
            Ok(Answer::Done {})
        }
    };
    reply(host, id, done);
}

/// A failure of this code. What it says is for developers, as the codes are.
pub(super) fn failure(code: &str, message: &str) -> Failure {
    Failure { code: code.to_owned(), message: message.to_owned() }
}

fn reply(host: Host, id: Option<&str>, done: Result<Answer, Failure>) {
    let said = done.map_or_else(Said::Error, Said::Result);
    if id.is_some() || matches!(said, Said::Error(_)) {
        host.say(&said, id);
    }
}

/// The request as the preview shows it.
pub(super) fn request(session: Session) -> serde_json::Value {
    let text = untrack(|| session.draft.at_once(|draft| session.call(draft).body()));
    serde_json::from_str(&text).unwrap_or_default()
}

fn is_valid(session: Session) -> bool {
    session.checked.with_untracked(Result::is_ok)
}

/// Every problem is shown at its field from now on. The focus stays where it is: the host decides who has it.
fn validate(session: Session) -> Verdict {
    session.catch_up();
    session.timing.update(|timing| timing.submit());
    let language = session.language.get_untracked();
    let problems = session.problems.get_untracked();
    let finding = |problem: &trail_model::problem::Problem| Finding {
        field: problem.field.wire().to_owned(),
        code: problem.issue.code().to_owned(),
        message: session.draft.at_once(|draft| untrack(|| language.problem(&spoken(session, problem, draft), draft))),
    };
    Verdict { valid: problems.is_empty(), problems: problems.iter().map(finding).collect() }
}

fn reset(host: Host) {
    let session = host.session;
    design::part(host);
    let fresh = untrack(|| start::untouched(session));
    host.with(|known| {
        known.given = None;
        known.held = known.held.take().map(|_| fresh.clone());
    });
    session.replace(fresh);
    session.timing.update(|timing| timing.reset());
    session.view.set(View::default());
    session.done.set(None);
}

fn focus(session: Session, control: Option<&str>) -> Result<Answer, Failure> {
    let wanted = control.unwrap_or(FieldId::TrailName.control_id());
    let field = FieldId::ALL.iter().find(|field| field.control_id() == wanted);
    let field = field.ok_or_else(|| failure("field-unknown", "No control has this id."))?;
    focus_field(session, field);
    Ok(Answer::Done {})
}

fn set_locale(host: Host, tag: &str, id: Option<&str>) {
    let Some(name) = trail_words::find(tag) else {
        return reply(host, id, Err(failure("locale-unknown", "The page does not speak this language.")));
    };
    let id = id.map(str::to_owned);
    speak(host.session, name, move |is_there| {
        let done = if is_there { Ok(Answer::Done {}) } else { Err(failure("locale-not-loaded", "No connection.")) };
        reply(host, id.as_deref(), done);
    });
}

/// Speaks this language once its words are there. What the user chose is not changed by it.
fn speak(session: Session, name: trail_words::Name, then: impl FnOnce(bool) + 'static) {
    when_there(i18n::fetch(name), move |words| {
        match words {
            Ok(language) => session.language.set(language),
            Err(_) => session.status.set(untrack(|| session.say(Message::PartNotLoaded))),
        }
        then(words.is_ok());
    });
}
