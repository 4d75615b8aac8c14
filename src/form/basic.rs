//! Basic information: name, account, home region, trail region.

use leptos::prelude::*;
use trail_model::field::FieldId;
use trail_words::Message;

use super::row;
use crate::backend::Lookup;
use crate::dom::{El, el, memo, slot};
use crate::session::Session;
use crate::ui::field::{FieldState, label_line};
use crate::ui::icon::Icon;
use crate::ui::region_select::{Kind, region_select};
use crate::ui::text_field::{text_field, text_field_with_note, value_of};

/// The fields of the full view.
pub(super) fn full(session: Session) -> Vec<El> {
    let regions = [
        region_select(session, FieldId::HomeRegion, Kind::Plain),
        region_select(session, FieldId::TrailRegion, Kind::All),
    ];
    vec![row([name(session), account_id(session)]), row(regions)]
}

/// The fields of the quick view.
pub(super) fn quick(session: Session) -> Vec<El> {
    vec![row([name(session), account_id(session)]), row([region_select(session, FieldId::HomeRegion, Kind::Plain)])]
}

fn name(session: Session) -> El {
    text_field_with_note(session, FieldId::TrailName, name_note(session))
}

/// Whether the name is taken and how full the region is, worded by what was asked.
fn name_note(session: Session) -> impl Fn() -> Vec<El> {
    // A keystroke seldom changes what is said; never beside an error.
    let found = memo(move || {
        let note = session
            .draft
            .at(&FieldId::TrailName, |draft| session.lookup.with(|lookup| note_of(lookup, &draft.name)))?;
        // The name of the form's own trail is taken by itself.
        (session.error_text(&FieldId::TrailName).is_none() && !session.is_own_trail()).then_some(note)
    });
    move || {
        let Some((is_good, text)) =
            found.with(|found| Some((found.as_ref()?.0, session.say_again(&found.as_ref()?.1))))
        else {
            return Vec::new();
        };
        let (class, icon) = if is_good { ("msg ok", Icon::Success) } else { ("msg warn", Icon::Warning) };
        vec![el("p").class(class).id("trail-name-note").child(icon.view()).child(el("span").text(&text))]
    }
}

/// What is known of a name, and whether it is good.
pub(crate) fn note_of(lookup: &Lookup, name: &str) -> Option<(bool, Message)> {
    if matches!(lookup, Lookup::Failed) {
        return Some((false, Message::LookUpFailed));
    }
    let (region, used, limit) = lookup.quota()?;
    let region = region.to_owned();
    if let Some(trail) = lookup.named(name) {
        return Some((false, Message::NameTaken { region: trail.home_region.clone().unwrap_or(region) }));
    }
    if used >= limit {
        return Some((false, Message::RegionFull { region, limit }));
    }
    (trail_model::name::TRAIL.issue(name).is_none()).then_some((true, Message::NameFree { region, used, limit }))
}

/// Text, or a select where the proxy says which accounts it serves.
fn account_id(session: Session) -> El {
    let serves_some =
        move || session.backend.with(|backend| backend.context().is_some_and(|context| !context.accounts.is_empty()));
    let serves_some = memo(serves_some);
    slot().part(move || {
        let is_select = serves_some.get();
        untrack(|| vec![if is_select { account_select(session) } else { text_field(session, FieldId::AccountId) }])
    })
}

fn account_select(session: Session) -> El {
    let chosen = memo(move || session.draft.at(&FieldId::AccountId, |draft| draft.account_id.clone()));
    let state = FieldState::of(session, &FieldId::AccountId);
    let select = el("select")
        .id("account-id")
        .attr("aria-required", "true")
        .part(move || chosen.with(|chosen| account_options(session, chosen)))
        .on("change", move |event| session.choose(&FieldId::AccountId, |draft| draft.account_id = value_of(&event)))
        .on("blur", move |_| session.leave(&FieldId::AccountId));
    state
        .frame("field mono")
        .child(label_line(session, &FieldId::AccountId, false))
        .child(state.describe(session, select))
        .child(state.messages(session))
}

/// The accounts that are served. One from elsewhere stays in view, so that what is wrong can be seen and mended.
pub(crate) fn account_options(session: Session, chosen: &str) -> Vec<El> {
    let option = |id: &str, text: &str| el("option").attr("value", id).text(text).attr_if(chosen == id, "selected", "");
    session.backend.with(|backend| {
        let served = backend.context().map(|context| context.accounts.as_slice()).unwrap_or_default();
        let foreign = !served.iter().any(|account| account.id == chosen);
        let shown = || if chosen.is_empty() { session.say(Message::ChooseAccount) } else { chosen.to_owned() };
        let mut options: Vec<El> = foreign.then(|| option(chosen, &shown())).into_iter().collect();
        for account in served {
            let text = if account.alias.is_empty() {
                account.id.clone()
            } else {
                [&account.id, " · ", &account.alias].concat()
            };
            options.push(option(&account.id, &text));
        }
        options
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use trail_model::trail::Trail;

    fn known(count: usize) -> Lookup {
        let trail =
            |i| Trail { name: Some(format!("trail-{i}")), home_region: Some("cn-hangzhou".into()), ..Trail::default() };
        Lookup::Known { account: String::new(), region: "cn-hangzhou".into(), trails: (0..count).map(trail).collect() }
    }

    #[test]
    fn a_good_name_is_worded_by_what_was_asked() {
        let want = Message::NameFree { region: "cn-hangzhou".into(), used: 3, limit: 5 };
        assert_eq!(note_of(&known(3), "security-audit"), Some((true, want)));
        assert_eq!(note_of(&known(3), "bad"), None);
    }

    #[test]
    fn a_taken_name_and_a_full_region_are_said() {
        assert_eq!(note_of(&known(3), "trail-1"), Some((false, Message::NameTaken { region: "cn-hangzhou".into() })));
        assert_eq!(
            note_of(&known(5), "security-audit"),
            Some((false, Message::RegionFull { region: "cn-hangzhou".into(), limit: 5 }))
        );
        assert_eq!(note_of(&Lookup::Idle, "security-audit"), None);
    }
}
