//! The tab *Permissions*: who needs to be allowed what, with the texts that grant it, and a handout for each other account.

use std::cell::RefCell;
use std::rc::Rc;

use trail_model::export::{Holder, Permission, permissions};
use trail_model::policy::DELIVERY_POLICY;
use trail_words::{Report, markdown};

use super::documents::documents;
use super::handout::{Offer, Offered, handout};
use super::plan::draft_mark;
use super::source::with_source;
use crate::dom::{El, el, memo, slot};
use crate::session::Session;

/// The permissions as the design stands, complete or not.
pub fn tab(session: Session) -> El {
    let all = memo(move || with_source(session, permissions));
    let accounts = memo(move || with_source(session, |source| source.plan().other_accounts()));
    // The disclosures of each holder: one that the reader has opened stays open while the design changes.
    let disclosures = RefCell::new(Vec::<Vec<El>>::new());
    let list = move || {
        let all = all.get();
        let before = disclosures.take();
        let texts = all.iter().enumerate().map(|(place, one)| {
            let before = before.get(place).map(Vec::as_slice).unwrap_or_default();
            documents(session, one.documents.clone(), before)
        });
        let texts: Vec<Vec<El>> = texts.collect();
        disclosures.replace(texts.clone());
        all.iter().zip(texts).map(|(one, texts)| holder(session, one, texts)).collect()
    };
    let handouts = move || accounts.get().into_iter().map(|account| for_account(session, account)).collect();
    el("div")
        .class("plan")
        .part(move || draft_mark(session))
        .child(el("p").class("none").say(move || session.say(Report::PermissionsLead)))
        .child(el("ul").class("steps").part(list))
        .child(slot().part(handouts))
}

fn holder(session: Session, permission: &Permission, texts: Vec<El>) -> El {
    let language = session.language.get();
    let (name, what) = (language.procedure().holder)(&permission.holder);
    let policy = matches!(permission.holder, Holder::DeliveryRole(_)).then(|| {
        let label = [&session.say(Report::HandoutPolicy), language.separators.colon].concat();
        el("p").text(&label).child(el("code").attr("translate", "no").text(DELIVERY_POLICY))
    });
    el("li").child(el("b").text(&name)).child(el("p").text(&what)).child_if(policy).children(texts)
}

/// All that the administrator of the account needs, as one file.
fn for_account(session: Session, account: String) -> El {
    let offered = Rc::new(ForAccount { session, account });
    let named = offered.clone();
    let tools = el("div").class("tools").child(el("b").say(move || named.name()));
    handout(session, Offer::Other(offered), tools, el("div").class("for-account"))
}

struct ForAccount {
    session: Session,
    account: String,
}

impl Offered for ForAccount {
    fn name(&self) -> String {
        self.session.say(Report::ExportHandout { account: self.account.clone() })
    }

    fn file_name(&self) -> String {
        with_source(self.session, |source| markdown::handout_file_name(source, &self.account))
    }

    fn media_type(&self) -> &'static str {
        markdown::HANDOUT.media_type
    }

    fn text(&self) -> String {
        let language = self.session.language.get();
        with_source(self.session, |source| markdown::handout(source, &self.account, language))
    }
}
