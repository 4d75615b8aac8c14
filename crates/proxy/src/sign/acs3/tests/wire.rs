//! One captured request, as the vector file holds it.

use serde_json::Value;

use super::super::super::{Message, percent};
use super::text;

pub(super) struct Wire {
    pub(super) method: String,
    pub(super) path: String,
    pub(super) query: String,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: String,
}

impl Wire {
    pub(super) fn read(wire: &Value) -> Self {
        let mut line = text(wire, "request_line").split(' ');
        let (method, target) = (line.next().unwrap(), line.next().unwrap());
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        Self {
            method: method.to_owned(),
            path: path.to_owned(),
            query: query.to_owned(),
            headers: wire["headers"]
                .as_array()
                .unwrap()
                .iter()
                .map(|pair| (pair[0].as_str().unwrap().to_lowercase(), pair[1].as_str().unwrap().to_owned()))
                .collect(),
            body: wire["body"].as_str().unwrap_or_default().to_owned(),
        }
    }

    pub(super) fn message(&self) -> Message<'_> {
        Message {
            method: &self.method,
            path: &self.path,
            query: &self.query,
            headers: &self.headers,
            body: self.body.as_bytes(),
        }
    }
}

/// The plain parameters: those of the input, lists flattened, booleans as words.
pub(super) fn query(wire: &Option<Wire>, input: &Value) -> Vec<(String, String)> {
    let mut out = Vec::new();
    if let Some(params) = input["params"].as_object() {
        params.iter().for_each(|(name, value)| flatten(name, value, &mut out));
    }
    // A capture that records its parameters only on the wire is read from there.
    if out.is_empty()
        && let Some(wire) = wire
    {
        let pairs = percent::pairs(&wire.query).unwrap().into_iter();
        out = pairs.map(|(name, value)| (utf8(name), utf8(value))).collect();
    }
    out
}

fn utf8(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

fn flatten(name: &str, value: &Value, out: &mut Vec<(String, String)>) {
    match value {
        Value::Null => {}
        Value::String(text) => out.push((name.to_owned(), text.clone())),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(i, item)| flatten(&format!("{name}.{}", i + 1), item, out));
        }
        Value::Object(map) => map.iter().for_each(|(key, item)| flatten(&format!("{name}.{key}"), item, out)),
        other => out.push((name.to_owned(), other.to_string())),
    }
}
