//! What two designs have apart: the verdict first, both sides with their fingerprints, then the differences in words or as JSON.

use trail_model::compare::document::{self, Mark};
use trail_model::compare::{Row, Side, Tells, Told, compare};
use trail_model::draft::TrailDraft;
use trail_model::plan::TrailPlan;
use trail_words::{Comparing, Report};

use crate::dom::{El, el, slot};
use crate::session::Session;
use crate::signal::RwSignal;
use crate::ui::icon::Icon;

/// The id of the verdict. It takes the focus when there is a new one.
pub(crate) const VERDICT: &str = "compare-verdict";

/// A design, what it tells, and how it is called.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Named {
    pub name: String,
    pub draft: TrailDraft,
    pub tells: Tells,
}

/// How differences are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Form {
    #[default]
    Words,
    Json,
}

impl Named {
    fn side(&self) -> Side<'_> {
        Side { draft: &self.draft, tells: self.tells.clone() }
    }
}

/// The whole of it. Built anew for other designs; the form stays chosen.
pub(crate) fn view(session: Session, form: RwSignal<Form>, one: Named, other: Named) -> El {
    let rows = compare(&one.side(), &other.side());
    let sides = el("div").class("sides").child(side(session, &one)).child(side(session, &other));
    let body = el("div").class("compared").child(verdict(session, &rows)).child(sides);
    if !rows.iter().any(Row::differs) {
        return body.children(silent(session, &rows, &one, &other));
    }
    let shown = slot().part(move || match form.get() {
        Form::Words => {
            let mut parts = vec![table(session, &rows, &one, &other)];
            parts.extend(silent(session, &rows, &one, &other));
            parts
        }
        Form::Json => vec![legend(session, &one, &other), lines(session, &one, &other)],
    });
    body.child(switch(session, form)).child(shown)
}

fn verdict(session: Session, rows: &[Row]) -> El {
    let count = rows.iter().filter(|row| row.differs()).count();
    let is_silent = rows.iter().any(|row| row.first_is_silent() || row.second_is_silent());
    let (icon, words) = match (count, is_silent) {
        (0, false) => (Icon::Success, Comparing::Equal),
        (0, true) => (Icon::Info, Comparing::EqualAsTold),
        (count, _) => (Icon::Info, Comparing::Different { count }),
    };
    let heading = el("h3").id(VERDICT).class("verdict").attr("tabindex", "-1").child(icon.view());
    heading.child(el("span").text(&session.say(words)))
}

fn side(session: Session, named: &Named) -> El {
    let plan = TrailPlan::from(&named.draft);
    let fact =
        |label: Report, value: &str| [el("dt").text(&session.say(label)), el("dd").child(el("code").text(value))];
    let facts = el("dl").children(fact(Report::Fingerprint, &plan.fingerprint().to_string()));
    let reference = session.language.get().told(&Told::Value(named.draft.change_reference.clone()));
    let facts =
        if reference.is_empty() { facts } else { facts.children(fact(Report::ReviewChangeReference, &reference)) };
    // What is not told has a part in the fingerprint all the same.
    let is_whole = named.tells == Tells::everything();
    let note = (!is_whole).then(|| el("p").class("desc").text(&session.say(Comparing::WithDefaults)));
    el("section").child(el("h4").text(&named.name)).child(facts).child_if(note)
}

fn switch(session: Session, form: RwSignal<Form>) -> El {
    let choice = |id: &str, own: Form, label: Comparing| {
        let radio = el("input").attr("type", "radio").attr("name", "compare-form").id(id);
        let radio = radio.checked(move || form.get() == own).on("change", move |_| form.set(own));
        el("label").child(radio).child(el("span").say(move || session.say_again(&label)))
    };
    el("fieldset")
        .class("seg")
        .child(el("legend").class("sr").say(move || session.say(Comparing::FormLabel)))
        .child(choice("compare-form-words", Form::Words, Comparing::InWords))
        .child(choice("compare-form-json", Form::Json, Comparing::AsJson))
}

/// One row for each difference. The roles are said, because a narrow page lays the table out as blocks.
fn table(session: Session, rows: &[Row], one: &Named, other: &Named) -> El {
    let language = session.language.get();
    let head = |name: &str| el("th").attr("role", "columnheader").attr("scope", "col").text(name);
    let heads = el("tr")
        .attr("role", "row")
        .child(head(&session.say(Report::ReportSetting)))
        .child(head(&one.name))
        .child(head(&other.name));
    let cell = |told: &Told, beside: &Told, side: &Named| {
        el("td").attr("role", "cell").attr("data-side", &side.name).children(value(session, told, beside))
    };
    let row = |row: &Row| {
        let subject = language.subject(&row.subject);
        el("tr")
            .attr("role", "row")
            .child(el("th").attr("role", "rowheader").attr("scope", "row").text(&subject))
            .child(cell(&row.one, &row.other, one))
            .child(cell(&row.other, &row.one, other))
    };
    let body = rows.iter().filter(|row| row.differs()).map(row);
    el("table")
        .class("differences")
        .attr("role", "table")
        .attr("aria-labelledby", VERDICT)
        .child(el("thead").attr("role", "rowgroup").child(heads))
        .child(el("tbody").attr("role", "rowgroup").children(body))
}

/// What a side tells, in a cell. Of a list, what the other side has too is only counted.
fn value(session: Session, told: &Told, beside: &Told) -> Vec<El> {
    let language = session.language.get();
    if let Some(lines) = language.told_apart(told, beside) {
        return vec![el("ul").class("plain").children(lines.iter().map(|line| el("li").text(line)))];
    }
    let code = |value: &String| el("code").text(&language.told(&Told::Value(value.clone())));
    match told {
        Told::Value(value) => vec![code(value)],
        Told::Values(values) => {
            let there: &[String] = match beside {
                Told::Value(value) => std::slice::from_ref(value),
                Told::Values(values) => values,
                _ => &[],
            };
            let (both, own): (Vec<&String>, Vec<&String>) = values.iter().partition(|value| there.contains(value));
            let rest = (!both.is_empty()).then(|| session.say(Comparing::AndEqual { count: both.len() }));
            let items = own.into_iter().map(|value| el("li").child(code(value)));
            vec![el("ul").class("plain").children(items).child_if(rest.map(|rest| el("li").text(&rest)))]
        }
        _ => vec![el("span").text(&language.told(told))],
    }
}

/// What only one of them tells.
fn silent(session: Session, rows: &[Row], one: &Named, other: &Named) -> Vec<El> {
    let language = session.language.get();
    let of = |side: &Named, is_silent: fn(&Row) -> bool| {
        let subjects = rows.iter().filter(|row| is_silent(row)).map(|row| language.subject(&row.subject));
        let items: Vec<El> = subjects.map(|subject| el("li").text(&subject)).collect();
        let heading = session.say(Comparing::NotTold { side: side.name.clone() });
        let section = || el("section").child(el("h4").text(&heading)).child(el("ul").children(items.iter().cloned()));
        (!items.is_empty()).then(section)
    };
    [of(one, Row::first_is_silent), of(other, Row::second_is_silent)].into_iter().flatten().collect()
}

/// What the signs mean.
fn legend(session: Session, one: &Named, other: &Named) -> El {
    let item = |sign: &str, side: &Named| {
        let only = session.say(Comparing::OnlyIn { side: side.name.clone() });
        el("li").child(el("code").text(sign)).child(el("span").text(&only))
    };
    el("ul").class("signs").child(item("−", one)).child(item("+", other))
}

/// Each line with its sign; a screen reader hears the word.
fn lines(session: Session, one: &Named, other: &Named) -> El {
    let line = |line: document::Line| {
        let (tag, sign, word) = match line.mark {
            Mark::Both => ("span", " ", None),
            Mark::Removed => ("del", "−", Some(Comparing::OnlyIn { side: one.name.clone() })),
            Mark::Added => ("ins", "+", Some(Comparing::OnlyIn { side: other.name.clone() })),
        };
        let word = word.map(|word| {
            let colon = session.language.get().separators.colon;
            el("span").class("sr").text(&[&session.say(word), colon].concat())
        });
        let text = [&session.language.get().told(&Told::Value(line.text)), "\n"].concat();
        el(tag).child(el("span").attr("aria-hidden", "true").text(sign)).child_if(word).child(el("span").text(&text))
    };
    let lines = document::lines(&one.side(), &other.side()).into_iter().map(line);
    el("pre")
        .class("code lines")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("translate", "no")
        .bind("aria-label", move || Some(session.say(Comparing::AsJson)))
        .children(lines)
}
