//! A link that was opened: what it holds beside the own draft, before anything is replaced. It sends nothing and sets nothing else.

use leptos::prelude::{on_cleanup, untrack};
use trail_model::compare::Tells;
use trail_model::link::{self, Accounts, Refusal, Shared};
use trail_model::name;
use trail_model::plan::TrailPlan;
use trail_words::{Opening, Sharing};

use super::address;
use crate::autosave::{Autosave, is_untouched};
use crate::backend::start;
use crate::compare::outcome::{self, Form, Named};
use crate::dom::{El, el, slot};
use crate::form;
use crate::json;
use crate::session::Session;
use crate::signal::RwSignal;
use crate::ui::button::button;
use crate::ui::dialog;
use crate::ui::notice::{Tone, notice};

const ID: &str = "linked";

/// The dialog. Whatever closes it without the other button keeps the own draft; the link then leaves the address.
pub fn dialog(session: Session, autosave: Autosave) -> El {
    let fragment = address::fragment();
    let own = fragment.clone();
    // Another link may stand in the address by now.
    on_cleanup(move || {
        if address::fragment() == own {
            address::forget();
        }
    });
    let form = RwSignal::new(Form::default());
    let is_readable = untrack(|| read(session, &fragment)).is_ok();
    let (shown, used) = (fragment.clone(), fragment);
    let body = slot().part(move || match read(session, &shown) {
        Ok(shared) => found(session, form, shared),
        Err(refusal) => vec![refused(session, &refusal)],
    });
    dialog::dialog(session, ID, Sharing::LinkedHeading, vec![body])
        .child_if(is_readable.then(|| footer(session, autosave, used)))
}

/// What the link holds, with the own account where account IDs were left out. Reactive.
fn read(session: Session, fragment: &str) -> Result<Shared, Refusal> {
    let own = session.draft.with(|draft| draft.account_id.clone());
    let account = if name::is_account_id(&own) { own } else { start::untouched(session).account_id };
    link::read(fragment, &account, |text| json::parse(text).ok())
}

fn found(session: Session, form: RwSignal<Form>, shared: Shared) -> Vec<El> {
    let say = |words: Sharing| el("p").text(&session.say(words));
    let left_out = (shared.accounts == Accounts::LeftOut).then(|| {
        let account = shared.draft.account_id.clone();
        let words = if account.is_empty() { Sharing::AccountsMissing } else { Sharing::AccountsPutIn { account } };
        notice(Tone::Info, [say(words)])
    });
    let unknown =
        (!shared.unknown.is_empty()).then(|| notice(Tone::Warning, [say(Sharing::Unknown { names: shared.unknown })]));
    let own = Named {
        name: session.say(Sharing::YourDraft),
        draft: session.draft.with(Clone::clone),
        tells: Tells::everything(),
    };
    let other = Named { name: session.say(Sharing::TheLink), draft: shared.draft, tells: Tells::everything() };
    let is_same_plan = TrailPlan::from(&own.draft) == TrailPlan::from(&other.draft);
    let kept = (is_same_plan && own.draft != other.draft).then(|| say(Sharing::OnlyKeptDiffers));
    let lead = if is_untouched(session) { Sharing::LinkedFresh } else { Sharing::LinkedLead };
    let parts = [Some(say(lead)), left_out, unknown, Some(outcome::view(session, form, own, other)), kept];
    parts.into_iter().flatten().collect()
}

fn refused(session: Session, refusal: &Refusal) -> El {
    let words = match refusal {
        Refusal::TooLong { length } => Sharing::LinkTooLong { length: *length, limit: link::LENGTH_LIMIT },
        Refusal::Newer { version } => Sharing::LinkNewer { version: *version },
        Refusal::Broken => Sharing::LinkBroken,
        Refusal::Value => Sharing::LinkValue,
    };
    let text = |words: String| el("p").text(&words);
    let body = [text(session.say(words)), text(session.say(Opening::DraftKept))];
    notice(Tone::Error, [el("div").class("stack tight").children(body)])
}

fn footer(session: Session, autosave: Autosave, fragment: String) -> El {
    let keep = move || {
        session.status.set(untrack(|| session.say(Opening::DraftKept)));
        dialog::close(ID);
    };
    let take = move || {
        if let Ok(shared) = untrack(|| read(session, &fragment)) {
            if session.draft.with_untracked(|own| *own != shared.draft) {
                autosave.part_with_own();
                session.replace(shared.draft);
            }
            form::show_all(session);
            session.status.set(untrack(|| session.say(Sharing::Used)));
        }
        dialog::close(ID);
    };
    el("footer").class("actions").child(button(session, "btn", Sharing::KeepMine, keep)).child(button(
        session,
        "btn primary",
        Sharing::Use,
        take,
    ))
}
