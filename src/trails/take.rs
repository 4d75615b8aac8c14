//! Before a trail is taken into the form: all that is told of it is read, and it is said what was not.

use trail_words::{Detail, Listing};

use super::detail::{self, heading, place};
use super::list::Region;
use super::live::Reading;
use super::page::{Page, Panel};
use super::{ID, edit};
use crate::autosave;
use crate::dom::{El, el};
use crate::session::Session;
use crate::signal::RwSignal;
use crate::ui::button::button;
use crate::ui::dialog;

/// Why it is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    Edit,
    New,
}

/// What taking it means, what could not be read, and the way to do it.
pub(super) fn take(page: Page, region: &Region, name: &str, purpose: Purpose) -> Vec<El> {
    let session = page.session;
    let reading = RwSignal::new(None::<Reading>);
    let trail = name.to_owned();
    let (head, what, panel) = match purpose {
        Purpose::Edit => (Listing::EditOf { trail }, Listing::EditWhat, Panel::Edit),
        Purpose::New => (Listing::OpenOf { trail }, Listing::OpenWhat, Panel::Open),
    };
    detail::read(page, region, name, reading);
    let state = move || match reading.get() {
        None => vec![el("p").class("msg busy").text(&session.say(Listing::Reading))],
        Some(reading) => unread_note(session, &reading, purpose).into_iter().collect(),
    };
    let replaces = move || el("p").say(move || session.say(Listing::Replaces));
    let go = move || {
        let words = if purpose == Purpose::Edit { Listing::EditGo } else { Listing::OpenGo };
        button(session, "btn primary", words, move || finish(page, reading, purpose)).id("trails-edit-go")
    };
    let cancelled = name.to_owned();
    let cancel = button(session, "btn", Detail::Cancel, move || page.dismiss(&cancelled, panel));
    vec![
        heading(page, name, head),
        el("p").say(move || session.say_again(&what)),
        el("div").class("slot").when(move || !autosave::is_untouched(session), replaces),
        place(page, region, name),
        el("div").attr("aria-live", "polite").part(state),
        el("div").class("actions").child(cancel).when(move || reading.with(Option::is_some), go),
    ]
}

fn unread_note(session: Session, Reading { live, .. }: &Reading, purpose: Purpose) -> Option<El> {
    let language = session.language.get();
    let labels: Vec<&str> = live.unread().iter().map(|field| (language.label)(field)).collect();
    let what = labels.join(language.separators.list);
    let note = if purpose == Purpose::Edit { Listing::UnreadStays { what } } else { Listing::UnreadOpens { what } };
    let text = el("span").text(&session.say(note));
    (!labels.is_empty()).then(|| el("p").class("msg warn").child(crate::ui::icon::Icon::Warning.view()).child(text))
}

/// Closes the dialog first: it gives the focus back, and the form takes it after that.
fn finish(page: Page, reading: RwSignal<Option<Reading>>, purpose: Purpose) {
    let session = page.session;
    let Some(Reading { live, .. }) = reading.get_untracked().filter(|_| !session.is_read_only.get_untracked()) else {
        return;
    };
    dialog::close(ID);
    page.autosave.part_with_own();
    // What the list has shown is newer than what the form has looked up.
    session.creations.update(|count| *count += 1);
    match purpose {
        Purpose::Edit => edit::begin(session, live),
        Purpose::New => edit::open(session, &live),
    }
}
