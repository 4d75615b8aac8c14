//! What a reader of advice has put aside. It is part of the design, so that whoever reviews it sees that it was.

use super::{AdviceCode, Source};

/// Dismissed advice and switched-off sources, by their names: what a newer version has dismissed is kept and means nothing to this one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dismissed {
    /// The codes of dismissed advice.
    pub codes: Vec<String>,
    /// The sources that are switched off.
    pub sources: Vec<String>,
}

impl Dismissed {
    /// Whether the advice is put aside: itself, or everyone who gives it.
    #[must_use]
    pub fn hides(&self, code: AdviceCode) -> bool {
        self.has(code) || code.sources().iter().all(|source| self.is_off(*source))
    }

    /// Whether the advice itself is dismissed.
    #[must_use]
    pub fn has(&self, code: AdviceCode) -> bool {
        self.codes.iter().any(|name| name == code.name())
    }

    /// Whether the source is switched off.
    #[must_use]
    pub fn is_off(&self, source: Source) -> bool {
        self.sources.iter().any(|name| name == source.name())
    }

    /// Dismisses a piece of advice.
    pub fn dismiss(&mut self, code: AdviceCode) {
        put(&mut self.codes, code.name(), true);
    }

    /// Takes that back.
    pub fn bring_back(&mut self, code: AdviceCode) {
        put(&mut self.codes, code.name(), false);
    }

    /// Switches a source on or off.
    pub fn switch(&mut self, source: Source, on: bool) {
        put(&mut self.sources, source.name(), !on);
    }
}

fn put(names: &mut Vec<String>, name: &str, is_in: bool) {
    names.retain(|other| other != name);
    if is_in {
        names.push(name.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn advice_is_hidden_when_it_or_everyone_who_gives_it_is_put_aside() {
        let mut dismissed = Dismissed::default();
        assert!(!dismissed.hides(AdviceCode::NoOss));
        dismissed.switch(Source::Kics, false);
        assert!(!dismissed.hides(AdviceCode::NoOss), "CIS says so too");
        dismissed.switch(Source::Cis, false);
        assert!(dismissed.hides(AdviceCode::NoOss));
        assert!(!dismissed.has(AdviceCode::NoOss));
        dismissed.switch(Source::Cis, true);
        dismissed.dismiss(AdviceCode::NoOss);
        dismissed.dismiss(AdviceCode::NoOss);
        assert!(dismissed.hides(AdviceCode::NoOss));
        dismissed.bring_back(AdviceCode::NoOss);
        dismissed.switch(Source::Kics, true);
        assert_eq!(dismissed, Dismissed::default());
    }

    #[test]
    fn what_a_newer_version_has_dismissed_is_kept() {
        let mut dismissed = Dismissed { codes: vec!["from-the-future".into()], sources: vec!["iso".into()] };
        dismissed.dismiss(AdviceCode::NoOss);
        dismissed.bring_back(AdviceCode::NoOss);
        assert_eq!(dismissed, Dismissed { codes: vec!["from-the-future".into()], sources: vec!["iso".into()] });
    }
}
