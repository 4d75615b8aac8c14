//! Real and derived requests, each with its verdict and its source, judged as the proxy and the page judge them.

use serde::Deserialize;
use serde_json::{Map, Value};
use trail_model::request::CreateTrailRequest;

#[derive(Deserialize)]
struct Case {
    id: String,
    expect: String,
    field: Option<String>,
    #[serde(default)]
    also_fields: Vec<String>,
    why: String,
    request: Map<String, Value>,
}

#[test]
fn every_request_is_judged_as_expected() {
    let lines = include_str!("data/requests.jsonl").lines();
    let mut judged = 0;
    for line in lines {
        let case: Case = serde_json::from_str(line).unwrap();
        let (request, mut problems) = CreateTrailRequest::read(&case.request);
        problems.extend(request.problems(None));
        let fields: Vec<&str> = problems.iter().map(|problem| problem.field.wire()).collect();
        match case.expect.as_str() {
            "valid" => assert_eq!(fields, [""; 0], "{}: {}", case.id, case.why),
            _ => {
                assert!(!fields.is_empty(), "{}: {}", case.id, case.why);
                for want in case.field.iter().chain(&case.also_fields) {
                    assert!(fields.contains(&want.as_str()), "{}: {want} not in {fields:?}: {}", case.id, case.why);
                }
            }
        }
        judged += 1;
    }
    assert_eq!(judged, 45);
}
