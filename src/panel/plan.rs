//! The tab *Plan*: what must exist first, every call in order with what it does, and the fingerprint of it all.

use leptos::prelude::*;
use serde_json::Value;
use trail_model::plan::{Call, Prerequisite, TrailPlan};
use trail_words::Message;

use crate::session::Session;
use crate::ui::icon::{Icon, IconView};

/// The plan as it stands, complete or not.
#[component]
pub fn PlanTab() -> impl IntoView {
    let session = Session::get();
    view! {
        <div class="plan">
            {move || session.plan.with(|plan| view! {
                {prerequisites(session, &plan.prerequisites)}
                {calls(session, plan)}
                {fingerprint(session, plan)}
            })}
        </div>
    }
    .into_any()
}

fn prerequisites(session: Session, prerequisites: &[Prerequisite]) -> impl IntoView + use<> {
    let language = session.language.get();
    let item = |prerequisite: &Prerequisite| {
        let (name, how) = (language.prerequisite)(prerequisite);
        let unsent = unsent_quota(prerequisite).map(|quota| session.say(Message::PlanQuotaNotSent { quota }));
        view! {
            <li>
                <b>{name}</b>
                <p>{how}</p>
                {unsent.map(|text| view! { <p class="msg"><IconView icon=Icon::Info/><span>{text}</span></p> })}
            </li>
        }
    };
    let items = prerequisites.iter().map(item).collect_view();
    view! {
        <section>
            <h3>{session.say(Message::PlanPrerequisites)}</h3>
            {if items.is_empty() {
                view! { <p class="none">{session.say(Message::PlanNoPrerequisites)}</p> }.into_any()
            } else {
                view! { <ul class="steps">{items}</ul> }.into_any()
            }}
        </section>
    }
}

/// The console asks for a quota that the API does not take.
fn unsent_quota(prerequisite: &Prerequisite) -> Option<String> {
    match prerequisite {
        Prerequisite::MaxComputeActivated { quota, .. } if !quota.is_empty() => Some(quota.clone()),
        _ => None,
    }
}

fn calls(session: Session, plan: &TrailPlan) -> impl IntoView + use<> {
    let language = session.language.get();
    let step = |call: &Call| view! {
        <li>
            <code translate="no">{call.action.name()}</code>
            <p>{(language.action)(call.action)}</p>
            {parameters(session, call)}
        </li>
    };
    view! {
        <section>
            <h3>{session.say(Message::PlanCalls)}</h3>
            <ol class="steps numbered">{plan.calls.iter().map(step).collect_view()}</ol>
        </section>
    }
}

/// Closed at first: the preview shows those of CreateTrail already.
pub(crate) fn parameters(session: Session, call: &Call) -> impl IntoView + use<> {
    let summary = format!("{} ({})", session.say(Message::PlanParameters), call.parameters.len());
    let row = |(name, value): &(String, Value)| view! {
        <dt translate="no">{name.clone()}</dt>
        <dd translate="no">{plain(value)}</dd>
    };
    view! {
        <details>
            <summary>{summary}</summary>
            <dl class="derived">{call.parameters.iter().map(row).collect_view()}</dl>
        </details>
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn fingerprint(session: Session, plan: &TrailPlan) -> impl IntoView + use<> {
    view! {
        <section>
            <h3>{session.say(Message::Fingerprint)}</h3>
            <code class="fingerprint" id="fingerprint" translate="no">{plan.fingerprint().to_string()}</code>
            <p class="none">{session.say(Message::FingerprintWhat)}</p>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_quota_that_was_typed_is_noted() {
        let activated = |quota: &str| Prerequisite::MaxComputeActivated { project: String::new(), region: String::new(), quota: quota.into() };
        assert_eq!(unsent_quota(&activated("")), None);
        assert_eq!(unsent_quota(&activated("os_default")).as_deref(), Some("os_default"));
    }

    #[test]
    fn a_parameter_is_shown_without_quotation_marks() {
        assert_eq!(plain(&Value::from("All")), "All");
        assert_eq!(plain(&Value::from(true)), "true");
    }
}
