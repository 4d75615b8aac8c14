//! Any text as the body of a CreateTrail that the proxy is to check.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use trail_model::request::CreateTrailRequest;
use trail_model::unique;

fuzz_target!(|text: &str| {
    let parsed = unique::parse(text);
    // The reader that finds repeated names takes and refuses what serde_json does.
    assert_eq!(parsed.is_ok(), serde_json::from_str::<Value>(text).is_ok());
    let Ok((Value::Object(body), twice)) = parsed else { return };
    if !twice.is_empty() {
        return;
    }
    let (request, wrong) = CreateTrailRequest::read(&body);
    let problems = request.problems(Some("1234567890123456"));
    if wrong.is_empty() && problems.is_empty() {
        // What is sent is what was judged.
        let sent = serde_json::to_value(&request).ok();
        let known = sent.as_ref().and_then(Value::as_object).map(CreateTrailRequest::read);
        assert_eq!(known, Some((request, Vec::new())));
    }
});
