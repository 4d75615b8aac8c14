//! Problems: what is wrong, and where. Codes and numbers only; `trail-words` speaks.

use serde::{Deserialize, Serialize};

use crate::arn::ArnKind;
use crate::character::CharacterSet;
use crate::event::SelectorList;
use crate::field::FieldId;
use crate::named::Named;

mod read;

/// Something that the API would refuse, at the field where it can be mended. On the wire: `{"field", "code", "params"}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Where.
    pub field: FieldId,
    /// What, with its numbers.
    #[serde(flatten)]
    pub issue: Issue,
}

impl Problem {
    /// A problem of this field.
    #[must_use]
    pub fn new(field: FieldId, issue: Issue) -> Problem {
        Problem { field, issue }
    }
}

/// What is wrong with a value. Every variant's kebab-case name is its stable code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", content = "params", rename_all = "kebab-case")]
pub enum Issue {
    /// The value is missing.
    Required {},
    /// The number of characters is out of bounds.
    Length { min: u64, max: u64, actual: u64 },
    /// A character that the name may not hold.
    Character { allowed: CharacterSet, actual: String },
    /// The name starts with a character that it may hold, but not there.
    FirstCharacter { allowed: CharacterSet, actual: String },
    /// The name ends with a character that it may hold, but not there.
    LastCharacter { allowed: CharacterSet, actual: String },
    /// The name lacks its fixed beginning.
    Prefix { prefix: String, actual: String },
    /// Not one of a closed set of values.
    OneOf { allowed: Vec<String>, actual: String },
    /// Not the form of a region id.
    Region { actual: String },
    /// Not an account id; `actual` is the number of characters, `digits` whether all are digits.
    AccountId { digits: bool, actual: u64 },
    /// Not an ARN of the expected kind.
    Arn { expected: ArnKind, actual: String },
    /// None of the three destinations is given.
    NoDestination {},
    /// A setting of a destination without the resource it belongs to; `partner` is the parameter that is given.
    NeedsResource { partner: String },
    /// The destination is in another account, so a role there must be named; `partner` is the parameter with that account.
    NeedsRole { partner: String, account: String },
    /// Insights needs all management events, read and write.
    InsightsNeedAllEvents { actual: String },
    /// Insights needs a trail of all regions.
    InsightsNeedAllRegions { actual: String },
    /// Insights is for single-account trails.
    InsightsNeedSingleAccount {},
    /// Insights is on and no type is chosen.
    NoInsightType {},
    /// Data events are on and nothing is selected.
    NoDataEventService {},
    /// More selectors than a trail takes.
    TooManySelectors { max: u64, actual: u64 },
    /// A selector, counted from 1, without its service.
    SelectorService { selector: u64 },
    /// More values than the filter of a selector takes, included and left out together.
    TooManySelectorValues { selector: u64, list: SelectorList, max: u64, actual: u64 },
    /// A name in `EventName` that cannot be that of an API action.
    EventName { selector: u64, actual: String },
    /// A text in `ResourceArn` that is not built like the ARN of a resource.
    ResourceArn { selector: u64, actual: String },
    /// `EventSelectors` is not the JSON text of a list, or has a name twice in one object.
    SelectorsUnreadable {},
    /// A selector has a member that the API does not take, or not like this; it has no name where the selector is no object.
    SelectorUnreadable { selector: u64, member: String },
    /// A selector of `InsightSelectors` that is not an object with `insightType` alone.
    InsightSelectorUnreadable { selector: u64 },
    /// Backfill writes to Log Service, so the trail must deliver there.
    BackfillNeedsLogService {},
    /// Backfill is for single-account trails.
    BackfillNeedsSingleAccount {},
    /// Backfill runs on a trail that is logging.
    BackfillNeedsLogging {},
    /// The proxy does not serve this account; `served` are those it does.
    AccountNotServed { served: Vec<String>, actual: String },
    /// The call has no such parameter.
    UnknownParameter {},
    /// The parameter belonged to an API version before 2020-07-06.
    ObsoleteParameter {},
    /// The JSON value is of another type.
    WrongType { expected: JsonType, actual: JsonType },
}

/// The types of JSON values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum JsonType {
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
}

impl Named for JsonType {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("null", JsonType::Null),
        ("boolean", JsonType::Boolean),
        ("number", JsonType::Number),
        ("string", JsonType::String),
        ("array", JsonType::Array),
        ("object", JsonType::Object),
    ];
}

impl JsonType {
    /// The type of a value.
    #[must_use]
    pub fn of(value: &serde_json::Value) -> JsonType {
        match value {
            serde_json::Value::Null => JsonType::Null,
            serde_json::Value::Bool(_) => JsonType::Boolean,
            serde_json::Value::Number(_) => JsonType::Number,
            serde_json::Value::String(_) => JsonType::String,
            serde_json::Value::Array(_) => JsonType::Array,
            serde_json::Value::Object(_) => JsonType::Object,
        }
    }
}

impl Issue {
    /// The issue of a text that is not an account id.
    #[must_use]
    pub fn account_id(text: &str) -> Issue {
        Issue::AccountId {
            digits: CharacterSet::Digit.first_outside(text).is_none(),
            actual: text.chars().count() as u64,
        }
    }

    /// The stable kebab-case name.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Issue::Required {} => "required",
            Issue::Length { .. } => "length",
            Issue::Character { .. } => "character",
            Issue::FirstCharacter { .. } => "first-character",
            Issue::LastCharacter { .. } => "last-character",
            Issue::Prefix { .. } => "prefix",
            Issue::OneOf { .. } => "one-of",
            Issue::Region { .. } => "region",
            Issue::AccountId { .. } => "account-id",
            Issue::Arn { .. } => "arn",
            Issue::NoDestination {} => "no-destination",
            Issue::NeedsResource { .. } => "needs-resource",
            Issue::NeedsRole { .. } => "needs-role",
            Issue::InsightsNeedAllEvents { .. } => "insights-need-all-events",
            Issue::InsightsNeedAllRegions { .. } => "insights-need-all-regions",
            Issue::InsightsNeedSingleAccount {} => "insights-need-single-account",
            Issue::NoInsightType {} => "no-insight-type",
            Issue::NoDataEventService {} => "no-data-event-service",
            Issue::TooManySelectors { .. } => "too-many-selectors",
            Issue::SelectorService { .. } => "selector-service",
            Issue::TooManySelectorValues { .. } => "too-many-selector-values",
            Issue::EventName { .. } => "event-name",
            Issue::ResourceArn { .. } => "resource-arn",
            Issue::SelectorsUnreadable {} => "selectors-unreadable",
            Issue::SelectorUnreadable { .. } => "selector-unreadable",
            Issue::InsightSelectorUnreadable { .. } => "insight-selector-unreadable",
            Issue::BackfillNeedsLogService {} => "backfill-needs-log-service",
            Issue::BackfillNeedsSingleAccount {} => "backfill-needs-single-account",
            Issue::BackfillNeedsLogging {} => "backfill-needs-logging",
            Issue::AccountNotServed { .. } => "account-not-served",
            Issue::UnknownParameter {} => "unknown-parameter",
            Issue::ObsoleteParameter {} => "obsolete-parameter",
            Issue::WrongType { .. } => "wrong-type",
        }
    }

    /// One issue of every kind, for tests that must see them all.
    #[must_use]
    pub fn samples() -> Vec<Issue> {
        let text = || "x".to_owned();
        vec![
            Issue::Required {},
            Issue::Length { min: 6, max: 36, actual: 4 },
            Issue::Character { allowed: CharacterSet::LowercaseWord, actual: text() },
            Issue::FirstCharacter { allowed: CharacterSet::LowercaseLetter, actual: text() },
            Issue::LastCharacter { allowed: CharacterSet::LowercaseLetterOrDigit, actual: text() },
            Issue::Prefix { prefix: "actiontrail_".into(), actual: text() },
            Issue::OneOf { allowed: vec!["All".into(), "Write".into(), "Read".into()], actual: text() },
            Issue::Region { actual: text() },
            Issue::AccountId { digits: true, actual: 15 },
            Issue::Arn { expected: ArnKind::Role, actual: text() },
            Issue::NoDestination {},
            Issue::NeedsResource { partner: "OssKeyPrefix".into() },
            Issue::NeedsRole { partner: "SlsProjectArn".into(), account: "6543210987654321".into() },
            Issue::InsightsNeedAllEvents { actual: "Write".into() },
            Issue::InsightsNeedAllRegions { actual: "cn-hangzhou".into() },
            Issue::InsightsNeedSingleAccount {},
            Issue::NoInsightType {},
            Issue::NoDataEventService {},
            Issue::TooManySelectors { max: 20, actual: 21 },
            Issue::SelectorService { selector: 2 },
            Issue::TooManySelectorValues { selector: 2, list: SelectorList::EventName, max: 10, actual: 11 },
            Issue::EventName { selector: 2, actual: text() },
            Issue::ResourceArn { selector: 2, actual: text() },
            Issue::SelectorsUnreadable {},
            Issue::SelectorUnreadable { selector: 2, member: text() },
            Issue::InsightSelectorUnreadable { selector: 2 },
            Issue::BackfillNeedsLogService {},
            Issue::BackfillNeedsSingleAccount {},
            Issue::BackfillNeedsLogging {},
            Issue::AccountNotServed { served: vec!["1234567890123456".into()], actual: text() },
            Issue::UnknownParameter {},
            Issue::ObsoleteParameter {},
            Issue::WrongType { expected: JsonType::String, actual: JsonType::Number },
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    #[test]
    fn the_code_on_the_wire_is_the_code() {
        for issue in Issue::samples() {
            let problem = Problem::new(FieldId::TrailName, issue.clone());
            let json = serde_json::to_value(&problem).unwrap();
            assert_eq!(json["field"], "Name");
            assert_eq!(json["code"], issue.code());
            assert!(json["params"].is_object(), "{json}");
            assert_eq!(serde_json::from_value::<Problem>(json).unwrap(), problem);
        }
    }

    #[test]
    fn samples_hold_every_code_once() {
        // The arms of `code`, which the compiler keeps complete.
        let source = include_str!("problem.rs");
        let arms =
            source.lines().filter(|line| line.trim_start().starts_with("Issue::") && line.contains(" => \"")).count();
        assert_eq!(Issue::samples().len(), arms);
        let mut codes: Vec<_> = Issue::samples().iter().map(Issue::code).collect();
        let count = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), count);
    }

    #[test]
    fn a_problem_on_the_wire() {
        let problem = Problem::new(FieldId::OssPrefix, Issue::Length { min: 6, max: 32, actual: 5 });
        expect![[r#"{"field":"OssKeyPrefix","code":"length","params":{"min":6,"max":32,"actual":5}}"#]]
            .assert_eq(&serde_json::to_string(&problem).unwrap());
    }
}
