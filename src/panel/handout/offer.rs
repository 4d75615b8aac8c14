//! What can be taken along.

use std::rc::Rc;

use trail_model::export::REQUEST_JSON;
use trail_words::Report;

use crate::panel::source::with_source;
use crate::session::Session;

/// A text that can be taken along.
#[derive(Clone)]
pub enum Offer {
    /// The live request, which is all that a page hands out while its form is filled in.
    Request,
    /// What another part of the page makes.
    Other(Rc<dyn Offered>),
}

/// What another part of the page makes. All of it is reactive.
pub trait Offered {
    /// Reads what the text depends on besides the draft.
    fn track(&self) {}
    /// The form of the design that it is; `None` for a text that is no design.
    fn form(&self) -> Option<Report> {
        None
    }
    /// What it is called.
    fn name(&self) -> String;
    /// The name of its file.
    fn file_name(&self) -> String;
    /// The type of its file.
    fn media_type(&self) -> &'static str;
    /// The text.
    fn text(&self) -> String;
}

impl Offer {
    pub(super) fn text(&self, session: Session) -> String {
        match self {
            Offer::Request => session.draft.at_once(|draft| session.call(draft).body()),
            Offer::Other(offered) => offered.text(),
        }
    }

    /// Name and type of the file.
    pub(super) fn file(&self, session: Session) -> (String, &'static str) {
        match self {
            Offer::Request => (with_source(session, |source| REQUEST_JSON.file_name(source)), REQUEST_JSON.media_type),
            Offer::Other(offered) => (offered.file_name(), offered.media_type()),
        }
    }

    pub(super) fn name(&self, session: Session) -> String {
        match self {
            Offer::Request => session.say(Report::ExportRequest),
            Offer::Other(offered) => offered.name(),
        }
    }

    pub(super) fn form(&self) -> Option<Report> {
        match self {
            Offer::Request => Some(Report::ExportRequest),
            Offer::Other(offered) => offered.form(),
        }
    }
}
