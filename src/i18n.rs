//! Which language the page speaks. English is there from the start; the words of another one are fetched when it is chosen.

use std::cell::Cell;

use trail_words::{FALLBACK, Language, Name};

use crate::later::{NotLoaded, Pending, later};
use crate::storage;

/// Where the user's choice lies.
pub const KEY: &str = "trail-designer.language";

thread_local! {
    // The language of the page, for whoever can no longer ask its signals.
    static SPOKEN: Cell<&'static Language> = const { Cell::new(FALLBACK) };
}

/// The user's own choice, from an earlier visit.
#[must_use]
pub fn chosen() -> Option<Name> {
    storage::read(KEY).ok().flatten().and_then(|tag| trail_words::find(&tag))
}

/// What a page starts with: the user's choice, else the language of the browser where it is one of ours, else the first.
/// What cannot be fetched is not waited for: the page then starts in the first.
pub async fn initial() -> &'static Language {
    let asked = || web_sys::window().and_then(|window| window.navigator().language());
    let name = chosen().or_else(|| asked().and_then(|tag| trail_words::find(&tag)));
    match name {
        Some(name) => fetch(name).await.unwrap_or(FALLBACK),
        None => FALLBACK,
    }
}

/// The words of a language.
#[must_use]
pub fn fetch(name: Name) -> Pending<&'static Language> {
    match name.tag {
        "zh-CN" => Box::pin(chinese()),
        _ => Box::pin(std::future::ready(Ok::<_, NotLoaded>(FALLBACK))),
    }
}

later! {
    zh_cn: fn chinese() -> &'static Language { trail_words::SIMPLIFIED_CHINESE }
}

/// Remembers what the page speaks now.
pub fn note(language: &'static Language) {
    SPOKEN.set(language);
}

/// What the page speaks, without asking a signal.
#[must_use]
pub fn spoken() -> &'static Language {
    SPOKEN.get()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::task::{Context, Poll, Waker};

    #[test]
    fn every_language_has_words_of_its_tag() {
        for name in trail_words::NAMES {
            let Poll::Ready(Ok(language)) = fetch(*name).as_mut().poll(&mut Context::from_waker(Waker::noop())) else {
                panic!("{name:?}")
            };
            assert_eq!(language.tag, name.tag);
        }
    }
}
