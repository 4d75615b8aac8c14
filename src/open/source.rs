//! From what the browser hands over to the trails in it. The draft of the page is not touched.

use js_sys::Uint8Array;
use leptos::prelude::untrack;
use trail_model::import::{self, Read, Refusal, SIZE_LIMIT};
use trail_model::name;
use trail_words::{Message, Opening};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FileList};

use crate::backend::start;
use crate::later::later;
use crate::session::Session;

/// What is to be read.
pub(crate) enum Source {
    File(File),
    Text(String),
    /// More than one file at once.
    Several(u32),
}

/// Why it gives no trail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    Refused(Refusal),
    Several(u32),
    /// Nothing was pasted or typed.
    NoText,
    /// The browser could not read it.
    Unreadable,
    /// What reads it could not be fetched.
    NotLoaded,
}

impl Source {
    /// What was chosen or dropped, if anything.
    pub(crate) fn of_files(files: &FileList) -> Option<Source> {
        match files.length() {
            0 => None,
            1 => files.get(0).map(Source::File),
            several => Some(Source::Several(several)),
        }
    }

    /// How it is called. Reactive.
    pub(crate) fn name(&self, session: Session) -> String {
        match self {
            Source::File(file) => file.name(),
            Source::Text(_) => session.say(Opening::PastedText),
            Source::Several(_) => session.say(Opening::FileLabel),
        }
    }
}

impl Failure {
    /// What is wrong, and the way out. Reactive.
    pub(crate) fn say(&self, session: Session) -> String {
        match self {
            Failure::Refused(refusal) => session.language.get().refusal(refusal),
            Failure::Several(count) => session.say(Opening::Several { count: *count }),
            Failure::NoText => session.say(Opening::NoText),
            Failure::Unreadable => session.say(Opening::Unreadable),
            Failure::NotLoaded => session.say(Message::PartNotLoaded),
        }
    }
}

/// The account that a file means which names none: that of the form, or the only one that the page knows.
pub(crate) fn known_account(session: Session) -> Option<String> {
    let own = session.draft.with_untracked(|draft| draft.account_id.clone());
    let only = untrack(|| start::untouched(session)).account_id;
    [own, only].into_iter().find(|id| name::is_account_id(id))
}

/// Reads every trail of it, at least one.
pub(crate) async fn read(source: Source, account: Option<&str>) -> Result<Vec<Read>, Failure> {
    let bytes = match source {
        Source::Text(text) if text.trim().is_empty() => return Err(Failure::NoText),
        Source::Text(text) => text.into_bytes(),
        Source::File(file) => bytes_of(&file).await?,
        Source::Several(count) => return Err(Failure::Several(count)),
    };
    let result = if import::is_hcl(&bytes) {
        hcl(bytes, account.map(str::to_owned)).await.map_err(|_| Failure::NotLoaded)?
    } else {
        import::read_without_hcl(&bytes, account)
    };
    result.map_err(Failure::Refused)
}

later! {
    /// The parser for Terraform's language, for those who have it.
    terraform: fn hcl(bytes: Vec<u8>, account: Option<String>) -> Result<Vec<Read>, Refusal> {
        import::read_hcl(&bytes, account.as_deref())
    }
}

/// A file that is larger than any of ours is not loaded at all.
async fn bytes_of(file: &File) -> Result<Vec<u8>, Failure> {
    let bytes = file.size() as usize;
    if bytes > SIZE_LIMIT {
        return Err(Failure::Refused(Refusal::TooLarge { bytes, limit: SIZE_LIMIT }));
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| Failure::Unreadable)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
