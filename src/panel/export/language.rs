//! The language of a text for people, chosen apart from the page's. The words of another one are fetched when it is chosen.

use trail_words::{Language, NAMES, Name, Report};

use super::pick;
use crate::dom::El;
use crate::i18n;
use crate::later::{self, when_there};
use crate::session::Session;
use crate::signal::RwSignal;
use crate::ui::choice::{Choice, choice};

/// The language that the text speaks: the page's, until another one is chosen.
#[derive(Clone, Copy)]
pub(super) struct Spoken {
    session: Session,
    chosen: RwSignal<Option<&'static Language>>,
    /// One that could not be fetched.
    missing: RwSignal<Option<Name>>,
}

impl Spoken {
    pub(super) fn new(session: Session) -> Spoken {
        Spoken { session, chosen: RwSignal::new(None), missing: RwSignal::new(None) }
    }

    /// Reactive.
    pub(super) fn language(self) -> &'static Language {
        let of_page = self.session.language.get();
        self.chosen.get().unwrap_or(of_page)
    }

    /// The select.
    pub(super) fn pick(self) -> El {
        let one = |name: &Name| {
            let name = *name;
            Choice { value: name.tag, label: Box::new(move || name.name.to_owned()), lang: Some(name.tag) }
        };
        let choices = NAMES.iter().map(one).collect();
        let choose = move |tag: &str| {
            if let Some(name) = trail_words::find(tag) {
                self.fetch(name);
            }
        };
        let select = choice("export-language", choices, move || self.language().tag, choose);
        pick(self.session, "export-language", Report::ExportLanguage, select)
    }

    fn fetch(self, name: Name) {
        self.missing.set(None);
        when_there(i18n::fetch(name), move |result| match result {
            Ok(language) => self.chosen.set(Some(language)),
            Err(later::NotLoaded) => self.missing.set(Some(name)),
        });
    }

    /// That the words could not be fetched, and a way to try again. Reactive.
    pub(super) fn missing(self) -> Vec<El> {
        let missing = self.missing.get();
        missing.map(|name| later::missing(self.session, move || self.fetch(name))).into_iter().collect()
    }
}
