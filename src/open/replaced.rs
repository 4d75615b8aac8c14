//! What the form holds now and would lose.

use leptos::prelude::untrack;
use trail_model::compare::{Row, Side, Subject, Tells, Told, change_reference, compare};
use trail_model::field::FieldId;
use trail_model::import::{Kind, Read};
use trail_words::{Comparing, Opening};

use super::found::{self, list};
use crate::autosave;
use crate::dom::{El, el};
use crate::session::Session;

/// Which draft is replaced, and in what it differs. The draft becomes all that was read: what the file does not tell is replaced too.
pub(super) fn view(session: Session, read: &Read) -> El {
    let own = session.draft.get_untracked();
    let heading = el("h3").text(&session.say(Opening::ReplacesHeading));
    let is_emptied = !own.home_region.is_empty() && read.draft.home_region.is_empty();
    let emptied = is_emptied.then(|| {
        let region = session
            .say(Opening::RegionEmptied { region: found::region_name(session.language.get(), &own.home_region) });
        el("p").class("emptied").text(&region)
    });
    let section = |what: Opening| {
        let what = el("p").text(&session.say(what));
        el("section").child(heading).child(what).child_if(emptied)
    };
    if untrack(|| autosave::is_untouched(session)) {
        return section(Opening::ReplacesFresh);
    }
    let side = |draft| Side { draft, tells: Tells::everything() };
    let rows: Vec<Row> =
        compare(&side(&own), &side(&read.draft)).into_iter().chain(change_reference(&own, &read.draft)).collect();
    let differing: Vec<&Row> = rows.iter().filter(|row| row.one != row.other).collect();
    let verdict = match differing.len() {
        0 => Comparing::Equal,
        count => Comparing::Different { count },
    };
    let list = list(session, differing.iter().map(|row| line(session, row, read.kind)));
    let section = section(Opening::ReplacesDraft { name: own.name.clone() });
    section.child(el("p").text(&session.say(verdict))).child_if(list)
}

/// `Trail Name (Name): old → new`
fn line(session: Session, row: &Row, kind: Kind) -> String {
    let language = session.language.get();
    // Of the change reference a design alone can tell that there is none.
    let is_untold = row.subject == Subject::Place(FieldId::ChangeReference) && kind != Kind::Design;
    let told = |told: &Told, silent: Opening| match told {
        Told::Silent => session.say(silent),
        Told::Nothing if is_untold => session.say(silent),
        told => language.told(told),
    };
    let (one, other) = (told(&row.one, Opening::Nothing), told(&row.other, Opening::NotTold));
    [&language.subject(&row.subject), language.separators.colon, &one, " → ", &other].concat()
}
