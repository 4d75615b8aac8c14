//! The last export of this page: the design as it was copied or downloaded last, in whatever form.

use leptos::prelude::untrack;
use trail_model::compare::Tells;
use trail_words::Comparing;

use super::outcome::Named;
use super::{Desk, Other, Stage};
use crate::autosave::local_time;
use crate::dom::{El, el};
use crate::panel::last;

/// It is compared at once; there is nothing to choose.
pub(super) fn ask(desk: Desk) -> El {
    let session = desk.session;
    let Some(exported) = last::last() else {
        return el("p").class("desc").say(move || session.say(Comparing::NoExport));
    };
    let format = untrack(|| session.say_again(&exported.form));
    let name = untrack(|| session.say(Comparing::ExportSide { format, time: local_time(exported.at) }));
    let named = Named { name, draft: exported.draft, tells: Tells::everything() };
    // Without moving the focus: the radio that was chosen keeps it.
    desk.stage.set(Stage::one(Other { named, trail: String::new(), notes: Vec::new() }));
    el("p").class("desc").say(move || session.say(Comparing::LastExport))
}
