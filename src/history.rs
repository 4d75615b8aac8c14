//! Undo and redo: two buttons in the header and their keys, fetched with the first step that can be taken back.

use leptos::prelude::untrack;

use crate::dom::{El, slot, watch};
use crate::later::{later, when_there};
use crate::session::Session;
use crate::signal::StoredValue;

mod buttons;
mod step;

/// Where the buttons stand once there is a step.
#[must_use]
pub fn place(session: Session) -> El {
    let place = slot();
    let (is_asked, target) = (StoredValue::new(false), place.clone());
    watch(move || {
        let is_any = session.draft.reach() != (0, 0);
        if is_any && is_asked.try_update_value(|is_asked| std::mem::replace(is_asked, true)) == Some(false) {
            let target = target.clone();
            let fill = move |part: Result<Vec<El>, _>| match part {
                Ok(part) => drop(target.children(part)),
                // The next step asks again.
                Err(_) => is_asked.set_value(false),
            };
            untrack(|| session.for_the_page(|| when_there(Box::pin(fetched(session)), fill)));
        }
    });
    place
}

later! {
    history: fn fetched(session: Session) -> Vec<El> { buttons::buttons(session) }
}
