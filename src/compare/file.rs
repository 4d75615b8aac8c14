//! A file, chosen or pasted: whatever the page opens can be compared.

use leptos::prelude::untrack;
use leptos::task::spawn_local;
use trail_model::compare::Tells;
use trail_model::import::Read;
use trail_words::{Comparing, Opening};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};

use super::outcome::Named;
use super::{Desk, Other, Stage};
use crate::dom::{El, el};
use crate::focus::focus_next;
use crate::open::source::{self, Source};
use crate::ui::button::button;
use crate::ui::pasted;

const TEXT: &str = "compare-text";
const TRAIL: &str = "compare-one";

/// A file, or text; of several trails, which one.
pub(super) fn ask(desk: Desk) -> El {
    let session = desk.session;
    let described = "compare-file-desc";
    let file = el("input").attr("type", "file").id("compare-input").attr("aria-describedby", described);
    let file = file.on("change", move |event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let chosen = input.as_ref().and_then(|input| input.files()).and_then(|files| Source::of_files(&files));
        if let Some(source) = chosen {
            read(desk, source);
        }
    });
    let area = pasted::field(TEXT, "4");
    let label = |id: &str, words: Comparing| {
        let label = el("label").attr("for", id).say(move || session.say_again(&words));
        el("div").class("lab").child(label)
    };
    let how = el("p").class("desc").id(described).say(move || session.say(Comparing::FileHow));
    let read = button(session, "btn", Comparing::CompareText, move || read(desk, Source::Text(pasted::typed(TEXT))));
    el("div")
        .class("asks")
        .child(el("div").class("field").child(label("compare-input", Comparing::FileLabel)).child(how).child(file))
        .child(el("div").class("field mono").child(label(TEXT, Comparing::TextLabel)).child(area))
        .child(el("div").class("actions").child(read))
        .part(move || choice(desk).into_iter().collect())
}

fn read(desk: Desk, source: Source) {
    let session = desk.session;
    let name = untrack(|| source.name(session));
    let account = source::known_account(session);
    let turn = desk.begin(Comparing::ReadingFile { name: name.clone() });
    spawn_local(async move {
        let stage = match source::read(source, account.as_deref()).await {
            Ok(trails) => {
                let others = trails.into_iter().map(|read| untrack(|| other(desk, &name, read)));
                Stage::Read { others: others.collect(), chosen: 0 }
            }
            Err(why) => Stage::Refused(untrack(|| why.say(session))),
        };
        desk.end(turn, stage);
    });
}

fn other(desk: Desk, name: &str, read: Read) -> Other {
    let language = desk.session.language.get();
    let notes = read.notes.iter().map(|note| language.note(note)).collect();
    let trail = read.called().to_owned();
    let named = Named {
        name: desk.session.say(Comparing::FileSide { name: name.to_owned(), kind: read.kind }),
        tells: Tells::of_read(&read),
        draft: read.draft,
    };
    Other { named, trail, notes }
}

/// Which of the trails, where there are several.
fn choice(desk: Desk) -> Option<El> {
    let session = desk.session;
    let Stage::Read { others, chosen } = desk.stage.get() else { return None };
    if others.len() < 2 {
        return None;
    }
    let options = others
        .iter()
        .enumerate()
        .map(|(place, other)| el("option").attr_if(place == chosen, "selected", "").text(&other.trail));
    let select = el("select").id(TRAIL).on("change", move |event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        let place = select.and_then(|select| usize::try_from(select.selected_index()).ok());
        desk.stage.update(|stage| {
            if let (Stage::Read { chosen, .. }, Some(place)) = (stage, place) {
                *chosen = place;
            }
        });
        // The select was built anew.
        focus_next(TRAIL);
    });
    let label = el("label").attr("for", TRAIL).text(&session.say(Opening::TrailLabel));
    Some(el("div").class("field").child(el("div").class("lab").child(label)).child(select.children(options)))
}
