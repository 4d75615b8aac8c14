//! What the review has for paper: a button that prints it, and the body of its first call, whole, which is seen there alone.

use leptos::prelude::window;
use trail_model::plan::TrailPlan;
use trail_words::Report;

use super::parts::{button, section};
use crate::dom::{El, el};
use crate::panel::call_name;
use crate::session::Session;

/// Prints what is open.
pub(super) fn print_button(session: Session) -> El {
    button(
        session,
        "btn",
        |_| Report::Print,
        |_| {
            let _ = window().print();
        },
    )
    .id("review-print")
}

/// What is sent first, letter by letter.
pub(super) fn request(session: Session, plan: &TrailPlan) -> Option<El> {
    let call = plan.calls.first()?;
    let body = el("pre").class("code").child(el("code").attr("translate", "no").text(&call.body()));
    Some(section(session, Report::ReviewRequest).class("paper").child(call_name(session, call)).child(body))
}
