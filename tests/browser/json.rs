//! JSON through the browser's own parser means what it means through that of `serde_json`.

use serde_json::{Value, json};
use trail_designer::json::parse;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_text_means_the_same_as_elsewhere() {
    let texts = [
        r#"{"a":[1,-2,0.5,{"b":[[],{},null]}],"c":{"d":"","e":[true,false]}}"#,
        r#"{"审计":"云\u0000\u2028\"\\ 💥 \ud83d\ude00","__proto__":{"x":1},"length":7,"":"no name"}"#,
        r#"[0, 9007199254740991, -9007199254740991, 1795348980000, 1e300, 2.5e-8, 123456.75]"#,
        r#""text""#,
        " 7 ",
        "null",
        r#"{"twice":1,"twice":2}"#,
    ];
    for text in texts {
        let elsewhere: Value = serde_json::from_str(text).unwrap();
        assert_eq!(parse(text), Ok(elsewhere), "{text}");
    }
}

#[wasm_bindgen_test]
fn numbers_are_whole_where_they_are_exact() {
    assert_eq!(parse("9007199254740991"), Ok(json!(9_007_199_254_740_991_u64)));
    assert_eq!(parse("7.0"), Ok(json!(7)));
    assert_eq!(parse("18446744073709551616"), Ok(json!(18_446_744_073_709_551_616_f64)));
    assert!(parse("1e400").is_err(), "it is no number here");
}

#[wasm_bindgen_test]
fn a_broken_text_is_refused_in_words() {
    for text in ["", "{", r#"{"proxy": }"#, "[1,]", "'x'", "{} {}", "\u{feff}{}", "undefined", "NaN"] {
        let words = parse(text).unwrap_err();
        assert!(words.contains("JSON"), "{text}: {words}");
    }
}

#[wasm_bindgen_test]
fn what_lies_too_deep_is_refused() {
    let lists = |levels: usize| ["[".repeat(levels), "]".repeat(levels)].concat();
    let objects = |levels: usize| [r#"{"a":"#.repeat(levels), "1".to_owned(), "}".repeat(levels)].concat();
    for nested in [&lists as &dyn Fn(usize) -> String, &objects] {
        assert!(parse(&nested(127)).is_ok());
        assert!(parse(&nested(128)).is_err());
        assert!(parse(&nested(100_000)).is_err());
    }
}
