//! Opaque colours: read from CSS, mixed, and compared as WCAG 2.2 does.

/// A colour of the sRGB space, in 256 steps a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rgb {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
}

impl Rgb {
    /// `#1a56db`
    pub(super) fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }

    /// So much of this colour, from 0 to 1, over another one.
    pub(super) fn over(self, share: f64, ground: Rgb) -> Rgb {
        let mix = |one: u8, other: u8| channel(f64::from(one) * share + f64::from(other) * (1.0 - share));
        Rgb { red: mix(self.red, ground.red), green: mix(self.green, ground.green), blue: mix(self.blue, ground.blue) }
    }

    /// Contrast ratio, from 1 to 21 (WCAG 2.2, "contrast ratio").
    pub(super) fn contrast(self, other: Rgb) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// WCAG 2.2, "relative luminance".
    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

/// Reads `#rgb`, `#rrggbb`, `rgb(…)` or `hsl(…)`, none of them transparent.
pub(super) fn read(text: &str) -> Option<Rgb> {
    let text = text.trim().to_ascii_lowercase();
    if let Some(digits) = text.strip_prefix('#') {
        return hex(digits);
    }
    let (function, arguments) = text.strip_suffix(')')?.split_once('(')?;
    let [first, second, third] = parts(arguments)?;
    match function {
        "rgb" => {
            let channel = |text: &str| number(text).filter(|number| *number <= 255.0).map(channel);
            Some(Rgb { red: channel(first)?, green: channel(second)?, blue: channel(third)? })
        }
        "hsl" => {
            let degrees = number(first.strip_suffix("deg").unwrap_or(first))?;
            let percent = |text: &str| number(text.strip_suffix('%')?).filter(|number| *number <= 100.0);
            Some(from_hsl(degrees % 360.0, percent(second)? / 100.0, percent(third)? / 100.0))
        }
        _ => None,
    }
}

fn hex(digits: &str) -> Option<Rgb> {
    let values: Vec<u8> = digits.chars().map(|digit| u8::try_from(digit.to_digit(16)?).ok()).collect::<Option<_>>()?;
    match *values.as_slice() {
        [red, green, blue] => Some(Rgb { red: red * 17, green: green * 17, blue: blue * 17 }),
        [a, b, c, d, e, f] => Some(Rgb { red: a * 16 + b, green: c * 16 + d, blue: e * 16 + f }),
        _ => None,
    }
}

/// Three values with commas between all of them, or spaces.
fn parts(arguments: &str) -> Option<[&str; 3]> {
    let parts: Vec<&str> = if arguments.contains(',') {
        arguments.split(',').map(str::trim).collect()
    } else {
        arguments.split_ascii_whitespace().collect()
    };
    parts.try_into().ok()
}

/// A number that is not negative, in plain digits.
pub(super) fn number(text: &str) -> Option<f64> {
    let is_plain =
        !text.is_empty() && text.len() <= 12 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    text.parse().ok().filter(|_| is_plain)
}

fn channel(value: f64) -> u8 {
    // It saturates, and is no other than it was rounded to.
    value.round() as u8
}

fn from_hsl(degrees: f64, saturation: f64, lightness: f64) -> Rgb {
    let chroma = saturation * lightness.min(1.0 - lightness);
    let at = |offset: f64| {
        let place = (offset + degrees / 30.0) % 12.0;
        channel((lightness - chroma * (place - 3.0).min(9.0 - place).clamp(-1.0, 1.0)) * 255.0)
    };
    Rgb { red: at(0.0), green: at(8.0), blue: at(4.0) }
}

#[cfg(test)]
mod tests {
    use super::read;

    fn check(text: &str, expected: &str) {
        assert_eq!(read(text).map(super::Rgb::hex).as_deref(), Some(expected), "{text}");
    }

    #[test]
    fn the_notations() {
        check("#fff", "#ffffff");
        check(" #1A56DB ", "#1a56db");
        check("rgb(26, 86, 219)", "#1a56db");
        check("rgb(26 86 219)", "#1a56db");
        check("hsl(0, 100%, 50%)", "#ff0000");
        check("hsl(120deg 100% 25%)", "#008000");
        check("hsl(480 100% 25%)", "#008000");
        check("hsl(221, 79%, 48%)", "#1a57db");
        check("hsl(0 0% 100%)", "#ffffff");
    }

    #[test]
    fn nothing_else() {
        for text in [
            "",
            "red",
            "#12",
            "#1234",
            "#12345678",
            "#ggg",
            "rgb(1,2)",
            "rgb(1,2,3,0.5)",
            "rgb(256,0,0)",
            "rgb(-1,0,0)",
            "rgb(1e2,0,0)",
            "rgb(nan,0,0)",
            "rgb(1 2 3 / 50%)",
            "rgba(1,2,3,1)",
            "hsl(1,2,3)",
            "hsl(1,101%,3%)",
            "url(#a)",
            "var(--x)",
            "#fff;color:red",
            "#fff}",
            "rgb(1,2,3);",
            "light-dark(#fff,#000)",
            "currentcolor",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn contrast_as_wcag_works_it_out() {
        let ratio = |one, other| read(one).unwrap().contrast(read(other).unwrap());
        assert_eq!(ratio("#000", "#fff"), 21.0);
        assert_eq!(ratio("#777", "#777"), 1.0);
        assert!((ratio("#767676", "#fff") - 4.54).abs() < 0.01);
        assert_eq!(ratio("#123456", "#fedcba"), ratio("#fedcba", "#123456"));
    }

    #[test]
    fn a_tint_lies_between_the_two() {
        let mixed = |share| read("#000").unwrap().over(share, read("#fff").unwrap()).hex();
        assert_eq!([mixed(0.0), mixed(0.5), mixed(1.0)], ["#ffffff", "#808080", "#000000"]);
    }
}
