//! Whose trails, and of which regions.

use trail_words::{Listing, Message, Report};

use super::page::Page;
use crate::dom::{El, el};
use crate::ui::button::button;
use crate::ui::region_select::regions_of;
use crate::ui::text_field::value_of;

const ACCOUNT: &str = "trails-account";
const REGION: &str = "trails-region";

/// Account, region, and *Refresh*.
pub(super) fn choice(page: Page) -> El {
    let session = page.session;
    let refresh = button(session, "btn", Listing::Refresh, move || {
        page.open.set(None);
        page.deleted.set(None);
        page.round.update(|round| *round += 1);
    });
    let account_label = el("label").attr("for", ACCOUNT).say(move || session.say(Report::ReviewAccount));
    let region_label = el("label").attr("for", REGION).say(move || session.say(Listing::Region));
    el("div")
        .class("choose")
        .child(el("div").class("field").child(account_label).child(account(page)))
        .child(el("div").class("field").child(region_label).child(region(page)))
        .child(refresh)
}

fn account(page: Page) -> El {
    let session = page.session;
    let served = session
        .backend
        .with_untracked(|backend| backend.context().map(|context| context.accounts.clone()).unwrap_or_default());
    if served.is_empty() {
        return el("input")
            .attr("type", "text")
            .attr("autocomplete", "off")
            .attr("spellcheck", "false")
            .id(ACCOUNT)
            .prop("value", move || page.account.get().into())
            .on("change", move |event| page.account.set(value_of(&event).trim().to_owned()));
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
    el("select").id(ACCOUNT).children(options).on("change", move |event| page.account.set(value_of(&event)))
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
    el("select").id(REGION).part(options).on("change", move |event| page.region.set(value_of(&event)))
}
