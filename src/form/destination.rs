//! What the three destinations have in common: a card that opens, its branches, and what lies in the branch that is not active.

use trail_model::destination::{self, Kind, Landing};
use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;
use trail_words::Message;

use crate::dom::{El, el, memo};
use crate::focus::focus_next;
use crate::session::Session;
use crate::signal::RwSignal;
use crate::ui::button::button;
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
    let is_on = move || session.draft.at(&row.switch, |draft| row.is_on(draft));
    let state = FieldState::of(session, &row.switch);
    let kept = memo(move || session.draft.with(|draft| kept_of(draft, kind)));
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
        .part(move || kept.with(|fields| kept_line(session, kind, fields)).into_iter().collect())
}

fn documentation_name(session: Session, row: &destination::Destination) -> String {
    let language = session.language.get();
    let (word, tab) = (session.say(Message::Documentation), session.say(Message::OpensInNewTab));
    [&word, language.separators.colon, (language.label)(&row.switch), language.separators.comma, &tab].concat()
}

/// What follows from the design: the resource's ARN and where its events land.
fn facts(session: Session, kind: Kind) -> El {
    let facts = memo(move || session.draft.with(|draft| (kind.row().landing)(draft)).map(said).unwrap_or_default());
    // What is typed changes a value; only a fact that comes or goes changes an element.
    let labels = memo(move || facts.with(|facts| facts.iter().map(|(label, _)| *label).collect::<Vec<_>>()));
    let fact = move |(place, label): (usize, Fact)| {
        let value = move || facts.with(|facts| facts.get(place).map(|(_, value)| value.clone()).unwrap_or_default());
        el("dl").class("derived").child(el("dt").text(&session.say(label.words()))).child(el("dd").say(value))
    };
    el("div").class("facts").part(move || labels.get().into_iter().enumerate().map(fact).collect())
}

/// A fact of a landing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fact {
    Arn,
    Logstore,
    Objects,
    Table,
}

impl Fact {
    fn words(self) -> Message {
        match self {
            Fact::Arn => Message::DerivedArn,
            Fact::Logstore => Message::DerivedLogstore,
            Fact::Objects => Message::DerivedObjects,
            Fact::Table => Message::DerivedTable,
        }
    }
}

/// The facts of a landing, each with its value.
fn said(landing: Landing) -> Vec<(Fact, String)> {
    let (arn, last) = match landing {
        Landing::Logstore { project_arn, logstore } => (project_arn, (Fact::Logstore, logstore)),
        Landing::Table { project_arn, table } => (project_arn, (Fact::Table, table)),
        Landing::Objects { bucket, path } => (None, (Fact::Objects, ["oss://", &bucket, "/", &path].concat())),
    };
    let mut facts = Vec::new();
    facts.extend(arn.map(|arn| (Fact::Arn, arn)));
    facts.push(last);
    facts
}

/// The harmless answer to the question whether to clear them.
const KEEP: &str = "keep-values";

/// Values of this destination that are kept in the draft and not sent, and the way to clear them, which asks first.
fn kept_line(session: Session, kind: Kind, fields: &[FieldId]) -> Option<El> {
    if fields.is_empty() {
        return None;
    }
    let (count, fields) = (fields.len(), fields.to_vec());
    let asks = RwSignal::new(false);
    let text =
        move || session.say(if asks.get() { Message::ClearQuestion { count } } else { Message::KeptValues { count } });
    let buttons = move || {
        let press = clear_or_ask(session, kind, &fields, asks);
        let clear = button(session, "btn quiet small", Message::ClearKept, press)
            .bind("aria-label", move || Some(clear_name(session, kind)));
        if !asks.get() {
            return vec![clear];
        }
        focus_next(KEEP);
        vec![button(session, "btn quiet small", Message::KeepValues, move || asks.set(false)).id(KEEP), clear]
    };
    Some(el("p").class("kept").child(el("span").say(text)).child(el("span").class("actions").part(buttons)))
}

fn clear_name(session: Session, kind: Kind) -> String {
    let language = session.language.get();
    [&session.say(Message::ClearKept), language.separators.colon, (language.label)(&kind.row().switch)].concat()
}

fn clear_or_ask(session: Session, kind: Kind, fields: &[FieldId], asks: RwSignal<bool>) -> impl FnMut() + 'static {
    let fields = fields.to_vec();
    move || {
        if !asks.get_untracked() {
            return asks.set(true);
        }
        session.draft.update(|draft| {
            for text in &fields {
                if let Some(text) = draft.text_mut(text) {
                    text.clear();
                }
            }
        });
        // The button is gone with what it was for.
        focus_next(kind.row().switch.control_id());
    }
}

fn kept_of(draft: &TrailDraft, kind: Kind) -> Vec<FieldId> {
    destination::kept_values(draft).into_iter().filter(|field| kind.row().controls.contains(field)).collect()
}
