//! The design system on one page, `/#/ui`: every component in every state. Only builds for development hold it, and `make e2e` compares it with
//! pictures (`tests/e2e/journeys/gallery.spec.ts`). Its captions are for who builds the page and stand in English alone.

use leptos::prelude::*;

use crate::dom::{El, el};
use crate::session::Session;

mod controls;
mod fields;
mod forced;
mod messages;
mod pictures;
mod structure;
mod tokens;

pub(crate) use forced::{State, in_state, inside_in_state};

/// How the page itself looks. A release has no stylesheet for it.
const RULES: &[&str] = &[
    ".page.gallery { grid-template-columns: minmax(0, 1fr); max-inline-size: 1080px; }",
    ".gallery > .head { margin: 0; }",
    ".specimens { display: flex; flex-wrap: wrap; align-items: flex-start; gap: var(--td-space-12); }",
    ".specimens > h3 { flex: 1 0 100%; color: var(--td-text-muted); font-weight: 400; }",
    ".specimens > :is(.row, .notice, .field, .stack, .trails, .card, .dialog, .derived, .dest, .flow, textarea) { flex: 1 1 100%; }",
    ".specimens > .slot > .summary { flex: 1 1 100%; }",
    ".specimens .colour { display: flex; align-items: center; gap: var(--td-space); inline-size: 176px; }",
    ".specimens .swatch { flex: none; inline-size: 32px; block-size: 24px; border: 1px solid var(--td-line); background: var(--td-primary); }",
    ".gallery .type-title { font-size: var(--td-font-size-title); line-height: var(--td-leading-title); font-weight: var(--td-bold); }",
    ".gallery .shown > .seg { display: inline-flex; }",
    ".gallery .loading { position: static; margin: 0; }",
    ".gallery .top { position: static; min-block-size: 0; padding: 0; border: 0; }",
    ".specimens > .flow { max-inline-size: 446px; padding: 0; }",
    ".gallery .side { position: static; display: grid; max-block-size: none; max-inline-size: 480px; }",
    ".gallery dialog { position: static; display: block; inline-size: 100%; }",
];

/// Whether the address asks for it.
pub fn is_asked() -> bool {
    window().location().hash().is_ok_and(|fragment| fragment == "#/ui")
}

/// The page. It makes no call and keeps no draft.
pub fn page(session: Session) -> El {
    forced::teach_stylesheets(RULES);
    let sections = [
        group("Colours, type, space", tokens::tokens()),
        group("Icons", tokens::icons()),
        group("Buttons and choices", controls::controls(session)),
        group("Fields", fields::fields(session)),
        group("Messages", messages::messages(session)),
        group("Steps", messages::steps(session)),
        group("Picture of the delivery", pictures::pictures(session)),
        group("Panel", vec![panel(session)]),
        group("Cards, table, dialog", structure::structure(session)),
    ];
    let head = el("div").class("head").child(el("h1").text("Design system"));
    el("main").class("page gallery").child(head).children(sections)
}

/// The side of the page, with a tab under the pointer and one with the focus.
fn panel(session: Session) -> El {
    let panel = crate::panel::panel(session);
    inside_in_state(State::Focused, "#tab-export", inside_in_state(State::Hovered, "#tab-plan", panel))
}

/// A card with what belongs together, found by its heading.
fn group(heading: &str, specimens: Vec<El>) -> El {
    let header = el("header").child(el("h2").text(heading));
    el("section")
        .class("card")
        .attr("aria-label", heading)
        .child(header)
        .child(el("div").class("body").children(specimens))
}

/// Several of a kind in a line, with the name of what they have in common.
fn line(name: &str, specimens: impl IntoIterator<Item = El>) -> El {
    el("div").class("specimens").child(el("h3").text(name)).children(specimens)
}
