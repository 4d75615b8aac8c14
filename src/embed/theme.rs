//! Theming: a closed list of CSS variables that a host or the configuration may set. Each value goes through a parser, and what would be hard
//! to read falls back to the page's own.

use std::collections::BTreeMap;

mod colour;
mod palette;
mod token;
mod value;

pub(super) use palette::Palette;

use super::protocol::{Refusal, Scheme};
use colour::Rgb;

/// What of the variables is taken, as CSS values by name without `--td-`, and what is not.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Dress {
    /// Every colour of the page, where one was set.
    pub colours: Vec<(&'static str, String)>,
    /// Radius, density and type, as far as they were set.
    pub shapes: Vec<(&'static str, String)>,
    /// In the themes that can be shown.
    pub refused: Vec<Refusal>,
}

/// Judges the variables for the themes that can be shown. Names that are none of the list are passed over.
pub(super) fn dress(variables: &BTreeMap<String, String>, shown: &[Scheme]) -> Dress {
    let mut dress = Dress::default();
    let mut given: Vec<(&'static str, Rgb)> = Vec::new();
    for (variable, text) in variables {
        let Some(name) = variable.strip_prefix("--td-") else { continue };
        let is_taken = if let Some(name) = palette::themable(name) {
            colour::read(text).map(|colour| given.push((name, colour)))
        } else if let Some((name, read)) = value::find(name) {
            read(text).map(|value| dress.shapes.push((name, value)))
        } else {
            continue;
        };
        if is_taken.is_none() {
            dress.refused.push(Refusal::Value { variable: variable.clone() });
        }
    }
    if given.is_empty() {
        return dress;
    }
    let (light, light_refused) = Palette::dressed(Scheme::Light, &given);
    let (dark, dark_refused) = Palette::dressed(Scheme::Dark, &given);
    let is_shown = |refusal: &Refusal| matches!(refusal, Refusal::Contrast { scheme, .. } if shown.contains(scheme));
    dress.refused.extend(light_refused.into_iter().chain(dark_refused).filter(is_shown));
    let both = light.colours().zip(dark.colours());
    dress.colours =
        both.map(|((name, light), (_, dark))| (name, format!("light-dark({}, {})", light.hex(), dark.hex()))).collect();
    dress
}

#[cfg(test)]
mod tests;
