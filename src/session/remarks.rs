//! The words of problems and advice: fetched when there is something to say, because most of what is typed is right.

use leptos::prelude::*;
use trail_model::advice::AdviceCode;
use trail_model::field::FieldId;
use trail_model::problem::Issue;
use trail_words::{Language, Message, Remarks};

use super::{Session, Timing};
use crate::dom::{El, watch};
use crate::later::{NotLoaded, later, when_there};
use crate::panel::advice;
use crate::ui::summary::list;

/// Whether the words are there.
#[derive(Clone, Copy, Debug, Default)]
pub enum Words {
    /// There was nothing to say yet.
    #[default]
    Unneeded,
    /// They are being fetched.
    Asked,
    /// They are there, and so is what shows them.
    There(Kit),
    /// They could not be fetched. They are asked for again when there is something new to say.
    Missing,
}

/// What is fetched with the words.
#[derive(Clone, Copy, Debug)]
pub struct Kit {
    /// What a language says of a draft.
    remarks: fn(&Language) -> &'static Remarks,
    /// The error summary.
    pub summary: fn(Session) -> El,
    /// Moves the focus to it, once it is rendered.
    pub focus: fn(),
    /// The card with advice, while there is some. Reactive.
    pub advice: fn(Session) -> Vec<El>,
}

impl Words {
    /// What shows them, where they are there.
    #[must_use]
    pub fn kit(self) -> Option<Kit> {
        if let Words::There(kit) = self { Some(kit) } else { None }
    }

    /// What is wrong and how to mend it; `None` until the words are there.
    #[must_use]
    pub fn issue(self, language: &Language, issue: &Issue, field: &FieldId) -> Option<String> {
        self.say(language, |remarks| (remarks.issue)(issue, field))
    }

    /// What a reader should know; `None` until the words are there.
    #[must_use]
    pub fn advice(self, language: &Language, code: AdviceCode) -> Option<String> {
        self.say(language, |remarks| (remarks.advice)(code).text.to_owned())
    }

    fn say(self, language: &Language, sentence: impl FnOnce(&Remarks) -> String) -> Option<String> {
        match self {
            Words::Unneeded | Words::Asked => None,
            Words::There(kit) => Some(sentence((kit.remarks)(language))),
            Words::Missing => Some((language.say)(&Message::RemarkNotLoaded).into_owned()),
        }
    }
}

/// Fetches the words once something is to be said, for as long as the page lives.
pub(super) fn follow(session: Session) {
    let owner = Owner::current();
    watch(move || {
        if !has_remarks(session) || matches!(session.words.get_untracked(), Words::Asked | Words::There(_)) {
            return;
        }
        session.words.set(Words::Asked);
        let fetch = || when_there(Box::pin(kit()), move |kit| arrive(session, kit));
        match &owner {
            Some(owner) => owner.with(fetch),
            None => fetch(),
        }
    });
}

fn arrive(session: Session, kit: Result<Kit, NotLoaded>) {
    session.words.set(kit.map_or(Words::Missing, Words::There));
    // Confirm was pressed before there was a summary to take the focus.
    if let (Ok(kit), true) = (kit, session.timing.with_untracked(Timing::is_submitted)) {
        (kit.focus)();
    }
}

later! {
    remarks: fn kit() -> Kit {
        Kit { remarks: Language::remarks, summary: list::list, focus: list::focus, advice: advice::card }
    }
}

/// Whether a problem is to be seen, or there is advice. Reactive.
fn has_remarks(session: Session) -> bool {
    let has_problem =
        || session.problems.with(|problems| problems.iter().any(|problem| session.is_time_for(&problem.field)));
    !session.advice.with(Vec::is_empty) || session.refusal.with(Option::is_some) || has_problem()
}
