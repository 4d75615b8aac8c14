//! The top of the page: what it is, whom it talks to, and how it looks and speaks.

use trail_model::api::Mode;
use trail_words::Message;

use crate::appearance::Choices;
use crate::backend::Backend;
use crate::dom::{El, el};
use crate::history;
use crate::session::{Session, Theme};
use crate::tools;
use crate::ui::choice::{Choice, choice};
use crate::ui::icon::Icon;

/// Skip link, brand, what stands behind the page, language and theme.
#[must_use]
pub fn header(session: Session, choices: Choices) -> El {
    let skip = el("a").class("skip").attr("href", "#form").say(move || session.say(Message::SkipToForm));
    let name = el("span").say(move || session.say(Message::AppName));
    let end = el("div")
        .class("end")
        .part(move || chip(session).into_iter().collect())
        .child(label(session, "language", Message::LanguageLabel))
        .child(language_select(session, choices))
        .child(label(session, "theme", Message::ThemeLabel))
        .child(theme_select(session, choices));
    el("header")
        .class("top")
        .child(skip)
        .child(el("div").class("brand").child(Icon::Trail.view()).child(name))
        .child(tools::buttons(session))
        .child(history::place(session))
        .child(end)
}

/// Whom the page talks to, once it is known.
#[must_use]
pub fn chip(session: Session) -> Option<El> {
    let (class, message) = session.backend.with(words)?;
    Some(el("span").class(class).text(&session.say(message)))
}

/// The class and the words of the chip.
fn words(backend: &Backend) -> Option<(&'static str, Message)> {
    match backend {
        Backend::Known(context) => match context.mode {
            Mode::Simulator => Some(("chip", Message::SimulatorChip)),
            Mode::Live => Some(("chip live", Message::LiveChip)),
        },
        Backend::Absent => Some(("chip none", Message::NoProxyChip)),
        Backend::Unknown | Backend::Failed(_) => None,
    }
}

fn label(session: Session, control: &str, words: Message) -> El {
    el("label").class("sr").attr("for", control).say(move || session.say_again(&words))
}

fn language_select(session: Session, choices: Choices) -> El {
    let options = trail_words::NAMES.iter().map(|language| Choice {
        value: language.tag,
        label: Box::new(|| language.name.to_owned()),
        lang: Some(language.tag),
    });
    let choose = move |tag: &str| {
        if let Some(language) = trail_words::find(tag) {
            choices.choose_language(language);
        }
    };
    choice("language", options.collect(), move || session.language.get().tag, choose).class("quiet")
}

fn theme_select(session: Session, choices: Choices) -> El {
    let option = |theme: Theme| {
        let label = match theme {
            Theme::System => Message::ThemeSystem,
            Theme::Light => Message::ThemeLight,
            Theme::Dark => Message::ThemeDark,
        };
        Choice { value: theme.name(), label: Box::new(move || session.say_again(&label)), lang: None }
    };
    let choose = move |name: &str| {
        if let Some(theme) = Theme::find(name) {
            choices.choose_theme(theme);
        }
    };
    choice("theme", Theme::ALL.map(option).into(), move || session.theme.get().name(), choose).class("quiet")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backend::client::CallError;
    use trail_model::api::Context;

    #[test]
    fn the_chip_says_whom_the_page_talks_to_and_nothing_before_it_knows() {
        let known = |mode| {
            Backend::Known(Context {
                mode,
                accounts: vec![],
                default_region: None,
                regions: vec![],
                actions: vec![],
                user: None,
            })
        };
        assert_eq!(words(&known(Mode::Simulator)), Some(("chip", Message::SimulatorChip)));
        assert_eq!(words(&known(Mode::Live)), Some(("chip live", Message::LiveChip)));
        assert_eq!(words(&Backend::Absent), Some(("chip none", Message::NoProxyChip)));
        assert_eq!(words(&Backend::Unknown), None);
        assert_eq!(words(&Backend::Failed(CallError::NoProxy)), None);
    }
}
