//! Every colour of the page as a host has it: what it set, what follows from that, and the page's own for the rest. Where a pair would be
//! hard to read, what was set of it is not taken.

use super::colour::Rgb;
use super::token::token;
use crate::embed::protocol::{Refusal, Scheme};

/// What can be set, by name without `--td-`.
const THEMABLE: [(&str, [Rgb; 2]); 13] = [
    ("bg", token("bg")),
    ("surface", token("surface")),
    ("border", token("border")),
    ("text", token("text")),
    ("text-muted", token("text-muted")),
    ("link", token("link")),
    ("primary", token("primary")),
    ("on-primary", token("on-primary")),
    ("focus", token("focus")),
    ("error", token("error")),
    ("warning", token("warning")),
    ("success", token("success")),
    ("info", token("info")),
];

/// What follows from it: the name, the page's own colour, and what it is made of where any of that was set.
const DERIVED: [(&str, [Rgb; 2], &[&str]); 11] = [
    ("sunken", token("sunken"), &["surface", "bg"]),
    ("line", token("line"), &["border", "surface"]),
    ("primary-strong", token("primary-strong"), &["primary", "on-primary"]),
    ("primary-soft", token("primary-soft"), &["primary", "surface"]),
    ("error-soft", token("error-soft"), &["error", "surface"]),
    ("warning-soft", token("warning-soft"), &["warning", "surface"]),
    ("success-soft", token("success-soft"), &["success", "surface"]),
    ("info-soft", token("info-soft"), &["info", "surface"]),
    ("code-key", token("code-key"), &["surface"]),
    ("code-string", token("code-string"), &["surface"]),
    ("code-literal", token("code-literal"), &["surface"]),
];

/// Text, and what is needed to see a control (WCAG 2.2, 1.4.3 and 1.4.11).
const TEXT: f64 = 4.5;
const CONTROL: f64 = 3.0;

/// The least ratio, foregrounds, and the grounds that they stand on; as in `scripts/contrast.mjs`.
const PAIRS: &[(f64, &[&str], &[&str])] = &[
    (TEXT, &["text", "text-muted", "link"], &["bg", "surface", "sunken", "primary-soft"]),
    (TEXT, &["error", "warning", "success", "info"], &["bg", "surface", "sunken"]),
    (TEXT, &["text", "error"], &["error-soft"]),
    (TEXT, &["text", "warning"], &["warning-soft"]),
    (TEXT, &["text", "success"], &["success-soft"]),
    (TEXT, &["text", "info"], &["info-soft"]),
    (TEXT, &["on-primary"], &["primary", "primary-strong"]),
    (TEXT, &["code-key", "code-string", "code-literal"], &["surface"]),
    (CONTROL, &["border", "primary", "focus", "error"], &["bg", "surface", "sunken"]),
    (CONTROL, &["primary", "focus"], &["primary-soft"]),
    (CONTROL, &["focus", "error"], &["error-soft"]),
];

/// How strong a tint is: a ground of its colour.
const TINT: f64 = 0.08;

/// Colours by name.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::embed) struct Palette(Vec<(&'static str, Rgb)>);

type Given = Vec<(&'static str, Rgb)>;

/// The name in the list of what can be set.
pub(super) fn themable(name: &str) -> Option<&'static str> {
    THEMABLE.iter().map(|(known, _)| *known).find(|known| *known == name)
}

impl Palette {
    /// The colours of a theme with these set, and which of them were not taken. Each round takes at least one away, so it ends; the page's
    /// own colours hold all ratios.
    pub(super) fn dressed(scheme: Scheme, given: &[(&'static str, Rgb)]) -> (Palette, Vec<Refusal>) {
        let mut given: Given = given.to_vec();
        let mut refused = Vec::new();
        loop {
            let palette = Palette::of(scheme, &given);
            let Some((one, other, ratio, least)) = palette.first_too_close(&given) else {
                return (palette, refused);
            };
            let [of_one, of_other] = [made_of(one), made_of(other)];
            let is_culprit = |name: &'static str| of_one.contains(&name) || of_other.contains(&name);
            for (name, _) in given.iter().filter(|(name, _)| is_culprit(name)) {
                let against = if of_one.contains(name) { other } else { one };
                refused.push(Refusal::Contrast {
                    variable: variable(name),
                    against: variable(against),
                    ratio: (ratio * 100.0).floor() / 100.0,
                    least,
                    scheme,
                });
            }
            given.retain(|(name, _)| !is_culprit(name));
        }
    }

    /// Every colour with its name, always in the same order.
    pub(super) fn colours(&self) -> impl Iterator<Item = (&'static str, Rgb)> {
        self.0.iter().copied()
    }

    fn of(scheme: Scheme, given: &Given) -> Palette {
        let own = |[light, dark]: [Rgb; 2]| if scheme == Scheme::Light { light } else { dark };
        let set = |name: &str| given.iter().find(|(known, _)| *known == name).map(|(_, colour)| *colour);
        let mut palette =
            Palette(THEMABLE.iter().map(|(name, pair)| (*name, set(name).unwrap_or(own(*pair)))).collect());
        // A muted text that is not set is a weaker text.
        if let Some(text) = set("text").filter(|_| set("text-muted").is_none()) {
            let muted = text.over(0.75, palette.get("surface"));
            palette.0.iter_mut().filter(|(name, _)| *name == "text-muted").for_each(|(_, colour)| *colour = muted);
        }
        for (name, pair, parts) in DERIVED {
            let is_own = !parts.iter().any(|part| set(part).is_some());
            let colour = if is_own { own(pair) } else { palette.derived(name, own(pair)) };
            palette.0.push((name, colour));
        }
        palette
    }

    fn derived(&self, name: &'static str, own: Rgb) -> Rgb {
        let surface = self.get("surface");
        match name {
            "sunken" => surface.over(0.5, self.get("bg")),
            "line" => self.get("border").over(0.25, surface),
            // Away from what stands on it.
            "primary-strong" => {
                let on = self.get("on-primary");
                let (black, white) = (Rgb { red: 0, green: 0, blue: 0 }, Rgb { red: 255, green: 255, blue: 255 });
                let away = if on.contrast(black) > on.contrast(white) { black } else { white };
                away.over(0.15, self.get("primary"))
            }
            _ => match name.strip_suffix("-soft") {
                Some(state) => self.get(state).over(TINT, surface),
                // Of the preview: as it is, where it can be read.
                None if own.contrast(surface) >= TEXT => own,
                None => self.get("text"),
            },
        }
    }

    fn get(&self, name: &str) -> Rgb {
        let found = self.0.iter().find(|(known, _)| *known == name);
        found.map_or(Rgb { red: 0, green: 0, blue: 0 }, |(_, colour)| *colour)
    }

    /// The first pair that is too close and that something given takes part in.
    fn first_too_close(&self, given: &Given) -> Option<(&'static str, &'static str, f64, f64)> {
        let is_given =
            |name: &'static str| made_of(name).iter().any(|part| given.iter().any(|(known, _)| known == part));
        PAIRS.iter().find_map(|(least, foregrounds, grounds)| {
            foregrounds.iter().find_map(|one| {
                grounds.iter().find_map(|other| {
                    let ratio = self.get(one).contrast(self.get(other));
                    (ratio < *least && (is_given(one) || is_given(other))).then_some((*one, *other, ratio, *least))
                })
            })
        })
    }
}

/// What can be set of this colour: itself, or what it follows from.
fn made_of(name: &'static str) -> Vec<&'static str> {
    let derived = DERIVED.iter().find(|(known, ..)| *known == name);
    match (derived, name) {
        (Some((_, _, parts)), _) => parts.to_vec(),
        (None, "text-muted") => vec!["text-muted", "text"],
        (None, name) => vec![name],
    }
}

fn variable(name: &str) -> String {
    ["--td-", name].concat()
}

#[cfg(test)]
pub(super) fn names() -> Vec<&'static str> {
    THEMABLE.iter().map(|(name, _)| *name).collect()
}

#[cfg(test)]
impl Palette {
    pub(super) fn expect_readable(&self) {
        for (least, foregrounds, grounds) in PAIRS {
            for (one, other) in foregrounds.iter().flat_map(|one| grounds.iter().map(move |other| (one, other))) {
                let ratio = self.get(one).contrast(self.get(other));
                assert!(ratio >= *least, "{one} on {other}: {ratio}");
            }
        }
    }
}
