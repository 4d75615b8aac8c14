//! A problem read from its JSON, member by member. The derived reader of a flattened, adjacently tagged enum is 68 KB of WebAssembly,
//! a twentieth of the page; this one is two.

use serde_json::Value;

use super::{Issue, Problem};
use crate::field::FieldId;
use crate::named::Named;

impl Problem {
    /// Reads `{"field", "code", "params"}`; `None` for a code that this version does not know.
    #[must_use]
    pub fn read(json: &Value) -> Option<Problem> {
        let field = FieldId::from_wire(json.get("field")?.as_str()?);
        let issue = Issue::read(json.get("code")?.as_str()?, &json["params"])?;
        Some(Problem { field, issue })
    }
}

impl Issue {
    fn read(code: &str, params: &Value) -> Option<Issue> {
        let text = |name: &str| params.get(name)?.as_str().map(str::to_owned);
        let number = |name: &str| params.get(name)?.as_u64();
        let list = |name: &str| -> Option<Vec<String>> {
            let items = params.get(name)?.as_array()?;
            items.iter().map(|item| item.as_str().map(str::to_owned)).collect()
        };
        Some(match code {
            "required" => Issue::Required {},
            "length" => Issue::Length { min: number("min")?, max: number("max")?, actual: number("actual")? },
            "character" => Issue::Character { allowed: named(params, "allowed")?, actual: text("actual")? },
            "first-character" => Issue::FirstCharacter { allowed: named(params, "allowed")?, actual: text("actual")? },
            "last-character" => Issue::LastCharacter { allowed: named(params, "allowed")?, actual: text("actual")? },
            "prefix" => Issue::Prefix { prefix: text("prefix")?, actual: text("actual")? },
            "one-of" => Issue::OneOf { allowed: list("allowed")?, actual: text("actual")? },
            "region" => Issue::Region { actual: text("actual")? },
            "account-id" => Issue::AccountId { digits: params.get("digits")?.as_bool()?, actual: number("actual")? },
            "arn" => Issue::Arn { expected: named(params, "expected")?, actual: text("actual")? },
            "no-destination" => Issue::NoDestination {},
            "needs-resource" => Issue::NeedsResource { partner: text("partner")? },
            "needs-role" => Issue::NeedsRole { partner: text("partner")?, account: text("account")? },
            "insights-need-all-events" => Issue::InsightsNeedAllEvents { actual: text("actual")? },
            "insights-need-all-regions" => Issue::InsightsNeedAllRegions { actual: text("actual")? },
            "insights-need-single-account" => Issue::InsightsNeedSingleAccount {},
            "no-insight-type" => Issue::NoInsightType {},
            "no-data-event-service" => Issue::NoDataEventService {},
            "too-many-selectors" => Issue::TooManySelectors { max: number("max")?, actual: number("actual")? },
            "selector-service" => Issue::SelectorService { selector: number("selector")? },
            "too-many-selector-values" => Issue::TooManySelectorValues {
                selector: number("selector")?,
                list: named(params, "list")?,
                max: number("max")?,
                actual: number("actual")?,
            },
            "event-name" => Issue::EventName { selector: number("selector")?, actual: text("actual")? },
            "resource-arn" => Issue::ResourceArn { selector: number("selector")?, actual: text("actual")? },
            "insight-selector-unreadable" => Issue::InsightSelectorUnreadable { selector: number("selector")? },
            "selectors-unreadable" => Issue::SelectorsUnreadable {},
            "selector-unreadable" => {
                Issue::SelectorUnreadable { selector: number("selector")?, member: text("member")? }
            }
            "backfill-needs-log-service" => Issue::BackfillNeedsLogService {},
            "backfill-needs-single-account" => Issue::BackfillNeedsSingleAccount {},
            "backfill-needs-logging" => Issue::BackfillNeedsLogging {},
            "account-not-served" => Issue::AccountNotServed { served: list("served")?, actual: text("actual")? },
            "unknown-parameter" => Issue::UnknownParameter {},
            "obsolete-parameter" => Issue::ObsoleteParameter {},
            "wrong-type" => Issue::WrongType { expected: named(params, "expected")?, actual: named(params, "actual")? },
            _ => return None,
        })
    }
}

/// One of a closed set of names.
fn named<T: Named>(params: &Value, member: &str) -> Option<T> {
    T::from_wire(params.get(member)?.as_str()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_problem_is_read_as_it_was_written() {
        for issue in Issue::samples() {
            let problem = Problem::new(FieldId::OssPrefix, issue);
            assert_eq!(Problem::read(&json!(problem)), Some(problem));
        }
    }

    #[test]
    fn a_name_is_the_one_that_the_proxy_writes() {
        fn check<T: Named + serde::Serialize + std::fmt::Debug>() {
            for (name, value) in T::NAMES {
                assert_eq!(json!(value), *name, "{value:?}");
                assert_eq!(T::from_wire(name), Some(*value));
                assert_eq!(value.wire(), *name);
            }
        }
        check::<crate::character::CharacterSet>();
        check::<crate::arn::ArnKind>();
        check::<crate::event::SelectorList>();
        check::<crate::problem::JsonType>();
        check::<crate::api::Mode>();
    }

    #[test]
    fn what_this_version_does_not_know_is_no_problem_of_its() {
        for json in [
            json!({"field": "Name", "code": "from-the-future", "params": {}}),
            json!({"field": "Name", "code": "length", "params": {"min": 6}}),
            json!({"field": "Name", "code": "length"}),
            json!({"code": "required", "params": {}}),
            json!("required"),
        ] {
            assert_eq!(Problem::read(&json), None, "{json}");
        }
    }
}
