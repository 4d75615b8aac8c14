//! A trail as it is now, read into a draft. What could not be read is not read, which is never the same as off.

use serde_json::{Map, Value};

use super::request::from_request;
use crate::draft::TrailDraft;
use crate::event::{DataEvents, InsightType, Insights};
use crate::field::FieldId;
use crate::plan::TrailPlan;
use crate::trail::{Logging, Match, Trail, TrailStatus};

/// A trail, and what else the API tells of it. `None` is not read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Live {
    /// The account that it lies in.
    pub account: String,
    /// Its entry in DescribeTrails.
    pub trail: Trail,
    /// GetTrailStatus.
    pub status: Option<TrailStatus>,
    /// The chosen types of Insights events; empty is none.
    pub insights: Option<Vec<InsightType>>,
    /// The types that are on for the account, which trails choose from.
    pub enabled_insights: Option<Vec<InsightType>>,
    /// The data events, on or off.
    pub data_events: Option<DataEvents>,
}

/// What GetDataEventSelector answered of a trail with this home region. `None` where the answer says what this version does not hold.
#[must_use]
pub fn data_events(answer: &Map<String, Value>, home_region: &str) -> Option<DataEvents> {
    DataEvents::from_answer(answer, home_region, |text| super::json::parse(text).ok())
}

/// The chosen types in the answer of GetInsightSelectors (CLI-META, TS): a list of selectors, or of their JSON texts. `None` when it holds
/// no list, or a type that this version does not know.
#[must_use]
pub fn insight_types(answer: &Map<String, Value>) -> Option<Vec<InsightType>> {
    let list = told(answer.get("InsightSelectors")?)?;
    let kind = |one: &Value| InsightType::from_wire(told(one)?.get("insightType")?.as_str()?);
    list.as_array()?.iter().map(kind).collect()
}

/// A value, or what its JSON text says.
fn told(value: &Value) -> Option<Value> {
    match value {
        Value::String(text) => super::json::parse(text).ok(),
        other => Some(other.clone()),
    }
}

/// The types that are on for the account in the answer of GetInsightTypes (CLI-META, TS): a map such as `{"IpInsight":"Enable"}`. A type that
/// this version does not know is none that a plan enables. `None` when there is no map.
#[must_use]
pub fn enabled_insights(answer: &Map<String, Value>) -> Option<Vec<InsightType>> {
    let states = told(answer.get("InsightTypes")?)?;
    let states = states.as_object()?;
    let is_on = |kind: &&InsightType| states.get(kind.wire()).is_some_and(|state| state == "Enable");
    Some(InsightType::ALL.iter().filter(is_on).copied().collect())
}

impl Live {
    /// Whether it delivers: by its status, else by its entry in the list. `None` is not read.
    #[must_use]
    pub fn is_logging(&self) -> Option<bool> {
        let by_list = || self.trail.logging().map(|logging| logging == Logging::On);
        self.status.as_ref().and_then(|status| status.is_logging).or_else(by_list)
    }

    /// What was not read of it, by its controls.
    #[must_use]
    pub fn unread(&self) -> Vec<FieldId> {
        let parts = [
            (self.is_logging().is_none(), FieldId::StartLogging),
            (self.insights.is_none(), FieldId::Insights),
            (self.data_events.is_none(), FieldId::DataEvents),
        ];
        parts.into_iter().filter(|(is_unread, _)| *is_unread).map(|(_, field)| field).collect()
    }

    /// How it stands to a design, Insights and data events included where they were read. What was not read differs from nothing: see
    /// [`Live::unread`].
    #[must_use]
    pub fn beside(&self, draft: &TrailDraft) -> Match {
        let mut fields = match self.trail.beside(&self.account, draft) {
            Match::Another => return Match::Another,
            Match::Differs(fields) => fields,
            Match::Exactly => Vec::new(),
        };
        let (changes, unread) = (TrailPlan::changes(draft, self), self.unread());
        let events = [FieldId::Insights, FieldId::DataEvents];
        let differs = |field: &FieldId| !unread.contains(field) && changes.iter().any(|change| change.field == *field);
        fields.extend(events.into_iter().filter(differs));
        if fields.is_empty() { Match::Exactly } else { Match::Differs(fields) }
    }

    /// Whether this is the same trail, read at another time.
    #[must_use]
    pub fn is_of_the_trail(&self, other: &Live) -> bool {
        self.account == other.account && self.trail.name == other.trail.name
    }

    /// The design that it is. What was not read is as a fresh design has it, and no part of what was read.
    #[must_use]
    pub fn draft(&self) -> TrailDraft {
        let mut draft = from_request(&self.trail.request(), Some(&self.account)).draft;
        draft.account_id.clone_from(&self.account);
        draft.home_region = self.trail.home_region.clone().or_else(|| self.trail.region.clone()).unwrap_or_default();
        draft.start_logging = self.is_logging().unwrap_or(draft.start_logging);
        let types = self.insights.iter().flatten();
        if types.clone().next().is_some() {
            draft.insights = Insights { on: true, types: types.copied().collect(), ..Insights::default() };
        }
        if let Some(data) = &self.data_events {
            draft.data_events = data.clone();
        }
        draft
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::InsightType;
    use serde_json::json;

    fn answer(json: Value) -> Map<String, Value> {
        json.as_object().unwrap().clone()
    }

    fn live() -> Live {
        let trail = json!({
            "Name": "trail-test", "HomeRegion": "cn-hangzhou", "Status": "Disable", "EventRW": "All", "TrailRegion": "All",
            "SlsProjectArn": "acs:log:cn-beijing:1234567890123456:project/audit", "OssBucketName": ""
        });
        Live { account: "1234567890123456".into(), trail: Trail::read(&&trail), ..Live::default() }
    }

    #[test]
    fn a_trail_is_read_with_its_account_and_home_region() {
        let draft = live().draft();
        assert_eq!((&*draft.account_id, &*draft.home_region), ("1234567890123456", "cn-hangzhou"));
        assert_eq!((&*draft.sls.project, &*draft.sls.region), ("audit", "cn-beijing"));
        assert_eq!((draft.sls.on, draft.oss.on, draft.start_logging), (true, false, false));
    }

    #[test]
    fn what_was_read_of_its_events_is_compared_and_what_was_not_is_no_difference() {
        let listed = live();
        let mut draft = listed.draft();
        assert_eq!(listed.beside(&draft), Match::Exactly);
        draft.insights = Insights { on: true, types: vec![InsightType::IpInsight], ..Insights::default() };
        draft.data_events.on = true;
        assert_eq!(listed.beside(&draft), Match::Exactly);
        assert_eq!(listed.unread(), [FieldId::Insights, FieldId::DataEvents]);
        let read = Live { insights: Some(Vec::new()), data_events: Some(DataEvents::default()), ..live() };
        assert_eq!(read.beside(&draft), Match::Differs(vec![FieldId::Insights, FieldId::DataEvents]));
        assert_eq!(read.beside(&live().draft()), Match::Exactly);
        draft.name = "another".into();
        assert_eq!(read.beside(&draft), Match::Another);
    }

    #[test]
    fn what_was_not_read_is_named_by_its_controls() {
        assert_eq!(live().unread(), [FieldId::Insights, FieldId::DataEvents]);
        let untold = Live { trail: Trail { status: None, ..live().trail }, insights: Some(Vec::new()), ..live() };
        assert_eq!(untold.unread(), [FieldId::StartLogging, FieldId::DataEvents]);
    }

    #[test]
    fn the_same_trail_read_again_is_known_by_account_and_name() {
        let again = Live { insights: Some(Vec::new()), ..live() };
        assert!(again.is_of_the_trail(&live()));
        assert!(!Live { account: "6543210987654321".into(), ..live() }.is_of_the_trail(&live()));
    }

    #[test]
    fn the_status_tells_more_than_the_list() {
        let status = TrailStatus { is_logging: Some(true), ..TrailStatus::default() };
        assert!(Live { status: Some(status), ..live() }.draft().start_logging);
        let untold = Trail { status: None, ..live().trail };
        assert_eq!(Live { trail: untold, ..live() }.is_logging(), None);
    }

    #[test]
    fn a_status_that_does_not_say_whether_it_delivers_is_not_one_that_says_no() {
        for told in [json!({ "RequestId": "A" }), json!({ "IsLogging": null }), json!({ "IsLogging": "true" })] {
            let status = Some(TrailStatus::read(&answer(told)));
            let by_list = |said: Option<&str>| {
                let trail = Trail { status: said.map(str::to_owned), ..live().trail };
                Live { trail, status: status.clone(), ..live() }
            };
            assert_eq!(by_list(Some("Enable")).is_logging(), Some(true), "the list says it");
            assert_eq!(by_list(None).is_logging(), None);
            assert_eq!(by_list(None).unread()[0], FieldId::StartLogging);
        }
    }

    #[test]
    fn insights_are_read_as_texts_or_as_objects() {
        let as_texts = answer(json!({ "InsightSelectors": [r#"{"insightType":"AkInsight"}"#] }));
        let as_objects = answer(json!({ "InsightSelectors": [{ "insightType": "AkInsight" }] }));
        let as_one_text = answer(json!({ "InsightSelectors": r#"[{"insightType":"AkInsight"}]"# }));
        for told in [as_texts, as_objects, as_one_text] {
            assert_eq!(insight_types(&told), Some(vec![InsightType::AkInsight]));
        }
        assert_eq!(insight_types(&answer(json!({ "InsightSelectors": [] }))), Some(vec![]));
        let later = json!({ "InsightSelectors": [{ "insightType": "LaterInsight" }, { "insightType": "AkInsight" }] });
        for told in [json!({ "InsightSelectors": ["?"] }), later, json!({})] {
            assert_eq!(insight_types(&answer(told)), None, "not read, rather than read in part");
        }
    }

    #[test]
    fn insights_and_data_events_come_into_the_draft() {
        let data = json!({
            "DataEventSelectors": r#"[{"ServiceName":"Oss"}]"#, "IsTrailAllRegion": false,
            "SlsDeliveryConfigs": [{ "TrailRegion": "cn-beijing" }]
        });
        let data_events = data_events(&answer(data), "cn-hangzhou");
        let draft = Live { insights: Some(vec![InsightType::AkInsight]), data_events, ..live() }.draft();
        assert_eq!((draft.insights.on, draft.insights.types), (true, vec![InsightType::AkInsight]));
        assert_eq!((draft.data_events.on, draft.data_events.regions), (true, vec!["cn-beijing".to_owned()]));
    }

    #[test]
    fn none_is_off_and_what_cannot_be_held_is_not_read() {
        let none = data_events(&answer(json!({ "DataEventSelectors": "[]" })), "cn-hangzhou");
        let off = Live { insights: Some(vec![]), data_events: none, ..live() }.draft();
        assert_eq!(off, live().draft());
        assert_eq!((off.insights.on, off.data_events.on), (false, false));
        for selectors in ["?", r#"[{"ServiceName":"Oss","Later":[]}]"#] {
            assert_eq!(data_events(&answer(json!({ "DataEventSelectors": selectors })), "cn-hangzhou"), None);
        }
    }

    #[test]
    fn the_types_of_the_account_are_read_from_their_map() {
        let on = |json: Value| enabled_insights(&answer(json));
        let states = json!({ "AkInsight": "Enable", "IpInsight": "Disable", "LaterInsight": "Enable" });
        assert_eq!(on(json!({ "InsightTypes": states })), Some(vec![InsightType::AkInsight]));
        assert_eq!(on(json!({ "InsightTypes": states.to_string() })), Some(vec![InsightType::AkInsight]));
        assert_eq!(on(json!({ "InsightTypes": {} })), Some(Vec::new()));
        for unread in [json!({}), json!({ "InsightTypes": [] }), json!({ "InsightTypes": "oops" })] {
            assert_eq!(on(unread), None);
        }
    }
}
