//! Judging a call before it is signed: unknown and missing parameters, types, and for a trail every rule of the model.

use serde_json::{Map, Value};
use trail_model::api::{Action, Parameter, ParameterKind};
use trail_model::event::call_problems;
use trail_model::field::FieldId;
use trail_model::problem::{Issue, JsonType, Problem};
use trail_model::request::CreateTrailRequest;

/// The parameters as they will be sent, or what is wrong with them, at most one problem per field.
pub fn check(
    action: Action,
    account: &str,
    fields: &Map<String, Value>,
) -> Result<Vec<(String, String)>, Vec<Problem>> {
    let problems = match action {
        Action::CreateTrail | Action::UpdateTrail => trail_problems(action, account, fields),
        _ => {
            let problems = parameter_problems(action, fields);
            // What the parameters say is judged once they are there.
            if problems.is_empty() { call_problems(action, fields) } else { problems }
        }
    };
    if problems.is_empty() { Ok(wire(fields)) } else { Err(problems) }
}

fn trail_problems(action: Action, account: &str, fields: &Map<String, Value>) -> Vec<Problem> {
    let (request, mut problems) = CreateTrailRequest::read(fields);
    let rules = match action {
        Action::UpdateTrail => request.update_problems(Some(account)),
        _ => request.problems(Some(account)),
    };
    // A value of a wrong type is not also a missing one.
    for problem in rules {
        if !problems.iter().any(|known| known.field.wire() == problem.field.wire()) {
            problems.push(problem);
        }
    }
    problems
}

fn parameter_problems(action: Action, fields: &Map<String, Value>) -> Vec<Problem> {
    let known = action.parameters();
    let given = fields.iter().filter_map(|(name, value)| {
        let issue = match known.iter().find(|parameter| parameter.name == name) {
            Some(parameter) => type_issue(parameter, value)?,
            None => Issue::UnknownParameter {},
        };
        Some(Problem::new(FieldId::from_wire(name), issue))
    });
    let missing = known.iter().filter(|parameter| parameter.required && is_absent(fields.get(parameter.name)));
    let missing = missing.map(|parameter| Problem::new(FieldId::from_wire(parameter.name), Issue::Required {}));
    given.chain(missing).collect()
}

fn is_absent(value: Option<&Value>) -> bool {
    value.is_none_or(|value| value.as_str() == Some(""))
}

fn type_issue(parameter: &Parameter, value: &Value) -> Option<Issue> {
    let (fits, expected) = match parameter.kind {
        ParameterKind::Text => (value.is_string(), JsonType::String),
        ParameterKind::Boolean => (value.is_boolean(), JsonType::Boolean),
        ParameterKind::Integer => (value.is_u64(), JsonType::Number),
    };
    (!fits).then(|| Issue::WrongType { expected, actual: JsonType::of(value) })
}

/// Texts as they are, an empty one too: UpdateTrail clears with it.
fn wire(fields: &Map<String, Value>) -> Vec<(String, String)> {
    fields
        .iter()
        .map(|(name, value)| (name.clone(), value.as_str().map_or_else(|| value.to_string(), str::to_owned)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const ACCOUNT: &str = "1234567890123456";

    fn judged(action: Action, body: Value) -> Vec<(String, &'static str)> {
        let problems = check(action, ACCOUNT, body.as_object().unwrap()).err().unwrap_or_default();
        problems.iter().map(|problem| (problem.field.wire().to_owned(), problem.issue.code())).collect()
    }

    fn one(field: &str, code: &'static str) -> Vec<(String, &'static str)> {
        vec![(field.to_owned(), code)]
    }

    #[test]
    fn parameters_of_every_action_are_named_typed_and_required() {
        for action in Action::ALL.iter().filter(|action| !matches!(action, Action::CreateTrail | Action::UpdateTrail)) {
            for parameter in action.parameters() {
                let wrong = judged(*action, json!({ parameter.name: [] }));
                assert!(
                    wrong.contains(&(parameter.name.to_owned(), "wrong-type")),
                    "{} {}",
                    action.name(),
                    parameter.name
                );
                let absent = judged(*action, json!({}));
                assert_eq!(
                    absent.contains(&(parameter.name.to_owned(), "required")),
                    parameter.required,
                    "{}",
                    parameter.name
                );
            }
            assert!(judged(*action, json!({ "Foreign": "x" })).contains(&("Foreign".to_owned(), "unknown-parameter")));
        }
    }

    #[test]
    fn a_trail_is_judged_by_the_model() {
        let destination = |mut body: Value| {
            body["OssBucketName"] = json!("audit-log");
            body
        };
        assert_eq!(judged(Action::CreateTrail, destination(json!({ "Name": "trail-test" }))), []);
        assert_eq!(judged(Action::CreateTrail, destination(json!({ "Name": 7 }))), one("Name", "wrong-type"));
        assert_eq!(judged(Action::CreateTrail, json!({ "Name": "trail-test" })), one("destination", "no-destination"));
        assert_eq!(
            judged(Action::CreateTrail, destination(json!({ "Name": "trail-test", "RoleName": "x" }))),
            one("RoleName", "obsolete-parameter")
        );
        let organization = destination(json!({ "Name": "trail-test", "IsOrganizationTrail": true }));
        assert_eq!(judged(Action::CreateTrail, organization.clone()), []);
        assert_eq!(judged(Action::UpdateTrail, organization), one("IsOrganizationTrail", "unknown-parameter"));
    }

    #[test]
    fn data_event_selectors_are_judged_by_the_model() {
        let put = |selectors: &str, regions: Value| {
            let mut body = json!({ "TrailName": "trail-test", "EventSelectors": selectors });
            body["TrailRegionIds"] = regions;
            judged(Action::PutDataEventSelector, body)
        };
        assert_eq!(put(r#"[{"ServiceName":"Oss"}]"#, json!("cn-hangzhou")), []);
        assert_eq!(put("oops", json!("cn-hangzhou")), one("EventSelectors", "selectors-unreadable"));
        assert_eq!(put("[{}]", json!("cn-hangzhou")), one("EventSelectors", "selector-service"));
        let named = r#"[{"ServiceName":"Oss","EventName":{"Equals":["123 foo"]}}]"#;
        assert_eq!(put(named, json!("cn-hangzhou")), one("EventSelectors", "event-name"));
        assert_eq!(put(r#"[{"ServiceName":"Oss"}]"#, json!("nowhere")), one("TrailRegionIds", "region"));
        assert_eq!(put(r#"[{"ServiceName":"Oss"}]"#, json!(7)), one("TrailRegionIds", "wrong-type"));
        let everywhere = |regions: &str| {
            let selectors = r#"[{"ServiceName":"Oss"}]"#;
            let body = json!({
                "TrailName": "trail-test", "EventSelectors": selectors, "IsTrailAllRegion": true, "TrailRegionIds": regions
            });
            judged(Action::PutDataEventSelector, body)
        };
        assert_eq!((everywhere(""), everywhere("cn-hangzhou,cn-beijing")), (vec![], vec![]));
        assert_eq!(everywhere("not a region,"), one("TrailRegionIds", "region"));
    }

    #[test]
    fn insights_are_judged_by_the_model() {
        for action in [Action::EnableInsight, Action::DisableInsight] {
            assert_eq!(judged(action, json!({ "InsightType": "IpInsight" })), []);
            assert_eq!(judged(action, json!({ "InsightType": "ipinsight" })), one("InsightType", "one-of"));
            assert_eq!(judged(action, json!({ "InsightType": 7 })), one("InsightType", "wrong-type"));
        }
        let put = |selectors: &str| {
            judged(Action::PutInsightSelectors, json!({ "TrailName": "trail-test", "InsightSelectors": selectors }))
        };
        for fine in ["[]", r#"[{"insightType":"AkInsight"},{"insightType":"IpInsight"}]"#] {
            assert_eq!(put(fine), []);
        }
        for unreadable in ["oops", "{}", r#"[{"insightType":"AkInsight","insightType":"IpInsight"}]"#] {
            assert_eq!(put(unreadable), one("InsightSelectors", "selectors-unreadable"), "{unreadable}");
        }
        let not_one = [r#"["AkInsight"]"#, "[{}]", r#"[{"insightType":7}]"#, r#"[{"insightType":"AkInsight","x":1}]"#];
        for wrong in not_one {
            assert_eq!(put(wrong), one("InsightSelectors", "insight-selector-unreadable"), "{wrong}");
        }
        assert_eq!(put(r#"[{"insightType":"Guess"}]"#), one("InsightSelectors", "one-of"));
    }

    #[test]
    fn values_travel_as_text() {
        let body = json!({ "Name": "trail-test", "OssBucketName": "audit-log", "OssKeyPrefix": "", "IsOrganizationTrail": false });
        let sent = check(Action::CreateTrail, ACCOUNT, body.as_object().unwrap()).unwrap();
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        for expected in [pair("IsOrganizationTrail", "false"), pair("OssKeyPrefix", ""), pair("Name", "trail-test")] {
            assert!(sent.contains(&expected), "{sent:?}");
        }
        let job = check(Action::GetDeliveryHistoryJob, ACCOUNT, json!({ "JobId": 16602 }).as_object().unwrap());
        assert_eq!(job.unwrap(), [pair("JobId", "16602")]);
    }
}
