//! What DescribeTrails knows against the plan in an account, said before anything is sent.

use trail_model::draft::TrailDraft;
use trail_words::Message;

use crate::backend::Lookup;
use crate::form::{bucket_in_use, note_of};
use crate::session::Session;
use crate::signal::RwSignal;

/// What speaks against the plan: that nothing is known, or for what CreateTrail is refused as things stand. Somebody may mend that
/// elsewhere while the review is open, so it is said and blocks nothing.
pub(super) struct Against {
    pub(super) unknown: Option<String>,
    pub(super) certain: Vec<String>,
}

/// It, by what was looked up in the account of this design. Reactive.
pub(super) fn against(
    session: Session,
    lookup: RwSignal<Lookup>,
    draft: &TrailDraft,
) -> impl Fn() -> Against + Clone + use<> {
    let (name, bucket) = (draft.name.clone(), draft.oss.on.then(|| draft.oss.bucket.clone()));
    move || {
        let (of_name, used) = lookup.with(|lookup| {
            let note = note_of(lookup, &name).filter(|(is_good, _)| !is_good).map(|(_, note)| note);
            (note, bucket.as_ref().and_then(|bucket| bucket_in_use(lookup, bucket)))
        });
        let (unknown, refused) = match of_name {
            Some(Message::LookUpFailed) => (Some(session.say(Message::LookUpFailed)), None),
            note => (None, note.map(|note| session.say(note))),
        };
        Against { unknown, certain: refused.into_iter().chain(used.map(|note| session.say(note))).collect() }
    }
}
