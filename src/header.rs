//! The top of the page: what it is, whom it talks to, and how it looks and speaks.

use leptos::prelude::*;
use trail_model::api::Mode;
use trail_words::Message;

use crate::appearance::Choices;
use crate::backend::Backend;
use crate::session::{Session, Theme};
use crate::ui::choice::{Choice, choice};
use crate::ui::icon::{Icon, IconView};
use crate::ui::live::{part, say, text};

/// Skip link, brand, what stands behind the page, language and theme.
#[component]
pub fn Header() -> AnyView {
    let session = Session::get();
    view! {
        <header class="top">
            <a class="skip" href="#form">{say(Message::SkipToForm)}</a>
            <div class="brand"><IconView icon=Icon::Trail/><span>{say(Message::AppName)}</span></div>
            <div class="end">
                {part(move || chip(session))}
                <label class="sr" for="language">{say(Message::LanguageLabel)}</label>
                {language_select(session)}
                <label class="sr" for="theme">{say(Message::ThemeLabel)}</label>
                {theme_select(session)}
            </div>
        </header>
    }
    .into_any()
}

/// Whom the page talks to, once it is known.
pub fn chip(session: Session) -> AnyView {
    match words(&session.backend.read()) {
        Some((class, message)) => view! { <span class=class>{session.say(message)}</span> }.into_any(),
        None => ().into_any(),
    }
}

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

fn language_select(session: Session) -> AnyView {
    let choices = Choices::get();
    let options = trail_words::ALL.iter().map(|language| Choice {
        value: language.tag,
        label: text(|| language.name.to_owned()),
        lang: Some(language.tag),
    });
    let choose = move |tag: &str| {
        if let Some(language) = trail_words::find(tag) {
            choices.choose_language(language);
        }
    };
    choice("language", options.collect(), move || session.language.get().tag, choose)
}

fn theme_select(session: Session) -> AnyView {
    let choices = Choices::get();
    let option = |theme: Theme| {
        let label = match theme {
            Theme::System => Message::ThemeSystem,
            Theme::Light => Message::ThemeLight,
            Theme::Dark => Message::ThemeDark,
        };
        Choice { value: theme.name(), label: say(label), lang: None }
    };
    let choose = move |name: &str| {
        if let Some(theme) = Theme::find(name) {
            choices.choose_theme(theme);
        }
    };
    choice("theme", Theme::ALL.map(option).into(), move || session.theme.get().name(), choose)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backend::client::CallError;
    use trail_model::api::Context;

    #[test]
    fn the_chip_says_whom_the_page_talks_to_and_nothing_before_it_knows() {
        let known = |mode| Backend::Known(Context { mode, accounts: vec![], default_region: None, regions: vec![], actions: vec![], user: None });
        assert_eq!(words(&known(Mode::Simulator)), Some(("chip", Message::SimulatorChip)));
        assert_eq!(words(&known(Mode::Live)), Some(("chip live", Message::LiveChip)));
        assert_eq!(words(&Backend::Absent), Some(("chip none", Message::NoProxyChip)));
        assert_eq!(words(&Backend::Unknown), None);
        assert_eq!(words(&Backend::Failed(CallError::NoProxy)), None);
    }
}
