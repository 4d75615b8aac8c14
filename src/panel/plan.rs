//! The tab *Plan*: what must exist first, every call in order with what it does, and the fingerprint of it all.

use leptos::prelude::*;
use serde_json::Value;
use trail_model::plan::{Call, Prerequisite};
use trail_words::Message;

use crate::session::Session;
use crate::ui::icon::Icon;
use crate::ui::live::part;
use crate::ui::message::message;

/// The plan as it stands, complete or not.
pub fn tab(session: Session) -> AnyView {
    part(move || plan(session)).into_any()
}

fn plan(session: Session) -> AnyView {
    let plan = session.plan.read();
    let prerequisites: Vec<AnyView> = plan.prerequisites.iter().map(|prerequisite| needed(session, prerequisite)).collect();
    let prerequisites = if prerequisites.is_empty() {
        aside(session.say(Message::PlanNoPrerequisites))
    } else {
        view! { <ul class="steps">{prerequisites}</ul> }.into_any()
    };
    let calls: Vec<AnyView> = plan.calls.iter().map(|call| step(session, call)).collect();
    let fingerprint = view! {
        <code class="fingerprint" id="fingerprint" translate="no">{plan.fingerprint().to_string()}</code>
        {aside(session.say(Message::FingerprintWhat))}
    };
    view! {
        <div class="plan">
            {section(session.say(Message::PlanPrerequisites), prerequisites)}
            {section(session.say(Message::PlanCalls), view! { <ol class="steps numbered">{calls}</ol> }.into_any())}
            {section(session.say(Message::Fingerprint), fingerprint.into_any())}
        </div>
    }
    .into_any()
}

fn section(heading: String, content: AnyView) -> AnyView {
    view! { <section><h3>{heading}</h3>{content}</section> }.into_any()
}

fn aside(text: String) -> AnyView {
    view! { <p class="none">{text}</p> }.into_any()
}

fn needed(session: Session, prerequisite: &Prerequisite) -> AnyView {
    let (name, how) = (session.language.get().prerequisite)(prerequisite);
    let unsent = unsent_quota(prerequisite).map(|quota| message("msg", Icon::Info, session.say(Message::PlanQuotaNotSent { quota })));
    view! { <li><b>{name}</b><p>{how}</p>{unsent}</li> }.into_any()
}

/// The console asks for a quota that the API does not take.
fn unsent_quota(prerequisite: &Prerequisite) -> Option<String> {
    match prerequisite {
        Prerequisite::MaxComputeActivated { quota, .. } if !quota.is_empty() => Some(quota.clone()),
        _ => None,
    }
}

/// A call: what it does and what it carries.
pub(crate) fn step(session: Session, call: &Call) -> AnyView {
    view! {
        <li>
            <code translate="no">{call.action.name()}</code>
            <p>{(session.language.get().action)(call.action)}</p>
            {parameters(session, call)}
        </li>
    }
    .into_any()
}

/// The parameters of a call. Closed at first: the preview shows those of CreateTrail already.
fn parameters(session: Session, call: &Call) -> AnyView {
    let summary = format!("{} ({})", session.say(Message::PlanParameters), call.parameters.len());
    let row = |(name, value): &(String, Value)| view! { <dt translate="no">{name.clone()}</dt><dd translate="no">{plain(value)}</dd> };
    let rows: Vec<_> = call.parameters.iter().map(row).collect();
    view! { <details><summary>{summary}</summary><dl class="derived">{rows}</dl></details> }.into_any()
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
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
