//! What a file holds, before the form takes it.

use trail_model::advice::{self, Advice};
use trail_model::destination;
use trail_model::field::FieldId;
use trail_model::import::{Note, Read};
use trail_words::{Detail, Language, Opening, Say};
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;

use super::{Desk, Found, RESULT, Stage, replaced, source, taken};
use crate::dom::{El, el};
use crate::focus::focus_next;
use crate::session::Session;
use crate::ui::button::button;
use crate::ui::notice::{Tone, notice};

impl Found {
    /// The trail that is looked at.
    pub(super) fn read(&self) -> Option<&Read> {
        self.trails.get(self.chosen)
    }
}

/// The whole of it, from its heading. Reactive.
pub(super) fn view(desk: Desk, found: Found) -> Vec<El> {
    let session = desk.session;
    let Some(read) = found.read().cloned() else { return Vec::new() };
    let heading = Opening::Found { name: found.name.clone(), kind: read.kind };
    let heading = el("h3").id(RESULT).attr("tabindex", "-1").text(&session.say(heading));
    let choice = (found.trails.len() > 1).then(|| choice(desk, &found));
    let language = session.language.get();
    let problems = list(session, read.problems.iter().map(|problem| language.problem(problem, &read.draft)));
    let (alarms, notes): (Vec<&Note>, Vec<&Note>) = read.notes.iter().partition(|note| note.is_alarm());
    let [alarms, notes] = [alarms, notes].map(|some| list(session, some.iter().map(|note| language.note(note))));
    let alarms = alarms.map(|alarms| notice(Tone::Warning, [alarms]));
    let advice = list(session, advice_on(&read).iter().map(|advice| in_words(language, advice)));
    let whole = el("div").class("found").child(heading).child_if(alarms).child_if(choice).child(facts(session, &read));
    vec![
        whole
            .child(section(session, Opening::ProblemsHeading, problems.or_else(|| none(session, Opening::NoProblems))))
            .child(section(session, Opening::NotReadHeading, notes.or_else(|| none(session, Opening::AllRead))))
            .child_if(advice.map(|advice| section(session, Detail::AdviceHeading, Some(advice))))
            .child(replaced::view(session, &read)),
    ]
}

/// What can be done with it. The first is what the dialog is for.
pub(super) fn footer(desk: Desk) -> El {
    let session = desk.session;
    let another = move || {
        desk.stage.set(Stage::Asking);
        focus_next("open-heading");
    };
    el("footer").class("actions").child(button(session, "btn", Opening::OpenAnother, another)).child(button(
        session,
        "btn primary",
        Opening::Use,
        move || taken::take(desk),
    ))
}

/// Which of the trails: one line each, by name and region.
fn choice(desk: Desk, found: &Found) -> El {
    let session = desk.session;
    let options = found.trails.iter().enumerate().map(|(place, read)| {
        let region = &read.draft.home_region;
        let place_text = if region.is_empty() { String::new() } else { [" · ", region].concat() };
        el("option").attr_if(place == found.chosen, "selected", "").text(&[read.called(), place_text.as_str()].concat())
    });
    let count = Opening::TrailCount { count: found.trails.len() };
    let select = el("select").id("open-trail").attr("aria-describedby", "open-trail-desc").on("change", move |event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        let place = select.and_then(|select| usize::try_from(select.selected_index()).ok());
        desk.stage.update(|stage| {
            if let (Stage::Found(found), Some(place)) = (stage, place) {
                found.chosen = place;
            }
        });
        // The select was built anew.
        focus_next("open-trail");
    });
    el("div")
        .class("field")
        .child(
            el("div").class("lab").child(el("label").attr("for", "open-trail").text(&session.say(Opening::TrailLabel))),
        )
        .child(el("p").class("desc").id("open-trail-desc").text(&session.say(count)))
        .child(select.children(options))
}

/// What tells one design from another at a glance.
fn facts(session: Session, read: &Read) -> El {
    let language = session.language.get();
    let draft = &read.draft;
    let told = |text: String| if text.is_empty() { session.say(Opening::NotTold) } else { text };
    let on = destination::ALL.iter().filter(|one| one.is_on(draft));
    let destinations: Vec<&str> = on.map(|one| (language.label)(&one.switch)).collect();
    let destinations = match destinations.as_slice() {
        [] => session.say(Opening::Nothing),
        some => some.join(language.separators.list),
    };
    let rows = [
        (FieldId::TrailName, told(draft.name.clone())),
        (FieldId::AccountId, told(account(session, read))),
        (FieldId::HomeRegion, told(region_name(language, &draft.home_region))),
        (FieldId::Destination, destinations),
    ];
    let pairs = rows.iter().flat_map(|(field, value)| [el("dt").text((language.label)(field)), el("dd").text(value)]);
    let list = el("dl").class("derived").children(pairs);
    let hint =
        draft.home_region.is_empty().then(|| el("p").class("desc").text(&session.say(Opening::ChooseHomeRegion)));
    el("div").class("told").child(list).child_if(hint)
}

/// The account, and where it comes from when the file does not say it.
fn account(session: Session, read: &Read) -> String {
    let account = read.draft.account_id.clone();
    let is_known = source::known_account(session).is_some_and(|known| known == account);
    if is_known && !read.kind.tells_account() { session.say(Opening::AccountKept { account }) } else { account }
}

/// A region by its name and id.
pub(super) fn region_name(language: &Language, id: &str) -> String {
    match (language.region)(id) {
        Some(name) => [name, " · ", id].concat(),
        None => id.to_owned(),
    }
}

/// What stands under a heading.
fn section(session: Session, heading: impl Say, body: Option<El>) -> El {
    el("section").child(el("h3").text(&session.say(heading))).child_if(body)
}

fn none(session: Session, words: Opening) -> Option<El> {
    Some(el("p").class("none").text(&session.say(words)))
}

/// The first of the items, and how many more there are: a file can have thousands. `None` where there are none.
pub(super) fn list(session: Session, items: impl ExactSizeIterator<Item = String>) -> Option<El> {
    const SHOWN: usize = 50;
    let count = items.len();
    let more = (count > SHOWN).then(|| el("li").text(&session.say(Opening::More { count: count - SHOWN })));
    let items = items.take(SHOWN).map(|item| el("li").text(&item));
    (count > 0).then(|| el("ul").children(items).child_if(more))
}

/// What was filled in, and what would be better; not at a field that has a problem.
fn advice_on(read: &Read) -> Vec<Advice> {
    let has_problem = |one: &Advice| read.problems.iter().any(|problem| problem.field == one.field);
    let of_draft = advice::advise(&read.draft).into_iter().filter(|one| !has_problem(one));
    read.advice.iter().cloned().chain(of_draft).collect()
}

fn in_words(language: &Language, advice: &Advice) -> String {
    let words = (language.remarks().advice)(advice.code);
    [(language.label)(&advice.field), language.separators.colon, words.text].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use trail_model::import;

    #[test]
    fn advice_stands_at_no_field_that_has_a_problem() {
        let fields = |file: &str| {
            let read = import::read(file.as_bytes(), None).unwrap();
            advice_on(&read).into_iter().map(|advice| advice.field).collect::<Vec<_>>()
        };
        assert!(
            fields(r#"{"Name":"trail-test","EventRW":"Write","OssBucketName":"audit-log"}"#)
                .contains(&FieldId::EventRw)
        );
        assert!(
            !fields(r#"{"Name":"trail-test","EventRW":"write","OssBucketName":"audit-log"}"#)
                .contains(&FieldId::EventRw)
        );
    }
}
