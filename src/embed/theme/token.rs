//! The page's own colours, read from its stylesheet when this is compiled: they stand nowhere else.

use super::colour::Rgb;

const TOKENS: &[u8] = include_bytes!("../../../style/tokens.css");

/// The colour of this token in light and in dark: `--td-bg: light-dark(#f4f5f7, #0e1116);`. A name that is not there does not compile.
pub(super) const fn token(name: &str) -> [Rgb; 2] {
    let mut at = 0;
    loop {
        let Some(start) = after(at, b"--td-") else { panic!("no such token") };
        at = start;
        if let Some(end) = follows(start, name.as_bytes())
            && let Some(light) = follows(end, b": light-dark(#")
            && let Some(dark) = follows(light + 6, b", #")
        {
            return [colour(light), colour(dark)];
        }
    }
}

const fn after(from: usize, word: &[u8]) -> Option<usize> {
    let mut at = from;
    while at < TOKENS.len() {
        if let Some(end) = follows(at, word) {
            return Some(end);
        }
        at += 1;
    }
    None
}

/// Where the word ends that stands here.
#[expect(clippy::indexing_slicing, reason = "worked out by the compiler, which stops at a place that is not there")]
const fn follows(at: usize, word: &[u8]) -> Option<usize> {
    let mut place = 0;
    while place < word.len() {
        if at + place >= TOKENS.len() || TOKENS[at + place] != word[place] {
            return None;
        }
        place += 1;
    }
    Some(at + word.len())
}

const fn colour(at: usize) -> Rgb {
    Rgb { red: byte(at), green: byte(at + 2), blue: byte(at + 4) }
}

#[expect(clippy::indexing_slicing, reason = "worked out by the compiler, which stops at a place that is not there")]
const fn byte(at: usize) -> u8 {
    digit(TOKENS[at]) * 16 + digit(TOKENS[at + 1])
}

const fn digit(letter: u8) -> u8 {
    match letter {
        b'0'..=b'9' => letter - b'0',
        b'a'..=b'f' => letter - b'a' + 10,
        _ => panic!("not a hexadecimal digit in lower case"),
    }
}

#[cfg(test)]
mod tests {
    use super::token;

    #[test]
    fn a_token_is_read_whole() {
        let text = String::from_utf8(super::TOKENS.to_vec()).unwrap();
        for name in ["bg", "text", "text-muted", "primary", "primary-soft", "code-literal"] {
            let [light, dark] = token(name).map(super::Rgb::hex);
            assert!(text.contains(&format!("--td-{name}: light-dark({light}, {dark});")), "{name}");
        }
    }
}
