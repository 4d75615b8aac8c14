//! Advice: the request would be accepted, but a reader should know. Each piece says how grave it is and where it comes from.

use trail_model::advice::{Advice, Severity};
use trail_words::Detail;

use crate::dom::{El, el};
use crate::session::Session;
use crate::ui::icon::Icon;

/// The card; nothing while there is no advice.
pub fn card(session: Session) -> Vec<El> {
    session.advice.with(|found| {
        let items = found.iter().map(|advice| item(session, advice));
        let heading = || el("h2").text(&session.say(Detail::AdviceHeading));
        let card = (!found.is_empty())
            .then(|| el("section").class("card advice").child(heading()).child(el("ul").children(items)));
        card.into_iter().collect()
    })
}

fn item(session: Session, advice: &Advice) -> El {
    let language = session.language.get();
    let words = (language.remarks().advice)(advice.code);
    let (class, icon, severity) = match advice.code.severity() {
        Severity::Warning => ("msg warn", Icon::Warning, Detail::SeverityWarning),
        Severity::Info => ("msg", Icon::Info, Detail::SeverityInfo),
    };
    let group = language.group(&advice.field).map(|group| [group, language.separators.comma].concat());
    let about = [group.as_deref().unwrap_or_default(), (language.label)(&advice.field), " · ", words.source].concat();
    el("li")
        .child(el("span").class(class).child(icon.view()).child(el("b").text(&session.say(severity))))
        .child(el("p").text(words.text))
        .child(el("small").text(&about))
}
