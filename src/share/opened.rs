//! A link that was opened: what it holds beside the own draft, before anything is replaced. It sends nothing and sets nothing else.

use leptos::prelude::{on_cleanup, untrack};
use trail_model::compare::{Row, Tells, change_reference};
use trail_model::link::{self, Accounts, Refusal, Shared};
use trail_model::name;
use trail_model::plan::TrailPlan;
use trail_words::{Opening, Sharing};

use super::address;
use crate::autosave::{Autosave, is_untouched};
use crate::backend::start;
use crate::compare::outcome::{self, Form, Named};
use crate::dom::{El, el, memo, slot};
use crate::form::{self, account_options};
use crate::json;
use crate::session::Session;
use crate::signal::RwSignal;
use crate::ui::button::button;
use crate::ui::dialog;
use crate::ui::notice::{Tone, notice};
use crate::ui::text_field::value_of;

const ID: &str = "linked";
const ACCOUNT: &str = "linked-account";

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
    let linked = Linked { session, fragment, named: RwSignal::new(String::new()) };
    let first = untrack(|| linked.read());
    let asks = first.as_ref().is_ok_and(|shared| shared.accounts == Accounts::LeftOut);
    let form = RwSignal::new(Form::default());
    let (lead, rest) = (linked.clone(), linked.clone());
    let body = vec![
        slot().part(move || match lead.read() {
            Ok(shared) => introduced(session, &shared),
            Err(refusal) => vec![refused(session, &refusal)],
        }),
        slot().part({
            let is_unknown = memo({
                let linked = linked.clone();
                move || asks && linked.known_account().is_empty()
            });
            let named = linked.named;
            move || if is_unknown.get() { vec![account(session, named)] } else { Vec::new() }
        }),
        slot().part(move || rest.read().map(|shared| found(session, form, shared)).unwrap_or_default()),
    ];
    let footer = first.is_ok().then(|| footer(session, autosave, linked));
    dialog::dialog(session, ID, Sharing::LinkedHeading, body).child_if(footer)
}

/// The link, and the account that the reader names where none is known.
#[derive(Clone)]
struct Linked {
    session: Session,
    fragment: String,
    named: RwSignal<String>,
}

impl Linked {
    /// What the link holds, with the own account where account IDs were left out. Reactive.
    fn read(&self) -> Result<Shared, Refusal> {
        let known = self.known_account();
        let account = if known.is_empty() { self.named.get() } else { known };
        link::read(&self.fragment, &account, |text| json::parse(text).ok())
    }

    /// The account of the draft, or the only one there is; empty where the reader has to say. Reactive.
    fn known_account(&self) -> String {
        let own = self.session.draft.with(|draft| draft.account_id.clone());
        if name::is_account_id(&own) { own } else { start::untouched(self.session).account_id }
    }
}

/// Which account takes the sender's place: chosen among those that are served, or typed. Anything but an ID leaves the gaps.
fn account(session: Session, named: RwSignal<String>) -> El {
    let take = move |event: web_sys::Event| {
        let id = value_of(&event).trim().to_owned();
        named.set(if name::is_account_id(&id) { id } else { String::new() });
    };
    let is_served =
        session.backend.with(|backend| backend.context().is_some_and(|context| !context.accounts.is_empty()));
    let control = if is_served {
        el("select").part(move || account_options(session, &named.get_untracked()))
    } else {
        el("input").attr("type", "text").attr("autocomplete", "off").attr("spellcheck", "false")
    };
    let label = el("label").attr("for", ACCOUNT).say(move || session.say(Sharing::YourAccount));
    el("div").class("field").child(label).child(control.id(ACCOUNT).on("change", take))
}

/// What the link is, and what it leaves out.
fn introduced(session: Session, shared: &Shared) -> Vec<El> {
    let say = |words: Sharing| el("p").text(&session.say(words));
    let left_out = (shared.accounts == Accounts::LeftOut).then(|| {
        let account = shared.draft.account_id.clone();
        let words = if account.is_empty() { Sharing::AccountsMissing } else { Sharing::AccountsPutIn { account } };
        notice(Tone::Info, [say(words)])
    });
    let unknown = (!shared.unknown.is_empty())
        .then(|| notice(Tone::Warning, [say(Sharing::Unknown { names: shared.unknown.clone() })]));
    let lead = if is_untouched(session) { Sharing::LinkedFresh } else { Sharing::LinkedLead };
    [Some(say(lead)), left_out, unknown].into_iter().flatten().collect()
}

/// The design beside the own draft.
fn found(session: Session, form: RwSignal<Form>, shared: Shared) -> Vec<El> {
    let own = Named {
        name: session.say(Sharing::YourDraft),
        draft: session.draft.with(Clone::clone),
        tells: Tells::everything(),
    };
    let other = Named { name: session.say(Sharing::TheLink), draft: shared.draft, tells: Tells::everything() };
    let is_same_plan = TrailPlan::from(&own.draft) == TrailPlan::from(&other.draft);
    let is_only_kept = is_same_plan && own.draft != other.draft;
    let kept = is_only_kept.then(|| el("p").text(&session.say(Sharing::OnlyKeptDiffers)));
    let reference = change_reference(&own.draft, &other.draft).map(|row| el("p").text(&line(session, &row)));
    std::iter::once(outcome::view(session, form, own, other)).chain(kept).chain(reference).collect()
}

/// `Change reference: old → new`
fn line(session: Session, row: &Row) -> String {
    let language = session.language.get();
    let [one, other] = [&row.one, &row.other].map(|told| language.told(told));
    [&language.subject(&row.subject), language.separators.colon, &one, " → ", &other].concat()
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

fn footer(session: Session, autosave: Autosave, linked: Linked) -> El {
    let keep = move || {
        session.status.set(untrack(|| session.say(Opening::DraftKept)));
        dialog::close(ID);
    };
    let take = move || {
        if let Ok(shared) = untrack(|| linked.read()) {
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
