//! Reading a JSON body: one object, no name twice, no depth that would overflow a stack.

use axum::body::Body;
use http_body_util::BodyExt;
use serde_json::{Map, Value};
use tokio::time::timeout;
use trail_model::unique;

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
    match unique::parse(text) {
        Ok((_, twice)) if !twice.is_empty() => Err(ProxyError::BadRequest("The body names a parameter twice.")),
        Ok((Value::Object(fields), _)) => Ok(fields),
        Ok(_) => Err(ProxyError::BadRequest("The body has to be a JSON object.")),
        Err(_) => Err(ProxyError::BadRequest("The body is not JSON.")),
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
