//! Basic information: name, account, home region, trail region.

use leptos::prelude::*;
use trail_model::field::FieldId;
use trail_words::Message;

use crate::backend::Lookup;
use crate::session::Session;
use crate::ui::field::{FieldState, LabelLine, Messages};
use crate::ui::icon::{Icon, IconView};
use crate::ui::region_select::RegionSelect;
use crate::ui::text_field::TextField;

/// The fields of the full view.
#[component]
pub fn Basic() -> impl IntoView {
    view! {
        <div class="row"><Name/><AccountId/></div>
        <div class="row">
            <RegionSelect field=FieldId::HomeRegion/>
            <RegionSelect field=FieldId::TrailRegion all=true/>
        </div>
    }
}

/// The fields of the quick view.
#[component]
pub fn QuickBasic() -> impl IntoView {
    view! {
        <div class="row"><Name/><AccountId/></div>
        <div class="row"><RegionSelect field=FieldId::HomeRegion/></div>
    }
}

#[component]
fn Name() -> impl IntoView {
    view! { <TextField field=FieldId::TrailName note=|| view! { <NameNote/> }/> }
}

/// Whether the name is taken and how full the region is, worded by what was asked.
#[component]
fn NameNote() -> impl IntoView {
    let session = Session::get();
    let note = Memo::new(move |_| {
        let name = session.draft.with(|draft| draft.name.clone());
        session.lookup.with(|lookup| note_of(lookup, &name))
    });
    let has_error = Memo::new(move |_| session.error_text(&FieldId::TrailName).is_some());
    move || {
        let (is_good, message) = note.get().filter(|_| !has_error.get())?;
        let (class, icon) = if is_good {
            ("msg ok", Icon::Success)
        } else {
            ("msg warn", Icon::Warning)
        };
        Some(
            view! { <p class=class id="trail-name-note"><IconView icon/><span>{session.say(message)}</span></p> },
        )
    }
}

fn note_of(lookup: &Lookup, name: &str) -> Option<(bool, Message)> {
    if matches!(lookup, Lookup::Failed) {
        return Some((false, Message::LookUpFailed));
    }
    let (region, used, limit) = lookup.quota()?;
    let region = region.to_owned();
    if let Some(trail) = lookup.named(name) {
        return Some((
            false,
            Message::NameTaken {
                region: trail.home_region.clone().unwrap_or(region),
            },
        ));
    }
    if used >= limit {
        return Some((false, Message::RegionFull { region, limit }));
    }
    (trail_model::name::TRAIL.issue(name).is_none()).then_some((
        true,
        Message::NameFree {
            region,
            used,
            limit,
        },
    ))
}

/// Text, or a select where the proxy says which accounts it serves.
#[component]
fn AccountId() -> impl IntoView {
    let session = Session::get();
    let served = Memo::new(move |_| {
        session.backend.with(|backend| {
            backend
                .context()
                .map(|context| context.accounts.clone())
                .unwrap_or_default()
        })
    });
    move || {
        if served.read().is_empty() {
            view! { <TextField field=FieldId::AccountId/> }.into_any()
        } else {
            view! { <AccountSelect served/> }.into_any()
        }
    }
}

#[component]
fn AccountSelect(served: Memo<Vec<trail_model::api::Account>>) -> impl IntoView {
    let session = Session::get();
    let field = FieldId::AccountId;
    let state = FieldState::of(&field);
    let (class_state, described) = (state.clone(), state.clone());
    let chosen = Memo::new(move |_| session.draft.with(|draft| draft.account_id.clone()));
    // An account from elsewhere stays in view, so that what is wrong can be seen and mended.
    let foreign = Memo::new(move |_| {
        !served
            .read()
            .iter()
            .any(|account| account.id == *chosen.read())
    });
    let option = move |id: String, text: String| {
        let value = id.clone();
        view! { <option value=value prop:selected=move || *chosen.read() == id>{text}</option> }
    };
    let on_change = move |event| {
        let id = event_target_value(&event);
        session.choose(&FieldId::AccountId, |draft| draft.account_id = id);
    };
    let messages = state.clone();
    view! {
        <div class="field mono" class:bad=move || class_state.invalid().is_some()>
            <LabelLine field/>
            <select
                id="account-id"
                aria-required="true"
                aria-invalid=move || state.invalid()
                aria-describedby=move || described.described_by()
                on:change=on_change
                on:blur=move |_| session.timing.update(|timing| timing.settle(&FieldId::AccountId))
            >
                {move || foreign.get().then(|| option(chosen.get(), chosen.get()))}
                {move || served.get().into_iter().map(|account| {
                    let text = if account.alias.is_empty() { account.id.clone() } else { format!("{} · {}", account.id, account.alias) };
                    option(account.id, text)
                }).collect_view()}
            </select>
            <Messages state=messages/>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use trail_model::trail::Trail;

    fn known(count: usize) -> Lookup {
        let trail = |i| Trail {
            name: Some(format!("trail-{i}")),
            home_region: Some("cn-hangzhou".into()),
            ..Trail::default()
        };
        Lookup::Known {
            account: String::new(),
            region: "cn-hangzhou".into(),
            trails: (0..count).map(trail).collect(),
        }
    }

    #[test]
    fn a_good_name_is_worded_by_what_was_asked() {
        let want = Message::NameFree {
            region: "cn-hangzhou".into(),
            used: 3,
            limit: 5,
        };
        assert_eq!(note_of(&known(3), "security-audit"), Some((true, want)));
        assert_eq!(note_of(&known(3), "bad"), None);
    }

    #[test]
    fn a_taken_name_and_a_full_region_are_said() {
        assert_eq!(
            note_of(&known(3), "trail-1"),
            Some((
                false,
                Message::NameTaken {
                    region: "cn-hangzhou".into()
                }
            ))
        );
        assert_eq!(
            note_of(&known(5), "security-audit"),
            Some((
                false,
                Message::RegionFull {
                    region: "cn-hangzhou".into(),
                    limit: 5
                }
            ))
        );
        assert_eq!(note_of(&Lookup::Idle, "security-audit"), None);
    }
}
