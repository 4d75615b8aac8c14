//! Texts that make or grant something, each behind a disclosure of its name, with a button that copies it.

use std::rc::Rc;

use trail_model::export::{Document, DocumentKind, file_name};

use super::handout::{Offered, copying};
use super::source::with_source;
use crate::dom::{El, el};
use crate::session::Session;

/// The disclosures of these texts. Those that were open before stay open while the design changes.
pub(crate) fn documents(session: Session, documents: Vec<Document>, before: &[El]) -> Vec<El> {
    let one = |(place, document): (usize, Document)| {
        let is_open = before.get(place).is_some_and(|before| before.node().has_attribute("open"));
        disclosure(session, document).attr_if(is_open, "open", "")
    };
    documents.into_iter().enumerate().map(one).collect()
}

fn disclosure(session: Session, document: Document) -> El {
    let name = move || (session.language.get().procedure().document)(document.kind).to_owned();
    let text = el("code").attr("translate", "no").text(&document.text);
    // No landmark: several of them have the same name.
    let text = el("pre")
        .class("code")
        .attr("role", "group")
        .attr("tabindex", "0")
        .bind("aria-label", move || Some(name()))
        .child(text);
    let place = el("div").class("copying");
    el("details")
        .class("document")
        .child(el("summary").say(name))
        .child(copying(session, Rc::new(Text { session, document }), place))
        .child(text)
}

/// A text as something to be taken along.
struct Text {
    session: Session,
    document: Document,
}

impl Offered for Text {
    fn name(&self) -> String {
        (self.session.language.get().procedure().document)(self.document.kind).to_owned()
    }

    fn file_name(&self) -> String {
        let extension = match self.document.kind {
            DocumentKind::Commands => "sh",
            DocumentKind::Terraform => "tf",
            DocumentKind::TrustPolicy => "trust.json",
            DocumentKind::Policy => "policy.json",
        };
        with_source(self.session, |source| file_name(source, extension))
    }

    fn media_type(&self) -> &'static str {
        "text/plain"
    }

    fn text(&self) -> String {
        self.document.text.clone()
    }
}
