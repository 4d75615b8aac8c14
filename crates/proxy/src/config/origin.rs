//! An exact origin, as a browser writes it: `https://portal.example.com`, `http://127.0.0.1:8081`.

use std::fmt;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Origin(String);

/// The text is not an origin as a browser writes it, so it would silently never match, or match too much.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OriginError {
    pub text: String,
}

impl fmt::Display for OriginError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{:?} is not an exact origin; write scheme://host or scheme://host:port in lower case, without a path, a default port or a wildcard",
            self.text
        )
    }
}

impl Origin {
    pub fn parse(text: &str) -> Result<Self, OriginError> {
        let error = || OriginError { text: text.to_owned() };
        let (scheme, authority) = text.split_once("://").ok_or_else(error)?;
        let default_port = match scheme {
            "http" => 80,
            "https" => 443,
            _ => return Err(error()),
        };
        let parsed: hyper::http::uri::Authority = authority.parse().map_err(|_| error())?;
        let host = parsed.host();
        let is_name = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-:[]".contains(&byte);
        let has_empty_port = authority.ends_with(':');
        if host.is_empty()
            || !authority.bytes().all(is_name)
            || parsed.port_u16() == Some(default_port)
            || has_empty_port
        {
            return Err(error());
        }
        Ok(Self(text.to_owned()))
    }

    /// A list with commas or spaces between.
    pub fn parse_list(text: &str) -> Result<Vec<Self>, OriginError> {
        text.split([',', ' ', '\t']).filter(|one| !one.is_empty()).map(Self::parse).collect()
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_origins() {
        let list = Origin::parse_list("https://portal.example.com, http://127.0.0.1:8081 http://[::1]:9").unwrap();
        assert_eq!(
            list.iter().map(Origin::as_str).collect::<Vec<_>>(),
            ["https://portal.example.com", "http://127.0.0.1:8081", "http://[::1]:9"]
        );
        assert_eq!(Origin::parse_list(" "), Ok(vec![]));
    }

    #[test]
    fn everything_that_could_match_more_or_never() {
        for text in [
            "*",
            "null",
            "portal.example.com",
            "https://*",
            "https://*.example.com",
            "https://Portal.example.com",
            "https://a/",
            "https://a/b",
            "https://a:443",
            "http://a:80",
            "https://a:",
            "https://",
            "file:///x",
            "https://a;script-src",
            "https://a\nb",
            "'self'",
            "https://user@a",
            "https://a?b",
            "https://a#b",
        ] {
            assert!(Origin::parse(text).is_err(), "{text}");
        }
    }
}
