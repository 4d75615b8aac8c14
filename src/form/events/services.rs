//! The services with data events and the names of their events: those that the proxy lists, or those that are known without it.

use leptos::task::spawn_local;
use serde_json::{Map, Value};
use trail_model::api::Action;
use trail_model::event::{SERVICES, known_events};
use trail_model::plan::Call;
use trail_words::Choosing;
use web_sys::AbortController;

use crate::backend::client::{self, CallRequest, Transport};
use crate::backend::look_up;
use crate::dom::{memo, watch};
use crate::session::Session;
use crate::signal::{RwSignal, StoredValue};

/// Pages that are asked for. Twenty services stand on one, and there are a few dozen.
const PAGE_LIMIT: usize = 20;

/// A service as the API lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Listed {
    name: String,
    events: Vec<String>,
}

/// What is known of services.
#[derive(Clone, Copy, Debug)]
pub(super) struct Services {
    listed: RwSignal<Option<Vec<Listed>>>,
    is_asked: RwSignal<bool>,
}

impl Services {
    /// Asks the proxy, and again when account or home region change. The editor never waits for it.
    pub(super) fn ask(session: Session) -> Services {
        let services = Services { listed: RwSignal::new(None), is_asked: RwSignal::new(false) };
        let subject = memo(move || {
            session.draft.with(|draft| {
                session.backend.with(|backend| look_up::subject(draft, backend, Action::ListDataEventServices))
            })
        });
        let latest = StoredValue::new(0_u32);
        watch(move || {
            let asked = latest.get_value().wrapping_add(1);
            latest.set_value(asked);
            let subject = subject.get();
            services.is_asked.set(subject.is_some());
            let Some((account, region)) = subject else {
                return services.listed.set(None);
            };
            spawn_local(async move {
                let listed = list(session, &account, &region).await;
                if latest.try_get_value() == Some(asked) {
                    services.listed.set(listed.filter(|listed| !listed.is_empty()));
                    services.is_asked.set(false);
                }
            });
        });
        services
    }

    /// The names of services. Reactive.
    pub(super) fn names(self) -> Vec<String> {
        self.listed.with(|listed| match listed {
            Some(listed) => listed.iter().map(|one| one.name.clone()).collect(),
            None => SERVICES.iter().map(|one| one.name.to_owned()).collect(),
        })
    }

    /// The names of the events of a service. Reactive.
    pub(super) fn events(self, service: &str) -> Vec<String> {
        self.listed.with(|listed| match listed.as_ref().and_then(|all| all.iter().find(|one| one.name == service)) {
            Some(listed) => listed.events.clone(),
            None => known_events(service).iter().map(|name| (*name).to_owned()).collect(),
        })
    }

    /// Where the names come from. Reactive.
    pub(super) fn origin(self) -> Choosing {
        match (self.listed.with(|listed| listed.as_ref().map(Vec::len)), self.is_asked.get()) {
            (Some(count), _) => Choosing::ServicesOfProxy { count },
            (None, true) => Choosing::ServicesAsked,
            (None, false) => Choosing::ServicesBuiltIn,
        }
    }
}

/// Every page of the list; `None` when one cannot be had.
async fn list(session: Session, account: &str, region: &str) -> Option<Vec<Listed>> {
    let transport = session.config.with_untracked(Transport::of);
    let (mut listed, mut token) = (Vec::new(), None::<String>);
    for _ in 0..PAGE_LIMIT {
        let abort = AbortController::new().ok()?;
        let answer = client::call(&transport, &CallRequest::read(account, region, page(token)), &abort).await.ok()?;
        let (services, next) = read(&answer.body)?;
        listed.extend(services);
        if next.is_none() {
            return Some(listed);
        }
        token = next;
    }
    Some(listed)
}

fn page(token: Option<String>) -> Call {
    let mut call = Call::new(Action::ListDataEventServices, []);
    call.parameters.extend(token.map(|token| ("NextToken".to_owned(), token.into())));
    call
}

/// The services of a page, and the token of the next one.
fn read(answer: &Map<String, Value>) -> Option<(Vec<Listed>, Option<String>)> {
    let data = answer.get("Data")?;
    let mut services = Vec::new();
    for item in data.get("ServiceInfos")?.as_array()? {
        let events = item.get("EventNames").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let events = events.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect();
        services.push(Listed { name: item.get("ServiceName")?.as_str()?.to_owned(), events });
    }
    let token = data.get("NextToken").and_then(Value::as_str).filter(|token| !token.is_empty());
    Some((services, token.map(str::to_owned)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn answer(json: Value) -> Map<String, Value> {
        json.as_object().unwrap().clone()
    }

    #[test]
    fn a_page_is_read_with_the_way_to_the_next() {
        let page = json!({ "Data": { "MaxResults": 20, "NextToken": "20", "ServiceInfos": [
            { "ServiceName": "Cms", "EventNames": ["PutHybridMonitorMetricData"] }, { "ServiceName": "Push" }] } });
        let cms = Listed { name: "Cms".into(), events: vec!["PutHybridMonitorMetricData".into()] };
        let push = Listed { name: "Push".into(), events: Vec::new() };
        assert_eq!(read(&answer(page)), Some((vec![cms, push], Some("20".into()))));
        let last = json!({ "Data": { "NextToken": "", "ServiceInfos": [] } });
        assert_eq!(read(&answer(last)), Some((Vec::new(), None)));
    }

    #[test]
    fn what_is_no_page_is_none() {
        for json in [json!({}), json!({ "Data": {} }), json!({ "Data": { "ServiceInfos": [{}] } })] {
            assert_eq!(read(&answer(json)), None);
        }
    }

    #[test]
    fn the_first_page_takes_no_token() {
        assert_eq!(page(None).body(), "{}");
        assert_eq!(page(Some("20".into())).body(), "{\n  \"NextToken\": \"20\"\n}");
    }
}
