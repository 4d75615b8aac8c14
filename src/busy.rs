//! Whatever is fetched or asked for longer than a moment is said to be under way, in one place of the page: parts of it, calls, words.

use std::cell::Cell;
use std::time::Duration;

use leptos::prelude::set_timeout;
use trail_words::Message;

use crate::dom::{El, el};
use crate::session::Session;
use crate::signal::RwSignal;

/// What is over sooner needs no word.
const MOMENT: Duration = Duration::from_millis(300);

thread_local! {
    // Of the document, as what is fetched is.
    static COUNT: Cell<u32> = const { Cell::new(0) };
    /// How often something began while nothing was under way.
    static ROUND: Cell<u32> = const { Cell::new(0) };
    static SHOWN: Cell<Option<RwSignal<bool>>> = const { Cell::new(None) };
}

/// Something that is under way until this is dropped.
#[must_use]
pub struct UnderWay;

impl UnderWay {
    /// It begins.
    pub fn begin() -> UnderWay {
        if COUNT.replace(COUNT.get() + 1) == 0 {
            let round = ROUND.get().wrapping_add(1);
            ROUND.set(round);
            // Another that has begun meanwhile has a moment of its own.
            set_timeout(
                move || {
                    if COUNT.get() > 0 && ROUND.get() == round {
                        show(true);
                    }
                },
                MOMENT,
            );
        }
        UnderWay
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        COUNT.set(COUNT.get() - 1);
        if COUNT.get() == 0 {
            show(false);
        }
    }
}

fn show(is_busy: bool) {
    // It may be told of a page that is gone.
    if let Some(shown) = SHOWN.get().filter(|shown| shown.try_get_untracked() != Some(is_busy)) {
        shown.try_set(is_busy);
    }
}

/// Where it is said: above the bar, and nothing while nothing takes long.
pub fn place(session: Session) -> El {
    let shown = RwSignal::new(false);
    SHOWN.set(Some(shown));
    let words = move || if shown.get() { session.say(Message::Loading) } else { String::new() };
    el("div").class("loading").attr("aria-live", "polite").say(words)
}
