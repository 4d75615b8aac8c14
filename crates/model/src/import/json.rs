//! JSON that means one thing: no name twice in an object, no depth that would overflow a stack.

use serde_json::Value;

use super::outcome::Refusal;
use super::repeated;
use super::text::line_of;
use crate::unique;

/// Levels of JSON. The deepest file that is read, a Terraform state of nested modules, has about twenty.
pub const DEPTH_LIMIT: usize = 100;
/// Values of a JSON file. A Terraform state with a thousand resources has a tenth of them.
pub const VALUE_LIMIT: usize = 250_000;

/// Parses a text as JSON.
pub(super) fn parse(text: &str) -> Result<Value, Refusal> {
    measure(text)?;
    let read = unique::parse(text).map_err(|error| Refusal::Json { line: error.line(), column: error.column().max(1) });
    let (value, twice) = read?;
    if twice.is_empty() { Ok(value) } else { Err(Refusal::Duplicates { names: twice, line: repeated::line(text) }) }
}

/// Looks for depth before anything recurses, and for sheer number before anything is kept. What is inside texts does not count.
fn measure(text: &str) -> Result<(), Refusal> {
    let (mut depth, mut values, mut quoted, mut escaped) = (0_usize, 1_usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'[' | b'{' if !quoted => (depth, values) = (depth + 1, values + 1),
            b',' if !quoted => values += 1,
            b']' | b'}' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEPTH_LIMIT {
            return Err(Refusal::TooDeep { line: line_of(text.as_bytes(), at) });
        }
        if values > VALUE_LIMIT {
            return Err(Refusal::TooMany { limit: VALUE_LIMIT });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn any_value_is_read_as_serde_json_reads_it() {
        for text in
            [r#"{"a":[null,true,-1,1.5,18446744073709551615,"x\u0000\"[{"],"b":{"c":{}}}"#, "[]", "7", "\"审计\""]
        {
            assert_eq!(parse(text), Ok(serde_json::from_str(text).unwrap()));
        }
    }

    #[test]
    fn names_that_occur_twice_are_named_with_the_way_to_them() {
        let names = |text: &str| match parse(text) {
            Err(Refusal::Duplicates { names, .. }) => names,
            other => panic!("{other:?}"),
        };
        assert_eq!(names(r#"{"Name":"a","Name":"b"}"#), ["Name"]);
        assert_eq!(names(r#"{"a":1,"\u0061":2,"a":3}"#), ["a"]);
        assert_eq!(names(r#"{"calls":[{"parameters":{"Name":1,"Name":1}}]}"#), ["calls.parameters.Name"]);
        let many: Vec<String> = (0..50).map(|i| format!(r#""m{i}":1,"m{i}":2"#)).collect();
        assert_eq!(names(&format!("{{{}}}", many.join(","))).len(), unique::NAMES_LISTED);
    }

    #[test]
    fn what_is_not_json_is_located() {
        let check =
            |text: &str, line: usize, column: usize| assert_eq!(parse(text), Err(Refusal::Json { line, column }));
        check("{\n  \"Name\": oops\n}", 2, 11);
        check("{} x", 1, 4);
        check("{\"a\":1,}", 1, 8);
        check("{", 1, 1);
    }

    #[test]
    fn depth_is_found_before_anything_recurses() {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let deep = format!("\n{}1{}", open.repeat(5000), close.repeat(5000));
            assert_eq!(parse(&deep), Err(Refusal::TooDeep { line: 2 }));
            let endless = open.repeat(1_000_000);
            assert_eq!(parse(&endless), Err(Refusal::TooDeep { line: 1 }));
            let allowed = format!("{}1{}", open.repeat(DEPTH_LIMIT), close.repeat(DEPTH_LIMIT));
            assert!(parse(&allowed).is_ok());
        }
        assert_eq!(parse(&json!("[".repeat(5000)).to_string()), Ok(json!("[".repeat(5000))));
    }
}
