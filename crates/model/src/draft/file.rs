//! The draft as it is kept: one flat JSON object over the controls of the page. The lens says where each value lies, so that a new field
//! needs nothing here.

use serde_json::{Map, Value};

use super::TrailDraft;
use crate::event::{InsightType, Selector, read_selectors, write_selector};
use crate::field::FieldId;
use crate::json;
use crate::plan::Argument;

/// The chosen insight types, by name.
const INSIGHT_TYPES: &str = "insight-types";
/// `EventRW` and `TrailRegion` from before insights set them; empty where they did not.
const INSIGHTS_BEFORE: &str = "insights-before";
/// The selectors of data events, as the API takes them.
const DATA_EVENT_SELECTORS: &str = "data-event-selectors";
/// Whether data events of all regions are delivered.
const DATA_EVENT_ALL_REGIONS: &str = "data-event-all-regions";
/// The regions of data events; none is the home region.
const DATA_EVENT_REGIONS: &str = "data-event-regions";
/// What version 1 had instead: the services alone.
pub(crate) const DATA_EVENT_SERVICES: &str = "data-event-services";
/// The codes of advice that was put aside.
const DISMISSED_ADVICE: &str = "dismissed-advice";
/// The sources of advice that are switched off.
const ADVICE_SOURCES_OFF: &str = "advice-sources-off";

impl TrailDraft {
    /// The draft to keep, as indented JSON in the order of the page. Values that are the default are written too: a later default must
    /// not change what was kept.
    #[must_use]
    pub fn to_file(&self) -> String {
        json::object(self.members())
    }

    /// Its members in the order of the page, the same ones for every draft, with their values as indented JSON.
    pub(crate) fn members(&self) -> Vec<(&'static str, String)> {
        let controls = FieldId::ALL.iter().filter_map(|field| Some((field.control_id(), self.value(field)?.to_json())));
        let before = self.insights.before.as_ref();
        let lists = [
            (INSIGHT_TYPES, json::list(self.insights.types.iter().map(|one| json::text(one.wire())))),
            (INSIGHTS_BEFORE, json::list(before.iter().flat_map(|(rw, region)| [json::text(rw), json::text(region)]))),
            (DATA_EVENT_SELECTORS, json::list(self.data_events.selectors.iter().map(write_selector))),
            (DATA_EVENT_ALL_REGIONS, self.data_events.all_regions.to_string()),
            (DATA_EVENT_REGIONS, list(&self.data_events.regions)),
            (DISMISSED_ADVICE, list(&self.dismissed.codes)),
            (ADVICE_SOURCES_OFF, list(&self.dismissed.sources)),
        ];
        controls.chain(lists).collect()
    }

    /// Reads a kept draft. What is missing has its default and what is unknown is passed over; `None` for a value that the control cannot
    /// hold, because to put another in its place would change the design unseen, and for lists that are far beyond their limits.
    #[must_use]
    pub fn from_file(file: &Map<String, Value>) -> Option<TrailDraft> {
        let mut draft = TrailDraft::default();
        for field in FieldId::ALL {
            if let Some(value) = file.get(field.control_id()) {
                draft.set(field, value)?;
            }
        }
        if let Some(types) = file.get(INSIGHT_TYPES) {
            draft.insights.types =
                texts(types)?.iter().map(|name| InsightType::from_wire(name)).collect::<Option<_>>()?;
        }
        if let Some(before) = file.get(INSIGHTS_BEFORE) {
            draft.insights.before = match <[String; 2]>::try_from(texts(before)?) {
                Ok([event_rw, trail_region]) => Some((event_rw, trail_region)),
                Err(none) if none.is_empty() => None,
                Err(_) => return None,
            };
        }
        if let Some(services) = file.get(DATA_EVENT_SERVICES) {
            draft.data_events.selectors = texts(services)?.iter().map(|service| Selector::of(service)).collect();
        }
        if let Some(selectors) = file.get(DATA_EVENT_SELECTORS) {
            draft.data_events.selectors = read_selectors(selectors).ok()?;
        }
        if let Some(all_regions) = file.get(DATA_EVENT_ALL_REGIONS) {
            draft.data_events.all_regions = all_regions.as_bool()?;
        }
        if let Some(regions) = file.get(DATA_EVENT_REGIONS) {
            draft.data_events.regions = texts(regions)?;
        }
        for (name, slot) in
            [(DISMISSED_ADVICE, &mut draft.dismissed.codes), (ADVICE_SOURCES_OFF, &mut draft.dismissed.sources)]
        {
            if let Some(names) = file.get(name) {
                *slot = texts(names)?;
            }
        }
        draft.data_events.is_bounded().then_some(draft)
    }

    /// What a control holds; `None` for one that only groups others.
    pub(super) fn value(&self, field: &FieldId) -> Option<Argument> {
        if TrailDraft::is_text(field) {
            return Some(self.text(field).into());
        }
        if TrailDraft::is_toggle(field) {
            return Some(self.is_on(field).into());
        }
        let choice = self.choice(field);
        (!choice.is_empty()).then(|| choice.into())
    }

    /// Sets what a control holds and nothing that follows from it; `None` where it cannot hold the value.
    fn set(&mut self, field: &FieldId, value: &Value) -> Option<()> {
        if let Some(slot) = self.text_mut(field) {
            value.as_str()?.clone_into(slot);
        } else if let Some(slot) = self.toggle_mut(field) {
            *slot = value.as_bool()?;
        } else if !self.choice(field).is_empty() {
            let value = value.as_str()?;
            self.choose(field, value);
            return (self.choice(field) == value).then_some(());
        }
        Some(())
    }
}

fn list(texts: &[String]) -> String {
    json::list(texts.iter().map(|one| json::text(one)))
}

fn texts(value: &Value) -> Option<Vec<String>> {
    value.as_array()?.iter().map(|item| item.as_str().map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::{ReadWrite, SELECTOR_LIMIT, VALUE_LIMIT};
    use serde_json::json;

    fn kept(draft: &TrailDraft) -> Map<String, Value> {
        serde_json::from_str(&draft.to_file()).unwrap()
    }

    fn read(file: Value) -> Option<TrailDraft> {
        TrailDraft::from_file(file.as_object().unwrap())
    }

    /// Every value of a control that is not its default.
    fn other_values(field: &FieldId) -> Vec<Value> {
        let draft = TrailDraft::default();
        match draft.value(field) {
            Some(Argument::Flag(on)) => vec![json!(!on)],
            Some(_) if TrailDraft::is_text(field) => vec![json!("审计\"\\\u{0}\u{2028}💥 ")],
            Some(default) => {
                let others = TrailDraft::choices(field).into_iter().filter(|one| *one != default.to_string());
                others.map(Value::from).collect()
            }
            None => Vec::new(),
        }
    }

    #[test]
    fn every_field_comes_back_under_the_id_of_its_control_and_touches_no_other() {
        for field in FieldId::ALL {
            let values = other_values(field);
            assert_eq!(values.is_empty(), *field == FieldId::Destination, "{field:?} is not kept");
            for value in values {
                let mut draft = TrailDraft::default();
                draft.set(field, &value).unwrap();
                let file = kept(&draft);
                assert_eq!(file.get(field.control_id()), Some(&value));
                assert_eq!(TrailDraft::from_file(&file), Some(draft.clone()));
                assert_ne!(draft, TrailDraft::default());
                assert_eq!(read(json!({ field.control_id(): value })), Some(draft), "{field:?} alone");
            }
        }
    }

    #[test]
    fn what_lies_beside_the_controls_comes_back() {
        let mut draft =
            TrailDraft { event_rw: "Write".into(), trail_region: "cn-beijing".into(), ..TrailDraft::default() };
        draft.switch_insights(true);
        draft.insights.choose(InsightType::AkInsight, false);
        let mut selector = Selector::of("a later one");
        selector.read_write = ReadWrite::Write;
        selector.events.equals = vec!["GetObject".into(), "审计\"".into()];
        selector.resources.not_equals = vec!["acs:oss:*:*:audit/*".into()];
        draft.data_events.selectors = vec![Selector::of("PDS"), selector, Selector::default()];
        draft.data_events.all_regions = true;
        draft.data_events.regions = vec!["cn-beijing".into(), "cn-hangzhou".into()];
        assert_eq!(TrailDraft::from_file(&kept(&draft)), Some(draft.clone()));
        draft.insights.types.clear();
        draft.data_events.selectors.clear();
        let mut back = TrailDraft::from_file(&kept(&draft)).unwrap();
        assert_eq!(back, draft);
        back.switch_insights(false);
        assert_eq!((&*back.event_rw, &*back.trail_region), ("Write", "cn-beijing"));
    }

    #[test]
    fn the_services_of_version_1_are_selectors_of_all_their_events() {
        let draft = read(json!({ "data-events": true, "data-event-services": ["Oss", "Push"] })).unwrap();
        assert_eq!(draft.data_events.selectors, [Selector::of("Oss"), Selector::of("Push")]);
        assert!(draft.data_events.on && !draft.data_events.all_regions && draft.data_events.regions.is_empty());
        assert_eq!(read(json!({ "data-event-services": [] })).unwrap().data_events.selectors, []);
    }

    #[test]
    fn dismissed_advice_comes_back_also_what_a_newer_version_dismissed() {
        let mut draft = TrailDraft::default();
        draft.dismissed.codes = vec!["no-oss".into(), "from-the-future".into()];
        draft.dismissed.sources = vec!["kics".into(), "iso".into()];
        assert_eq!(TrailDraft::from_file(&kept(&draft)), Some(draft));
    }

    #[test]
    fn no_two_members_share_a_name() {
        let file = kept(&TrailDraft::default());
        let controls = FieldId::ALL.iter().filter(|field| TrailDraft::default().value(field).is_some()).count();
        assert_eq!(file.len(), controls + 7);
    }

    #[test]
    fn lists_may_be_too_long_but_not_by_thousands() {
        let selectors = |count: usize| json!({ "data-event-selectors": vec![json!({ "ServiceName": "Oss" }); count] });
        assert!(read(selectors(SELECTOR_LIMIT + 1)).is_some());
        assert_eq!(read(selectors(6000)), None);
        let names =
            |count: usize| json!([{ "ServiceName": "Oss", "EventName": { "Equals": vec!["GetObject"; count] } }]);
        assert!(read(json!({ "data-event-selectors": names(VALUE_LIMIT + 1) })).is_some());
        assert_eq!(read(json!({ "data-event-selectors": names(6000) })), None);
        assert_eq!(read(json!({ "data-event-regions": vec!["cn-hangzhou"; 6000] })), None);
    }

    #[test]
    fn a_draft_of_another_page_of_this_version_has_defaults_and_no_strangers() {
        assert_eq!(read(json!({})), Some(TrailDraft::default()));
        let draft = TrailDraft { name: "trail-test".into(), ..TrailDraft::default() };
        assert_eq!(read(json!({ "trail-name": "trail-test", "later": 7, "destination": [] })), Some(draft));
    }

    #[test]
    fn a_value_that_its_control_cannot_hold_makes_the_draft_unreadable() {
        for field in FieldId::ALL.iter().filter(|field| **field != FieldId::Destination) {
            let is_toggle = TrailDraft::is_toggle(field);
            for wrong in
                [if is_toggle { json!("true") } else { json!(true) }, json!(null), json!(1), json!([]), json!({})]
            {
                assert_eq!(read(json!({ field.control_id(): wrong })), None, "{field:?}");
            }
            if !is_toggle && !TrailDraft::is_text(field) {
                assert_eq!(read(json!({ field.control_id(): "from-the-future" })), None, "{field:?}");
            }
        }
        for wrong in [
            json!({ "insight-types": ["FromTheFuture"] }),
            json!({ "insight-types": "IpInsight" }),
            json!({ "insights-before": ["All"] }),
            json!({ "insights-before": ["All", 7] }),
            json!({ "insights-before": ["All", "All", "All"] }),
            json!({ "data-event-services": [7] }),
            json!({ "data-event-services": null }),
            json!({ "data-event-selectors": "[]" }),
            json!({ "data-event-selectors": [{ "ServiceName": 7 }] }),
            json!({ "data-event-selectors": [{ "ServiceName": "Oss", "Later": true }] }),
            json!({ "data-event-all-regions": "true" }),
            json!({ "data-event-regions": "cn-hangzhou" }),
            json!({ "dismissed-advice": "no-oss" }),
            json!({ "advice-sources-off": [true] }),
        ] {
            assert_eq!(read(wrong.clone()), None, "{wrong}");
        }
    }
}
