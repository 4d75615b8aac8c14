//! Whose trails, and of which regions.

use trail_words::{Listing, Message, Report};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};

use super::page::Page;
use crate::dom::{El, el};
use crate::signal::RwSignal;
use crate::ui::button::button;
use crate::ui::region_select::regions_of;
use crate::ui::text_field::value_of;

const ACCOUNT: &str = "trails-account";
const REGION: &str = "trails-region";
/// Why they have to wait.
const BUSY: &str = "trails-busy";

/// Account, region, and *Refresh*.
pub(super) fn choice(page: Page) -> El {
    let session = page.session;
    let refresh = button(session, "btn", Listing::Refresh, move || {
        if page.stays() {
            return;
        }
        page.open.set(None);
        page.deleted.set(None);
        page.writing.round.update(|round| *round += 1);
    });
    let account_label = el("label").attr("for", ACCOUNT).say(move || session.say(Report::ReviewAccount));
    let region_label = el("label").attr("for", REGION).say(move || session.say(Listing::Region));
    let busy = move || el("p").class("desc").id(BUSY).say(move || session.say(Listing::Busy));
    el("div")
        .class("choose")
        .child(el("div").class("field").child(account_label).child(account(page)))
        .child(el("div").class("field").child(region_label).child(region(page)))
        .child(held(page, refresh))
        .when(move || page.writing.is_busy(), busy)
}

/// A control that has to wait while a call is out, with the reason.
pub(super) fn held(page: Page, control: El) -> El {
    let only_then = move |text: &str| page.writing.is_busy().then(|| text.to_owned());
    control.bind("aria-disabled", move || only_then("true")).bind("aria-describedby", move || only_then(BUSY))
}

/// Takes the choice, or goes back to what was chosen while a call is out.
fn choose(page: Page, chosen: RwSignal<String>, event: &web_sys::Event) {
    if !page.stays() {
        return chosen.set(value_of(event).trim().to_owned());
    }
    let before = chosen.get_untracked();
    let Some(target) = event.target() else { return };
    if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
        select.set_value(&before);
    } else if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        input.set_value(&before);
    }
}

fn account(page: Page) -> El {
    let session = page.session;
    let served = session
        .backend
        .with_untracked(|backend| backend.context().map(|context| context.accounts.clone()).unwrap_or_default());
    if served.is_empty() {
        let input = el("input")
            .attr("type", "text")
            .attr("autocomplete", "off")
            .attr("spellcheck", "false")
            .id(ACCOUNT)
            .prop("value", move || page.account.get().into())
            .on("change", move |event| choose(page, page.account, &event));
        return held(page, input);
    }
    let chosen = page.account.get_untracked();
    if !served.iter().any(|account| account.id == chosen) {
        page.account.set(served.first().map(|account| account.id.clone()).unwrap_or_default());
    }
    let options = served.iter().map(|account| {
        let separator = if account.alias.is_empty() { "" } else { " · " };
        let text = [&account.id, separator, &account.alias].concat();
        el("option").attr("value", &account.id).text(&text).attr_if(account.id == chosen, "selected", "")
    });
    let select = el("select").id(ACCOUNT).children(options);
    held(page, select.on("change", move |event| choose(page, page.account, &event)))
}

fn region(page: Page) -> El {
    let session = page.session;
    let options = move || {
        let (language, chosen) = (session.language.get(), page.region.get_untracked());
        let option =
            |id: &str, text: &str| el("option").attr("value", id).text(text).attr_if(id == chosen, "selected", "");
        let mut regions = regions_of(session);
        if !chosen.is_empty() && !regions.iter().any(|(id, _)| *id == chosen) {
            regions.push((chosen.clone(), String::new()));
        }
        let all = option("", &session.say(Message::AllRegions));
        let named = regions.iter().map(|(id, fallback)| {
            let name = (language.region)(id).unwrap_or(fallback);
            if name.is_empty() { option(id, id) } else { option(id, &[name, " · ", id].concat()) }
        });
        std::iter::once(all).chain(named).collect()
    };
    let select = el("select").id(REGION).part(options);
    held(page, select.on("change", move |event| choose(page, page.region, &event)))
}
