//! The faults: those of `tests/data/fault-cases.json`, and five more that need control over every byte.

use serde_json::Value;

use crate::fake_upstream::{Reaction, answer};

#[derive(Debug, Clone)]
pub enum Fault {
    Reaction(Reaction),
    Refused,
}

/// Name, whether the write may have been carried out, and the fault.
pub fn cases() -> Vec<(String, bool, Fault)> {
    let file: Value = serde_json::from_str(include_str!("../data/fault-cases.json")).unwrap();
    let mut cases: Vec<(String, bool, Fault)> = file["cases"]
        .as_array()
        .unwrap()
        .iter()
        .map(|case| {
            let id = case["id"].as_str().unwrap().to_owned();
            (id, case["outcome_unknown"].as_bool().unwrap(), fault(&case["answer"]))
        })
        .collect();
    let json_type = ("content-type", "application/json;charset=utf-8");
    let success = |body: &[u8]| answer(200, &[json_type], body, None);
    let gzip = answer(200, &[json_type, ("content-encoding", "gzip")], b"\x1f\x8b\x08\0\0\0\0\0\0\x03", None);
    let mut long = br#"{"RequestId":"A","x":""#.to_vec();
    long.resize(2 * 1024 * 1024, b'a');
    long.extend_from_slice(b"\"}");
    let more = [
        ("x01-dripped-body", Reaction::AnswerAndHang(answer(200, &[json_type], b"{\"RequestId\":\"A\"", Some(17)))),
        ("x02-two-mebibytes", Reaction::Answer(success(&long))),
        ("x03-compressed", Reaction::Answer(gzip)),
        ("x04-nul-bytes", Reaction::Answer(success(b"{\"RequestId\":\"A\",\0\0\0}"))),
        ("x05-reset-before-reading", Reaction::ResetBeforeReading),
    ];
    cases.extend(more.map(|(id, reaction)| (id.to_owned(), true, Fault::Reaction(reaction))));
    cases
}

fn fault(described: &Value) -> Fault {
    match described["transport"].as_str() {
        Some("connection-refused") => return Fault::Refused,
        Some("reset-after-request") => return Fault::Reaction(Reaction::ResetAfterReading),
        Some(other) => panic!("{other}"),
        None => {}
    }
    if described["delay_s"].is_number() {
        return Fault::Reaction(Reaction::AnswerAndHang(Vec::new()));
    }
    let headers: Vec<(&str, &str)> = described["headers"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str().unwrap()))
        .collect();
    let length = described["declared_content_length"].as_u64().map(|length| usize::try_from(length).unwrap());
    let status = u16::try_from(described["status"].as_u64().unwrap()).unwrap();
    Fault::Reaction(Reaction::Answer(answer(status, &headers, described["body"].as_str().unwrap().as_bytes(), length)))
}
