//! Language, theme and title of the document. What the user chose wins over the configuration, and is remembered.

use leptos::prelude::*;
use trail_words::{Message, Name};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use crate::dom;
use crate::i18n;
use crate::later::{NotLoaded, when_there};
use crate::session::{Session, Theme, View};
use crate::signal::{RwSignal, StoredValue};
use crate::storage;
use crate::ui::summary;

const THEME_KEY: &str = "trail-designer.theme";

impl Theme {
    /// Every theme, in the order of the page's select.
    pub const ALL: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

    /// Its name in the configuration and in the storage.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of this name.
    #[must_use]
    pub fn find(name: &str) -> Option<Theme> {
        Theme::ALL.into_iter().find(|theme| theme.name() == name)
    }
}

/// Whether the user has chosen a theme, on this visit or an earlier one.
#[must_use]
pub fn has_chosen_theme() -> bool {
    storage::read(THEME_KEY).is_ok_and(|name| name.is_some())
}

/// What the user has chosen, as opposed to what the configuration says.
#[derive(Clone, Copy)]
pub struct Choices {
    session: Session,
    language: RwSignal<bool>,
    /// The tag of the language that was asked for last: its words may come after those of a later one.
    wanted: StoredValue<&'static str>,
    theme: RwSignal<bool>,
}

impl Choices {
    /// Speaks this language from now on.
    pub fn choose_language(self, name: Name) {
        self.language.set(true);
        // A browser that remembers nothing still switches.
        let _ = storage::write(i18n::KEY, name.tag);
        self.speak(name);
    }

    /// Switches once the words are there. Where they cannot be fetched the page goes on in its language, and says so.
    fn speak(self, name: Name) {
        let session = self.session;
        self.wanted.set_value(name.tag);
        when_there(i18n::fetch(name), move |words| match words {
            _ if self.wanted.get_value() != name.tag => {}
            Ok(language) => {
                session.language.set(language);
                // What was said last was said in the language before.
                session.status.set(String::new());
            }
            Err(NotLoaded) => {
                session.language.notify();
                session.status.set(untrack(|| session.say(Message::PartNotLoaded)));
            }
        });
    }

    /// Shows this theme from now on.
    pub fn choose_theme(self, theme: Theme) {
        self.theme.set(true);
        self.session.theme.set(theme);
        let _ = storage::write(THEME_KEY, theme.name());
    }

    fn remember(self) {
        let stored = |key| storage::read(key).ok().flatten();
        self.language.set(i18n::chosen().is_some());
        if let Some(theme) = stored(THEME_KEY).and_then(|name| Theme::find(&name)) {
            self.theme.set(true);
            self.session.theme.set(theme);
        }
    }

    /// The configuration decides where the user has not.
    fn follow_config(self) {
        let session = self.session;
        dom::watch(move || {
            let config = session.config.get();
            let language = config.locale.and_then(|tag| trail_words::find(&tag));
            if let Some(language) = language.filter(|_| !self.language.get_untracked()) {
                self.speak(language);
            }
            let theme = config.theme.and_then(|name| Theme::find(&name));
            if let Some(theme) = theme.filter(|_| !self.theme.get_untracked()) {
                session.theme.set(theme);
            }
        });
    }
}

/// Keeps the document's language, theme and title true.
#[must_use]
pub fn watch(session: Session) -> Choices {
    let choices =
        Choices { session, language: RwSignal::new(false), wanted: StoredValue::new(""), theme: RwSignal::new(false) };
    choices.remember();
    choices.follow_config();
    let is_dark = system_is_dark();
    dom::watch(move || {
        let language = session.language.get();
        i18n::note(language);
        set_on_html("lang", language.tag);
    });
    dom::watch(move || {
        let is_dark = match session.theme.get() {
            Theme::System => is_dark.get(),
            theme => theme == Theme::Dark,
        };
        set_on_html("data-theme", if is_dark { "dark" } else { "light" });
    });
    let title = dom::memo(move || title(session));
    dom::watch(move || title.with(|title| document().set_title(title)));
    choices
}

/// The view and the product; before them, that there are errors.
fn title(session: Session) -> String {
    let view = match session.view.get() {
        View::Quick => Message::QuickTitle,
        View::Full => Message::FullTitle,
    };
    let prefix = if summary::is_shown(session) { session.say(Message::ErrorTitlePrefix) } else { String::new() };
    format!("{prefix}{} · {}", session.say(view), session.say(Message::AppName))
}

fn set_on_html(name: &str, value: &str) {
    if let Some(html) = document().document_element() {
        let _ = html.set_attribute(name, value);
    }
}

/// What the system prefers, also when it changes its mind.
fn system_is_dark() -> RwSignal<bool> {
    let is_dark = RwSignal::new(false);
    let Ok(Some(query)) = window().match_media("(prefers-color-scheme: dark)") else { return is_dark };
    is_dark.set(query.matches());
    let asked = query.clone();
    let on_change = Closure::<dyn FnMut()>::new(move || {
        is_dark.try_set(asked.matches());
    });
    // It lives as long as the page does.
    let _ = query.add_event_listener_with_callback("change", on_change.into_js_value().unchecked_ref());
    is_dark
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_is_found_by_its_name() {
        for theme in Theme::ALL {
            assert_eq!(Theme::find(theme.name()), Some(theme));
        }
        assert_eq!(Theme::find("sepia"), None);
    }
}
