//! Reading a JSON body: one object, no name twice, no depth that would overflow a stack.

use std::fmt;

use axum::body::Body;
use http_body_util::BodyExt;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use tokio::time::timeout;

use crate::error::ProxyError;

/// Bytes of a request body (design of the contract; the longest real one has a few kilobytes).
pub const BODY_LIMIT: usize = 64 * 1024;

/// What is read and thrown away of a longer body: a client that is still sending would not read the refusal.
const DISCARD_LIMIT: usize = 4 * 1024 * 1024;

/// Reads the whole body within a time and a size.
pub async fn read(body: Body, deadline: std::time::Duration) -> Result<Vec<u8>, ProxyError> {
    timeout(deadline, collect(body)).await.unwrap_or(Err(ProxyError::RequestTimeout))
}

async fn collect(mut body: Body) -> Result<Vec<u8>, ProxyError> {
    let (mut kept, mut length) = (Vec::new(), 0_usize);
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| ProxyError::BadRequest("The body could not be read."))?;
        let Some(data) = frame.data_ref() else {
            continue;
        };
        length = length.saturating_add(data.len());
        if length <= BODY_LIMIT {
            kept.extend_from_slice(data);
        } else if length > DISCARD_LIMIT {
            break;
        }
    }
    if length > BODY_LIMIT { Err(ProxyError::TooLarge) } else { Ok(kept) }
}

/// Parses the body as one JSON object.
pub fn parse(bytes: &[u8]) -> Result<Map<String, Value>, ProxyError> {
    let text = std::str::from_utf8(bytes).map_err(|_| ProxyError::BadRequest("The body is not UTF-8."))?;
    let mut deserializer = serde_json::Deserializer::from_str(text);
    // serde_json itself stops at 128 levels.
    let value = Unique.deserialize(&mut deserializer).and_then(|value| deserializer.end().map(|()| value));
    match value {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(_) => Err(ProxyError::BadRequest("The body has to be a JSON object.")),
        Err(error) if error.to_string().contains(TWICE) => {
            Err(ProxyError::BadRequest("The body names a parameter twice."))
        }
        Err(_) => Err(ProxyError::BadRequest("The body is not JSON.")),
    }
}

const TWICE: &str = "a name occurs twice";

/// Reads any JSON value and refuses an object that has a name twice: of two readers each may take another one of the values.
struct Unique;

impl<'de> DeserializeSeed<'de> for Unique {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Unique {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = access.next_element_seed(Unique)? {
            list.push(value);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut fields = Map::new();
        while let Some(name) = access.next_key::<String>()? {
            let value = access.next_value_seed(Unique)?;
            if fields.insert(name, value).is_some() {
                return Err(A::Error::custom(TWICE));
            }
        }
        Ok(Value::Object(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_object_is_read_as_it_is() {
        let fields =
            parse(br#"{"Name":"trail","IsOrganizationTrail":false,"n":-1,"f":1.5,"l":[null,{"a":1}]}"#).unwrap();
        assert_eq!(
            Value::Object(fields),
            serde_json::json!({"Name":"trail","IsOrganizationTrail":false,"n":-1,"f":1.5,"l":[null,{"a":1}]})
        );
    }

    #[test]
    fn everything_else_is_refused() {
        let deep = format!("{}1{}", "[".repeat(5000), "]".repeat(5000));
        let object_deep = format!("{}1{}", r#"{"a":"#.repeat(5000), "}".repeat(5000));
        let bad: &[&[u8]] = &[
            b"",
            b" ",
            b"null",
            b"[]",
            b"\"text\"",
            b"{",
            b"{} x",
            b"{'a':1}",
            br#"{"a":1,"a":2}"#,
            br#"{"x":{"a":1,"a":2}}"#,
            br#"{"a":1,"\u0061":2}"#,
            b"{\"a\":\"\xff\"}",
            b"{\"a\":\"\0\"}",
            deep.as_bytes(),
            object_deep.as_bytes(),
        ];
        for body in bad {
            assert!(
                matches!(parse(body), Err(ProxyError::BadRequest(_))),
                "{:?}",
                String::from_utf8_lossy(&body[..body.len().min(40)])
            );
        }
    }
}
