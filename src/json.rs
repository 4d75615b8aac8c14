//! JSON as the browser reads it: its parser is there already, and another would be a tenth of the page. Where there is no browser, that of
//! `serde_json`.

/// Reads a text.
///
/// # Errors
/// What is wrong with it, in the parser's own words.
#[cfg(not(target_family = "wasm"))]
pub fn parse(text: &str) -> Result<serde_json::Value, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

#[cfg(target_family = "wasm")]
pub use browser::{Parsed, parse, read};

/// A text that was read, to take from it what is wanted.
#[cfg(not(target_family = "wasm"))]
#[derive(Debug)]
pub struct Parsed(serde_json::Value);

/// Reads a text of which only some members are wanted.
///
/// # Errors
/// What is wrong with it, in the parser's own words.
#[cfg(not(target_family = "wasm"))]
pub fn read(text: &str) -> Result<Parsed, String> {
    parse(text).map(Parsed)
}

#[cfg(not(target_family = "wasm"))]
impl trail_model::reading::Json for Parsed {
    fn member(&self, name: &str) -> Option<Parsed> {
        (&self.0).member(name).cloned().map(Parsed)
    }

    fn items(&self) -> Option<Vec<Parsed>> {
        Some((&self.0).items()?.into_iter().cloned().map(Parsed).collect())
    }

    fn text(&self) -> Option<String> {
        (&self.0).text()
    }

    fn flag(&self) -> Option<bool> {
        (&self.0).flag()
    }

    fn is_object(&self) -> bool {
        self.0.is_object()
    }

    fn is_null(&self) -> bool {
        self.0.is_null()
    }
}

#[cfg(target_family = "wasm")]
mod browser {
    use js_sys::{Array, Error, JSON, Object, Reflect};
    use serde_json::{Map, Number, Value};
    use trail_model::reading::Json;
    use wasm_bindgen::{JsCast, JsValue};

    /// How deep lists and objects may lie in each other, so that the stack suffices. The limit of `serde_json`.
    const LEVELS: u32 = 127;

    /// Numbers up to here are whole where they look it: 2^53.
    const WHOLE: f64 = 9_007_199_254_740_992.0;

    /// Reads a text.
    ///
    /// # Errors
    /// What is wrong with it, in the browser's own words.
    pub fn parse(text: &str) -> Result<Value, String> {
        value(&read(text)?.0, LEVELS).ok_or_else(|| "too deep, or a number too large".to_owned())
    }

    /// A text that was read, to take from it what is wanted.
    #[derive(Debug)]
    pub struct Parsed(JsValue);

    /// Reads a text of which only some members are wanted.
    ///
    /// # Errors
    /// What is wrong with it, in the browser's own words.
    pub fn read(text: &str) -> Result<Parsed, String> {
        // What is thrown is a `SyntaxError`.
        JSON::parse(text).map(Parsed).map_err(|error| String::from(error.unchecked_ref::<Error>().message()))
    }

    impl Json for Parsed {
        fn member(&self, name: &str) -> Option<Parsed> {
            // What is no object has no members and throws.
            Reflect::get(&self.0, &name.into()).ok().filter(|member| !member.is_undefined()).map(Parsed)
        }

        fn items(&self) -> Option<Vec<Parsed>> {
            let items = self.0.dyn_ref::<Array>()?;
            Some((0..items.length()).map(|index| Parsed(items.get(index))).collect())
        }

        fn text(&self) -> Option<String> {
            self.0.as_string()
        }

        fn flag(&self) -> Option<bool> {
            self.0.as_bool()
        }

        fn is_object(&self) -> bool {
            self.0.is_object() && !Array::is_array(&self.0)
        }

        fn is_null(&self) -> bool {
            self.0.is_null()
        }
    }

    fn value(parsed: &JsValue, levels: u32) -> Option<Value> {
        if let Some(text) = parsed.as_string() {
            return Some(Value::String(text));
        }
        if let Some(number) = parsed.as_f64() {
            return number_of(number);
        }
        if let Some(flag) = parsed.as_bool() {
            return Some(Value::Bool(flag));
        }
        if parsed.is_null() {
            return Some(Value::Null);
        }
        let levels = levels.checked_sub(1)?;
        if let Some(items) = parsed.dyn_ref::<Array>() {
            let items = (0..items.length()).map(|index| value(&items.get(index), levels));
            return Some(Value::Array(items.collect::<Option<_>>()?));
        }
        let mut members = Map::new();
        let entries = Object::entries(parsed.unchecked_ref());
        for index in 0..entries.length() {
            let entry: Array = entries.get(index).unchecked_into();
            members.insert(entry.get(0).as_string()?, value(&entry.get(1), levels)?);
        }
        Some(Value::Object(members))
    }

    /// `None` for one that is larger than any number here.
    fn number_of(number: f64) -> Option<Value> {
        let is_whole = number.abs() <= WHOLE && number as i64 as f64 == number;
        Some(Value::Number(if is_whole { (number as i64).into() } else { Number::from_f64(number)? }))
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn the_words_say_where() {
        assert!(parse("{\n \"a\": }").unwrap_err().contains("line 2"));
    }

    #[test]
    fn what_lies_too_deep_is_refused() {
        let nested = |levels: usize| ["[".repeat(levels), "]".repeat(levels)].concat();
        assert!(parse(&nested(127)).is_ok());
        assert!(parse(&nested(128)).is_err());
    }
}
