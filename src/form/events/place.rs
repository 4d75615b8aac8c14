//! Where in the editor of data events a problem is mended: the ids of its controls.

use trail_model::draft::TrailDraft;
use trail_model::event::SelectorList;
use trail_model::field::FieldId;
use trail_model::problem::{Issue, Problem};

/// Adds a selector.
pub const ADD: &str = "data-event-add";
/// Takes a region to add.
pub const REGION: &str = "data-event-region";

/// The id of a control of a selector, counted from 1.
#[must_use]
pub fn of(selector: usize, control: &str) -> String {
    ["data-event-", &selector.to_string(), "-", control].concat()
}

/// The id of the text field that adds to a list of a selector.
#[must_use]
pub fn of_list(selector: usize, list: SelectorList, excludes: bool) -> String {
    let side = if excludes { "-exclude" } else { "-include" };
    of(selector, &[&list.name().to_ascii_lowercase(), side].concat())
}

/// Whether this list of a selector holds the value.
#[must_use]
pub fn holds(draft: &TrailDraft, selector: usize, list: SelectorList, excludes: bool, value: &str) -> bool {
    list_of(draft, selector, list, excludes).iter().any(|one| one == value)
}

fn list_of(draft: &TrailDraft, selector: usize, list: SelectorList, excludes: bool) -> &[String] {
    let own = selector.checked_sub(1).and_then(|place| draft.data_events.selectors.get(place));
    own.map(|own| own.filter(list).list(excludes).as_slice()).unwrap_or_default()
}

/// The control that a problem of data events in this draft belongs to; `None` for a problem of another field.
#[must_use]
pub fn of_problem(problem: &Problem, draft: &TrailDraft) -> Option<String> {
    if problem.field != FieldId::DataEvents {
        return None;
    }
    let number = |selector: &u64| usize::try_from(*selector).unwrap_or_default();
    let of_value = |selector: &u64, list: SelectorList, value: &str| {
        let number = number(selector);
        let is_included = holds(draft, number, list, false, value);
        of_list(number, list, !is_included && holds(draft, number, list, true, value))
    };
    Some(match &problem.issue {
        Issue::SelectorService { selector } => of(number(selector), "service"),
        Issue::TooManySelectorValues { selector, list, .. } => {
            let number = number(selector);
            let is_all_excluded = list_of(draft, number, *list, false).is_empty();
            of_list(number, *list, is_all_excluded && !list_of(draft, number, *list, true).is_empty())
        }
        Issue::EventName { selector, actual } => of_value(selector, SelectorList::EventName, actual),
        Issue::ResourceArn { selector, actual } => of_value(selector, SelectorList::ResourceArn, actual),
        Issue::Region { .. } => REGION.to_owned(),
        _ => ADD.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use trail_model::event::Selector;

    #[test]
    fn every_problem_of_data_events_has_its_control() {
        let draft = TrailDraft::default();
        let place = |issue| of_problem(&Problem::new(FieldId::DataEvents, issue), &draft);
        let at = |id: &str| Some(id.to_owned());
        assert_eq!(place(Issue::NoDataEventService {}), at("data-event-add"));
        assert_eq!(place(Issue::TooManySelectors { max: 20, actual: 21 }), at("data-event-add"));
        assert_eq!(place(Issue::SelectorService { selector: 2 }), at("data-event-2-service"));
        let list = SelectorList::ResourceArn;
        assert_eq!(
            place(Issue::TooManySelectorValues { selector: 3, list, max: 10, actual: 11 }),
            at("data-event-3-resourcearn-include")
        );
        assert_eq!(
            place(Issue::EventName { selector: 2, actual: "123 foo".into() }),
            at("data-event-2-eventname-include")
        );
        assert_eq!(
            place(Issue::ResourceArn { selector: 1, actual: "rubbish arn".into() }),
            at("data-event-1-resourcearn-include")
        );
        assert_eq!(place(Issue::Region { actual: "x".into() }), at("data-event-region"));
        assert_eq!(of_problem(&Problem::new(FieldId::HomeRegion, Issue::Required {}), &draft), None);
    }

    #[test]
    fn a_value_is_mended_in_the_list_that_holds_it() {
        let mut draft = TrailDraft::default();
        let mut selector = Selector::of("Oss");
        selector.events.not_equals = vec!["1a".into(), "2b".into()];
        selector.events.equals = vec!["2b".into()];
        draft.data_events.selectors = vec![selector];
        let place = |draft: &TrailDraft, actual: &str| {
            let issue = Issue::EventName { selector: 1, actual: actual.into() };
            of_problem(&Problem::new(FieldId::DataEvents, issue), draft)
        };
        assert_eq!(place(&draft, "1a"), Some("data-event-1-eventname-exclude".into()));
        assert_eq!(place(&draft, "2b"), Some("data-event-1-eventname-include".into()));
        let list = SelectorList::EventName;
        let too_many =
            Problem::new(FieldId::DataEvents, Issue::TooManySelectorValues { selector: 1, list, max: 10, actual: 11 });
        assert_eq!(of_problem(&too_many, &draft), Some("data-event-1-eventname-include".into()));
        draft.data_events.selectors[0].events.equals.clear();
        assert_eq!(of_problem(&too_many, &draft), Some("data-event-1-eventname-exclude".into()));
    }
}
