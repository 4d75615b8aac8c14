//! JSON as whoever parsed it holds it: `serde_json` here, the browser in the page, where a second parser and its tree would be kilobytes.

use serde_json::{Map, Value};

/// A JSON value to read from. What is missing or of another type counts as absent.
pub trait Json: Sized {
    /// A member of an object by its name.
    #[must_use]
    fn member(&self, name: &str) -> Option<Self>;

    /// The items of a list.
    #[must_use]
    fn items(&self) -> Option<Vec<Self>>;

    /// A text.
    #[must_use]
    fn text(&self) -> Option<String>;

    /// A boolean.
    #[must_use]
    fn flag(&self) -> Option<bool>;

    /// Whether it is an object, and no list.
    #[must_use]
    fn is_object(&self) -> bool;

    /// Whether it is `null`.
    #[must_use]
    fn is_null(&self) -> bool;

    /// The text of a member.
    #[must_use]
    fn text_of(&self, name: &str) -> Option<String> {
        self.member(name)?.text()
    }

    /// The boolean of a member.
    #[must_use]
    fn flag_of(&self, name: &str) -> Option<bool> {
        self.member(name)?.flag()
    }

    /// The items of a member that can be read; no list has none.
    #[must_use]
    fn list_of<T>(&self, name: &str, read: fn(&Self) -> Option<T>) -> Vec<T> {
        let mut list = Vec::new();
        for item in self.member(name).and_then(|member| member.items()).unwrap_or_default() {
            list.extend(read(&item));
        }
        list
    }
}

impl Json for &Value {
    fn member(&self, name: &str) -> Option<Self> {
        self.as_object()?.get(name)
    }

    fn items(&self) -> Option<Vec<Self>> {
        Some(self.as_array()?.iter().collect())
    }

    fn text(&self) -> Option<String> {
        self.as_str().map(str::to_owned)
    }

    fn flag(&self) -> Option<bool> {
        self.as_bool()
    }

    fn is_object(&self) -> bool {
        Value::is_object(self)
    }

    fn is_null(&self) -> bool {
        Value::is_null(self)
    }
}

/// The members of an object that is at hand as the map of `serde_json`.
#[derive(Clone, Copy)]
pub(crate) struct Members<'a>(pub(crate) &'a Map<String, Value>);

impl<'a> Members<'a> {
    /// The items of a list, whatever they are.
    pub(crate) fn items(self, name: &str) -> &'a [Value] {
        self.0.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }

    /// A text.
    pub(crate) fn text(self, name: &str) -> Option<String> {
        self.0.get(name)?.text()
    }

    /// A boolean.
    pub(crate) fn flag(self, name: &str) -> Option<bool> {
        self.0.get(name)?.flag()
    }
}
