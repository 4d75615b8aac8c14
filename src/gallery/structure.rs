//! What holds the rest: a card, facts, a table, a dialog, the outline before the page is there.

use trail_words::Message;

use super::line;
use crate::dom::{El, el};
use crate::session::Session;
use crate::ui::button::button;
use crate::ui::dialog;

/// Each once.
pub(super) fn structure(session: Session) -> Vec<El> {
    vec![
        line("Card", [card(session)]),
        line("Facts", [facts()]),
        line("Table", [table(session)]),
        line("Dialog", [open_dialog(session)]),
        line("Outline", [outline()]),
        line("Empty", [el("p").class("none").text("No trail in this region")]),
    ]
}

fn card(session: Session) -> El {
    let header = el("header").child(el("h2").text("Heading")).child(el("p").text("One sentence below it."));
    let act = button(session, "btn", Message::TryAgain, || ());
    el("section")
        .class("card")
        .child(header)
        .child(el("div").class("body").child(el("div").class("actions").child(act)))
}

fn facts() -> El {
    let fact = |label: &str, value: &str| [el("dt").text(label), el("dd").text(value)];
    let facts =
        [fact("Logstore", "actiontrail_security-audit"), fact("Events land in", "oss://audit-archive/trail-logs/")];
    el("dl").class("derived").children(facts.into_iter().flatten())
}

fn table(session: Session) -> El {
    let row = |tag: &str, cells: [&str; 3]| el("tr").children(cells.map(|text| el(tag).text(text)));
    let acts =
        || el("td").child(el("div").class("actions").child(button(session, "btn small", Message::TryAgain, || ())));
    let body = [["security-audit", "All regions", "SLS, OSS"], ["one-region", "cn-hangzhou", "SLS"]];
    let table = el("table")
        .class("list")
        .child(el("thead").child(row("th", ["Trail Name", "Trail Region", "Storage"]).child(el("th").text("Actions"))))
        .child(el("tbody").children(body.map(|cells| row("td", cells).child(acts()))));
    el("div").class("trails").child(table)
}

fn open_dialog(session: Session) -> El {
    let close = dialog::close_button(session, "specimen", || ());
    let body = vec![el("p").text("What a dialog holds scrolls below its heading.")];
    dialog::frame(session, "specimen", Message::ToolShare, close, body).attr("open", "")
}

fn outline() -> El {
    let bone = |class: &str| el("i").class(class);
    el("div").class("card bones").children(["bone", "bone field", "bone field", "bone low"].map(bone))
}
