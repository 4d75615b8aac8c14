//! One captured request, as the vector file holds it.

use serde_json::Value;

use super::super::super::Message;
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
                .map(|pair| {
                    (
                        pair[0].as_str().unwrap().to_lowercase(),
                        pair[1].as_str().unwrap().to_owned(),
                    )
                })
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
