//! The app's `config.json` with the origins of the environment in it: one setting says who may frame the page and who may speak to it.

use std::path::Path;

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value};

/// The file as it is now, with these origins in place of its own. Without a file it is the origins alone.
pub(super) async fn served(file: &Path, origins: &[String]) -> Response {
    let text = match tokio::fs::read_to_string(file).await {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => "{}".to_owned(),
        Err(error) => {
            tracing::warn!(%error, file = %file.display(), "config.json cannot be read");
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
    };
    ([(header::CONTENT_TYPE, "application/json")], with_origins(text, origins)).into_response()
}

/// A file that is no object goes out as it is: the page says what is wrong with it.
fn with_origins(text: String, origins: &[String]) -> String {
    let Ok(mut config) = serde_json::from_str::<Map<String, Value>>(&text) else {
        return text;
    };
    config.insert("parentOrigins".to_owned(), origins.into());
    Value::Object(config).to_string()
}

#[cfg(test)]
mod tests {
    use super::with_origins;

    fn check(text: &str) -> String {
        with_origins(text.to_owned(), &["https://portal.example".to_owned()])
    }

    #[test]
    fn the_origins_of_the_environment_take_the_place_of_the_files() {
        assert_eq!(check("{}"), r#"{"parentOrigins":["https://portal.example"]}"#);
        let file = r#"{"locale":"zh-CN","parentOrigins":["https://other.example"]}"#;
        assert_eq!(check(file), r#"{"locale":"zh-CN","parentOrigins":["https://portal.example"]}"#);
    }

    #[test]
    fn a_broken_file_goes_out_as_it_is() {
        for broken in ["", "[]", r#"{"locale": }"#] {
            assert_eq!(check(broken), broken);
        }
    }
}
