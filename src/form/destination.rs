//! What the three destinations have in common: a card that opens, its branches, and what lies in the branch that is not active.

use trail_model::destination::{self, Kind, Landing};
use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;
use trail_words::Message;

use crate::dom::{El, el, memo};
use crate::session::Session;
use crate::ui::checkbox::checkbox_input;
use crate::ui::field::{FieldState, label_text};
use crate::ui::icon::Icon;

/// The rule "at least one" belongs to the group and is said once.
pub(super) fn group_messages(session: Session) -> El {
    let state = FieldState::of(session, &FieldId::Destination);
    el("div").class("field alone").id("destination").child(state.messages(session))
}

/// What a card says and holds.
pub(super) struct Card {
    /// Which destination.
    pub(super) kind: Kind,
    /// When to choose it, one sentence.
    pub(super) when: Message,
    /// Its page in the documentation.
    pub(super) documentation: &'static str,
    /// Its fields, built when it is turned on.
    pub(super) fields: fn(Session) -> Vec<El>,
}

/// A fieldset whose legend is a checkbox. Turning it on reveals its fields below and moves nothing.
pub(super) fn card(session: Session, card: Card) -> El {
    let Card { kind, when, documentation, fields } = card;
    let row = kind.row();
    let is_on = move || session.draft.with(|draft| row.is_on(draft));
    let state = FieldState::of(session, &row.switch);
    let legend = el("legend")
        .child(checkbox_input(session, &state))
        .child(el("label").attr("for", row.switch.control_id()).say(label_text(session, &row.switch)));
    let link = el("a")
        .attr("href", documentation)
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer")
        .bind("aria-label", move || Some(documentation_name(session, row)))
        .child(el("span").say(move || session.say(Message::Documentation)))
        .child(Icon::External.view());
    let lead = el("p").class("when").child(el("span").say(move || session.say_again(&when))).text(" ").child(link);
    el("fieldset")
        .class("dest")
        .class_if("on", is_on)
        .child(legend)
        .child(lead)
        .when(is_on, move || el("div").class("inner").children(fields(session)).child(facts(session, kind)))
        .part(move || kept(session, kind).into_iter().collect())
}

fn documentation_name(session: Session, row: &destination::Destination) -> String {
    let language = session.language.get();
    let (word, tab) = (session.say(Message::Documentation), session.say(Message::OpensInNewTab));
    [&word, language.separators.colon, (language.label)(&row.switch), language.separators.comma, &tab].concat()
}

/// What follows from the design: the resource's ARN and where its events land.
fn facts(session: Session, kind: Kind) -> El {
    let landing = memo(move || session.draft.with(|draft| (kind.row().landing)(draft)));
    el("div").class("facts").part(move || {
        let facts = match landing.get() {
            None => return Vec::new(),
            Some(Landing::Logstore { project_arn, logstore }) => {
                [project_arn.map(|arn| (Message::DerivedArn, arn)), Some((Message::DerivedLogstore, logstore))]
            }
            Some(Landing::Table { project_arn, table }) => {
                [project_arn.map(|arn| (Message::DerivedArn, arn)), Some((Message::DerivedTable, table))]
            }
            Some(Landing::Objects { bucket, path }) => {
                [None, Some((Message::DerivedObjects, ["oss://", &bucket, "/", &path].concat()))]
            }
        };
        let fact = |(label, value): (Message, String)| {
            el("dl").class("derived").child(el("dt").text(&session.say(label))).child(el("dd").text(&value))
        };
        facts.into_iter().flatten().map(fact).collect()
    })
}

/// Values of this destination that are kept in the draft and not sent, and the way to clear them.
fn kept(session: Session, kind: Kind) -> Option<El> {
    let fields = session.draft.with(|draft| kept_of(draft, kind));
    let count = fields.len();
    let language = session.language.get();
    let clear = session.say(Message::ClearKept);
    let name = [&clear, language.separators.colon, (language.label)(&kind.row().switch)].concat();
    let button =
        el("button").attr("type", "button").class("btn quiet small").attr("aria-label", &name).text(&clear).on(
            "click",
            move |_| {
                session.draft.update(|draft| {
                    for text in &fields {
                        if let Some(text) = draft.text_mut(text) {
                            text.clear();
                        }
                    }
                });
            },
        );
    let text = el("span").text(&session.say(Message::KeptValues { count }));
    (count > 0).then(|| el("p").class("kept").child(text).child(button))
}

fn kept_of(draft: &TrailDraft, kind: Kind) -> Vec<FieldId> {
    destination::kept_values(draft).into_iter().filter(|field| kind.row().controls.contains(field)).collect()
}
