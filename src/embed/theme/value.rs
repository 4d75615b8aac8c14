//! Lengths and fonts: what may be set besides colours, and within which limits.

use super::colour::number;

/// Reads a value and answers with what goes into the stylesheet.
type Read = fn(&str) -> Option<String>;

/// Radius, density and type by name without `--td-`.
const VALUES: &[(&str, Read)] = &[
    ("radius", |text| pixels(text, 0.0, 24.0)),
    ("space", |text| pixels(text, 4.0, 12.0)),
    ("font", fonts),
    ("font-mono", fonts),
    ("font-size", |text| pixels(text, 12.0, 20.0)),
];

/// The longest list of fonts.
const FONTS_LIMIT: usize = 300;

/// Pixels of one `rem` at the size that a browser comes with: the limits hold there.
const REM: f64 = 16.0;

/// What reads the value of this name.
pub(super) fn find(name: &str) -> Option<(&'static str, Read)> {
    VALUES.iter().find(|(known, _)| *known == name).copied()
}

/// A length in px or rem, the latter at 16 px, within these limits.
fn pixels(text: &str, least: f64, most: f64) -> Option<String> {
    let text = text.trim();
    let (digits, factor, unit) = match (text.strip_suffix("rem"), text.strip_suffix("px")) {
        (Some(digits), _) => (digits, REM, "rem"),
        (None, Some(digits)) => (digits, 1.0, "px"),
        (None, None) => (text.strip_prefix('0').filter(|rest| rest.is_empty()).map(|_| "0")?, 1.0, "px"),
    };
    let value = number(digits)? * factor;
    (least..=most).contains(&value).then(|| [digits, unit].concat())
}

/// A list of letters, digits, spaces, commas, hyphens, and quotes that come in pairs.
fn fonts(text: &str) -> Option<String> {
    let text = text.trim();
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | ',' | '-' | '"' | '\'');
    let mut open = None;
    for c in text.chars().filter(|c| matches!(c, '"' | '\'')) {
        open = match open {
            None => Some(c),
            Some(quote) if quote == c => None,
            Some(_) => return None,
        };
    }
    let is_list = text.split(',').all(|font| !font.trim().is_empty());
    (is_list && open.is_none() && text.len() <= FONTS_LIMIT && text.chars().all(is_plain)).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::find;

    fn check(name: &str, text: &str) -> Option<String> {
        find(name).and_then(|(_, read)| read(text))
    }

    #[test]
    fn lengths_have_limits() {
        assert_eq!(check("radius", "0").as_deref(), Some("0px"));
        assert_eq!(check("radius", " 4px ").as_deref(), Some("4px"));
        assert_eq!(check("space", "0.375rem").as_deref(), Some("0.375rem"));
        assert_eq!(check("font-size", "16px").as_deref(), Some("16px"));
        for (name, text) in [
            ("radius", "25px"),
            ("radius", "2rem"),
            ("radius", "-1px"),
            ("radius", "1em"),
            ("radius", "4"),
            ("radius", "calc(1px)"),
            ("radius", "1px;"),
            ("space", "3px"),
            ("space", "13px"),
            ("font-size", "11px"),
            ("font-size", "1.5rem"),
            ("font-size", "100%"),
        ] {
            assert_eq!(check(name, text), None, "{name}: {text}");
        }
    }

    #[test]
    fn fonts_are_names_and_nothing_that_css_could_take_for_more() {
        for text in ["Inter, system-ui, sans-serif", "\"Noto Sans SC\", 'PingFang SC', sans-serif", "微软雅黑, serif"]
        {
            assert_eq!(check("font", text).as_deref(), Some(text));
        }
        for text in [
            "",
            ",",
            "Inter,",
            "url(x)",
            "var(--x)",
            "Inter; color: red",
            "Inter}",
            "\"Inter",
            "\"Inter'",
            "Inter\\",
            "Inter/*",
            "a\nb",
            &"a".repeat(301),
        ] {
            assert_eq!(check("font", text), None, "{text}");
        }
    }

    #[test]
    fn the_list_is_closed() {
        for name in ["header", "control", "shadow", "leading", "bold", "", "radius-small"] {
            assert!(find(name).is_none(), "{name}");
        }
    }
}
