//! Which language the page speaks, and that the document says so.

use trail_words::{FALLBACK, Language};

/// The language of the browser where it is one of ours, else the first. Outside a browser there is no one to ask.
#[must_use]
pub fn initial() -> &'static Language {
    let asked = web_sys::window().and_then(|window| window.navigator().language());

    asked.and_then(|tag| trail_words::find(&tag)).unwrap_or(FALLBACK)
}
