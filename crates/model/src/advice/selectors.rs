//! What is likely a slip in the selectors of data events. No part of what stands beside single fields, which knows no lists of events.

use super::{Advice, AdviceCode};
use crate::draft::TrailDraft;
use crate::event::{Selector, known_events};
use crate::field::FieldId;

/// The advice on the selectors, each code once.
pub(super) fn judge(draft: &TrailDraft) -> Vec<Advice> {
    if !draft.data_events.on {
        return Vec::new();
    }
    let selectors = &draft.data_events.selectors;
    let found = [
        (selectors.iter().any(names_unlisted_event), AdviceCode::UnlistedEvent),
        (selectors.iter().any(contradicts_itself), AdviceCode::IncludedAndExcluded),
        (without_repeated(selectors).len() < selectors.len(), AdviceCode::RepeatedSelector),
    ];
    let found = found.into_iter().filter(|(is_so, _)| *is_so);
    found.map(|(_, code)| Advice::new(FieldId::DataEvents, code)).collect()
}

/// Whether it names an event that the list of its service does not hold; a service without a list is not judged, nor is a pattern.
fn names_unlisted_event(selector: &Selector) -> bool {
    let known = known_events(&selector.service);
    let mut names = selector.events.equals.iter().chain(&selector.events.not_equals);
    !known.is_empty() && names.any(|name| !name.contains('*') && !known.contains(&name.as_str()))
}

/// Whether it includes a value that it leaves out too.
fn contradicts_itself(selector: &Selector) -> bool {
    let filters = [&selector.events, &selector.resources];
    filters.iter().any(|filter| filter.equals.iter().any(|value| filter.not_equals.contains(value)))
}

/// Each selector once, the first of its kind; those that still lack their service are not the same.
pub(super) fn without_repeated(selectors: &[Selector]) -> Vec<Selector> {
    let mut kept: Vec<Selector> = Vec::new();
    for selector in selectors {
        if selector.service.is_empty() || !kept.contains(selector) {
            kept.push(selector.clone());
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(selectors: &[Selector]) -> Vec<AdviceCode> {
        let mut draft = TrailDraft::default();
        (draft.data_events.on, draft.data_events.selectors) = (true, selectors.to_vec());
        judge(&draft).into_iter().map(|advice| advice.code).collect()
    }

    fn named(service: &str, name: &str) -> Selector {
        let mut selector = Selector::of(service);
        selector.events.not_equals.push(name.to_owned());
        selector
    }

    #[test]
    fn a_name_that_the_list_does_not_hold_is_advice_where_there_is_a_list() {
        assert_eq!(codes(&[named("Oss", "GetObject")]), []);
        assert_eq!(codes(&[named("Oss", "nope")]), [AdviceCode::UnlistedEvent]);
        assert_eq!(codes(&[named("Oss", "getobject")]), [AdviceCode::UnlistedEvent]);
        assert_eq!(codes(&[named("Oss", "Get*")]), []);
        assert_eq!(codes(&[named("PDS", "nope")]), []);
    }

    #[test]
    fn the_same_selector_again_is_advice_and_the_first_is_kept() {
        let two = [named("Oss", "GetObject"), Selector::of("PDS"), named("Oss", "GetObject")];
        assert_eq!(codes(&two), [AdviceCode::RepeatedSelector]);
        assert_eq!(without_repeated(&two), two[..2]);
        assert_eq!(codes(&[Selector::default(), Selector::default()]), []);
        assert_eq!(codes(&[Selector::of("Oss"), named("Oss", "GetObject")]), []);
    }

    #[test]
    fn a_value_on_both_sides_is_advice() {
        let mut selector = named("Oss", "GetObject");
        selector.events.equals = vec!["PutObject".into()];
        assert_eq!(codes(std::slice::from_ref(&selector)), []);
        selector.events.equals.push("GetObject".into());
        assert_eq!(codes(&[selector]), [AdviceCode::IncludedAndExcluded]);
        let mut selector = Selector::of("PDS");
        (selector.resources.equals, selector.resources.not_equals) = (vec!["*".into()], vec!["*".into()]);
        assert_eq!(codes(&[selector]), [AdviceCode::IncludedAndExcluded]);
    }

    #[test]
    fn selectors_that_are_off_are_not_judged() {
        let mut draft = TrailDraft::default();
        draft.data_events.selectors = vec![named("Oss", "nope"); 2];
        assert_eq!(judge(&draft), []);
    }
}
