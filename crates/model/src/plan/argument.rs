//! The value of a parameter: a text or a switch. The plan sends nothing else, so it needs no writer for more.

use std::fmt;

use serde_json::Value;

use crate::json;

/// A value that a call carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// Text as it is.
    Text(String),
    /// `true` or `false`.
    Flag(bool),
}

impl Argument {
    /// The value as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        match self {
            Argument::Text(text) => json::text(text),
            Argument::Flag(on) => on.to_string(),
        }
    }
}

impl fmt::Display for Argument {
    /// The value as the RPC style writes it in a query: a text without quotation marks.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Argument::Text(text) => formatter.write_str(text),
            Argument::Flag(on) => fmt::Display::fmt(on, formatter),
        }
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Argument {
        Argument::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Argument {
        Argument::Text(text)
    }
}

impl From<bool> for Argument {
    fn from(on: bool) -> Argument {
        Argument::Flag(on)
    }
}

impl From<Argument> for Value {
    fn from(argument: Argument) -> Value {
        match argument {
            Argument::Text(text) => Value::String(text),
            Argument::Flag(on) => Value::Bool(on),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_quotes_a_text_and_a_query_does_not() {
        let text = Argument::from("a\"b");
        assert_eq!((text.to_json().as_str(), text.to_string().as_str()), ("\"a\\\"b\"", "a\"b"));
        let flag = Argument::from(true);
        assert_eq!((flag.to_json().as_str(), flag.to_string().as_str()), ("true", "true"));
    }
}
