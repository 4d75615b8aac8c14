//! What can be said in a language: every table of messages, whichever part of the page fetches it.

use std::borrow::Cow;

use crate::{
    Choosing, Comparing, Detail, Drawing, Embedding, Keeping, Language, Listing, Message, Opening, Report, Sharing,
    Starting, Undoing,
};

/// What can be said in a language.
pub trait Say: 'static {
    /// The words.
    fn in_language(&self, language: &Language) -> Cow<'static, str>;
}

impl Say for Message {
    fn in_language(&self, language: &Language) -> Cow<'static, str> {
        (language.say)(self)
    }
}

impl Say for Report {
    fn in_language(&self, language: &Language) -> Cow<'static, str> {
        (language.procedure().say)(self)
    }
}

macro_rules! said {
    ($($messages:ident by $say:ident;)+) => {
        $(impl Say for $messages {
            fn in_language(&self, language: &Language) -> Cow<'static, str> {
                language.$say(self)
            }
        })+
    };
}

said! {
    Choosing by choosing;
    Comparing by comparing;
    Detail by detail;
    Drawing by drawing;
    Embedding by embedding;
    Keeping by keeping;
    Listing by listing;
    Opening by opening;
    Sharing by sharing;
    Starting by starting;
    Undoing by undoing;
}
