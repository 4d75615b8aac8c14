//! The members of a JSON object by their names: a few bytes each in the page, where a derived reader is kilobytes. What is missing or of
//! another type counts as absent.

use serde_json::{Map, Value};

/// An object to read from.
#[derive(Clone, Copy)]
pub(crate) struct Members<'a>(pub(crate) &'a Map<String, Value>);

impl<'a> Members<'a> {
    /// The items of a list, whatever they are.
    pub(crate) fn items(self, name: &str) -> &'a [Value] {
        self.0.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }

    /// A text.
    pub(crate) fn text(self, name: &str) -> Option<String> {
        self.0.get(name)?.as_str().map(str::to_owned)
    }

    /// A boolean.
    pub(crate) fn flag(self, name: &str) -> Option<bool> {
        self.0.get(name)?.as_bool()
    }
}
