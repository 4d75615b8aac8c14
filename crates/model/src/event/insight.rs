//! Insights events: the types and what a trail must be for them (META, help "Overview of Insights events").

use serde_json::{Map, Value};

use crate::api::Action;
use crate::draft::{ALL_REGIONS, TrailDraft};
use crate::field::FieldId;
use crate::plan::Call;
use crate::problem::{Issue, Problem};
use crate::unique;

macro_rules! insight_types {
    ($($variant:ident),+) => {
        /// What Insights looks for. Seven types by ruling C7.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum InsightType { $($variant),+ }

        impl InsightType {
            /// Every type, in the order of the documentation.
            pub const ALL: &'static [InsightType] = &[$(InsightType::$variant),+];

            /// The value on the wire.
            #[must_use]
            pub fn wire(self) -> &'static str {
                match self { $(InsightType::$variant => stringify!($variant)),+ }
            }

            /// The type of this value on the wire.
            #[must_use]
            pub fn from_wire(name: &str) -> Option<InsightType> {
                InsightType::ALL.iter().find(|insight| insight.wire() == name).copied()
            }
        }
    };
}

insight_types!(
    IpInsight,
    ApiCallRateInsight,
    ApiErrorRateInsight,
    AkInsight,
    PolicyChangeInsight,
    PasswordChangeInsight,
    TrailConcealmentInsight
);

/// The checkbox *Insights Event* and the types below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Insights {
    /// Whether the plan enables insights.
    pub on: bool,
    /// The chosen types.
    pub types: Vec<InsightType>,
    /// `EventRW` and `TrailRegion` from before insights set them.
    pub before: Option<(String, String)>,
}

impl Default for Insights {
    /// Off, with every type chosen for when it is switched on.
    fn default() -> Insights {
        Insights { on: false, types: InsightType::ALL.to_vec(), before: None }
    }
}

impl Insights {
    /// Chooses a type or drops it; the order stays that of the documentation.
    pub fn choose(&mut self, insight: InsightType, chosen: bool) {
        let types = std::mem::take(&mut self.types);
        self.types = InsightType::ALL
            .iter()
            .filter(|one| if **one == insight { chosen } else { types.contains(one) })
            .copied()
            .collect();
    }

    /// What insights need of the trail.
    pub(crate) fn check(draft: &TrailDraft, problems: &mut Vec<Problem>) {
        if !draft.insights.on {
            return;
        }
        if draft.insights.types.is_empty() {
            problems.push(Problem::new(FieldId::Insights, Issue::NoInsightType {}));
        }
        if draft.event_rw != "All" {
            problems
                .push(Problem::new(FieldId::EventRw, Issue::InsightsNeedAllEvents { actual: draft.event_rw.clone() }));
        }
        if draft.trail_region != ALL_REGIONS {
            problems.push(Problem::new(
                FieldId::TrailRegion,
                Issue::InsightsNeedAllRegions { actual: draft.trail_region.clone() },
            ));
        }
        if draft.organization_trail {
            problems.push(Problem::new(FieldId::Insights, Issue::InsightsNeedSingleAccount {}));
        }
    }

    /// `EnableInsight` once per type, for the whole account; then the trail's own selectors.
    pub(crate) fn calls(draft: &TrailDraft) -> Vec<Call> {
        if !draft.insights.on {
            return Vec::new();
        }
        let types = &draft.insights.types;
        let enable =
            types.iter().map(|insight| Call::new(Action::EnableInsight, [("InsightType", insight.wire().into())]));
        let selectors: Vec<String> =
            types.iter().map(|insight| ["{\"insightType\":\"", insight.wire(), "\"}"].concat()).collect();
        let selectors = ["[", &selectors.join(","), "]"].concat();
        let put = [("TrailName", draft.name.as_str().into()), ("InsightSelectors", selectors.into())];
        enable.chain([Call::new(Action::PutInsightSelectors, put)]).collect()
    }
}

/// What the API would refuse of the parameters of `EnableInsight`, `DisableInsight` and `PutInsightSelectors`, beyond their names and types.
pub(super) fn call_problems(parameters: &Map<String, Value>) -> Vec<Problem> {
    let text = |name: &str| parameters.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    let found = [
        ("InsightType", text("InsightType").and_then(type_issue)),
        ("InsightSelectors", text("InsightSelectors").and_then(selectors_issue)),
    ];
    let found = found.into_iter().filter_map(|(name, issue)| Some((name, issue?)));
    found.map(|(name, issue)| Problem::new(FieldId::from_wire(name), issue)).collect()
}

/// One of the seven types (C7).
fn type_issue(name: &str) -> Option<Issue> {
    let allowed = || InsightType::ALL.iter().map(|kind| kind.wire().to_owned()).collect();
    InsightType::from_wire(name).is_none().then(|| Issue::OneOf { allowed: allowed(), actual: name.to_owned() })
}

/// The first thing that the API would refuse of the text of `InsightSelectors`: a list of objects with a type each. An empty one chooses none.
fn selectors_issue(text: &str) -> Option<Issue> {
    let list = match unique::parse(text) {
        Ok((Value::Array(list), twice)) if twice.is_empty() => list,
        _ => return Some(Issue::SelectorsUnreadable {}),
    };
    (1_u64..).zip(&list).find_map(|(number, one)| {
        let members = one.as_object().filter(|members| members.len() == 1);
        match members.and_then(|members| members.get("insightType")?.as_str()) {
            Some(name) => type_issue(name),
            None => Some(Issue::InsightSelectorUnreadable { selector: number }),
        }
    })
}
