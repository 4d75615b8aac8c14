//! The top of the page: what it is, whom it talks to, and how it looks and speaks.

use leptos::prelude::*;
use trail_model::api::Mode;
use trail_words::Message;

use crate::appearance::Choices;
use crate::backend::Backend;
use crate::session::{Session, Theme};
use crate::ui::icon::{Icon, IconView};

/// Skip link, brand, what stands behind the page, language and theme.
#[component]
pub fn Header() -> impl IntoView {
    let session = Session::get();
    view! {
        <header class="top">
            <a class="skip" href="#form">{move || session.say(Message::SkipToForm)}</a>
            <div class="brand"><IconView icon=Icon::Trail/><span>{move || session.say(Message::AppName)}</span></div>
            <div class="end">
                <Chip/>
                <LanguageSelect/>
                <ThemeSelect/>
            </div>
        </header>
    }
    .into_any()
}

/// Whom the page talks to, once it is known.
#[component]
fn Chip() -> impl IntoView {
    let session = Session::get();
    move || chip(&session.backend.read()).map(|(class, message)| view! { <span class=class>{session.say(message)}</span> })
}

/// The class and the words of the chip.
#[must_use]
pub fn chip(backend: &Backend) -> Option<(&'static str, Message)> {
    match backend {
        Backend::Known(context) => match context.mode {
            Mode::Simulator => Some(("chip", Message::SimulatorChip)),
            Mode::Live => Some(("chip live", Message::LiveChip)),
        },
        Backend::Absent => Some(("chip none", Message::NoProxyChip)),
        Backend::Unknown | Backend::Failed(_) => None,
    }
}

#[component]
fn LanguageSelect() -> impl IntoView {
    let session = Session::get();
    let choices = Choices::get();
    let options = trail_words::ALL.iter().map(|language| {
        let is_chosen = move || session.language.get().tag == language.tag;
        view! { <option value=language.tag lang=language.tag prop:selected=is_chosen>{language.name}</option> }
    });
    let on_change = move |event| {
        if let Some(language) = trail_words::find(&event_target_value(&event)) {
            choices.choose_language(language);
        }
    };
    view! {
        <label class="sr" for="language">{move || session.say(Message::LanguageLabel)}</label>
        <select id="language" class="quiet" on:change=on_change>{options.collect_view()}</select>
    }
}

#[component]
fn ThemeSelect() -> impl IntoView {
    let session = Session::get();
    let choices = Choices::get();
    let options = Theme::ALL.map(|theme| {
        let label = match theme {
            Theme::System => Message::ThemeSystem,
            Theme::Light => Message::ThemeLight,
            Theme::Dark => Message::ThemeDark,
        };
        let is_chosen = move || session.theme.get() == theme;
        view! { <option value=theme.name() prop:selected=is_chosen>{move || session.say(label.clone())}</option> }
    });
    let on_change = move |event| {
        if let Some(theme) = Theme::find(&event_target_value(&event)) {
            choices.choose_theme(theme);
        }
    };
    view! {
        <label class="sr" for="theme">{move || session.say(Message::ThemeLabel)}</label>
        <select id="theme" class="quiet" on:change=on_change>{options.collect_view()}</select>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backend::client::CallError;
    use trail_model::api::Context;

    #[test]
    fn the_chip_says_whom_the_page_talks_to_and_nothing_before_it_knows() {
        let known = |mode| Backend::Known(Context { mode, accounts: vec![], default_region: None, regions: vec![], actions: vec![], user: None });
        assert_eq!(chip(&known(Mode::Simulator)), Some(("chip", Message::SimulatorChip)));
        assert_eq!(chip(&known(Mode::Live)), Some(("chip live", Message::LiveChip)));
        assert_eq!(chip(&Backend::Absent), Some(("chip none", Message::NoProxyChip)));
        assert_eq!(chip(&Backend::Unknown), None);
        assert_eq!(chip(&Backend::Failed(CallError::NoProxy)), None);
    }
}
