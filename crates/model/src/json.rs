//! JSON as indented text whose members keep the order they are given in; the map of `serde_json` sorts them by name.

/// A text in quotes.
pub(crate) fn text(text: &str) -> String {
    // A text has a form in JSON, whatever it holds.
    serde_json::to_string(text).unwrap_or_default()
}

/// An object of members whose values are indented JSON already.
pub(crate) fn object<'a>(members: impl IntoIterator<Item = (&'a str, String)>) -> String {
    block('{', members.into_iter().map(|(name, value)| [&text(name), ": ", &value].concat()).collect(), '}')
}

/// A list of items that are indented JSON already.
pub(crate) fn list(items: impl IntoIterator<Item = String>) -> String {
    block('[', items.into_iter().collect(), ']')
}

/// A line feed inside a text is written as an escape, so every one that is found separates lines and can be indented.
fn block(open: char, items: Vec<String>, close: char) -> String {
    if items.is_empty() {
        return [open, close].into_iter().collect();
    }
    let items = items.join(",\n").replace('\n', "\n  ");
    format!("{open}\n  {items}\n{close}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_text_is_that_of_serde_json() {
        let tricky = "line\nfeed \"\\\u{0}\u{2028}审计";
        let value = json!({ "a": [], "b": {}, "c": ["x", { tricky: tricky }], "d": { "e": true, "f": 7 } });
        let inner = object([(tricky, text(tricky))]);
        let d = object([("e", "true".to_owned()), ("f", "7".to_owned())]);
        let c = list([text("x"), inner]);
        let written = object([("a", list([])), ("b", object([])), ("c", c), ("d", d)]);
        assert_eq!(written, serde_json::to_string_pretty(&value).unwrap());
    }

    #[test]
    fn members_keep_their_order() {
        assert_eq!(object([("b", text("1")), ("a", text("2"))]), "{\n  \"b\": \"1\",\n  \"a\": \"2\"\n}");
    }
}
