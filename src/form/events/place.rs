//! Where in the editor of data events a problem is mended: the ids of its controls.

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

/// The control that a problem of data events belongs to; `None` for a problem of another field.
#[must_use]
pub fn of_problem(problem: &Problem) -> Option<String> {
    if problem.field != FieldId::DataEvents {
        return None;
    }
    let number = |selector: &u64| usize::try_from(*selector).unwrap_or_default();
    Some(match &problem.issue {
        Issue::SelectorService { selector } => of(number(selector), "service"),
        Issue::TooManySelectorValues { selector, list, .. } => of_list(number(selector), *list, false),
        Issue::EventName { selector, .. } => of_list(number(selector), SelectorList::EventName, false),
        Issue::Region { .. } => REGION.to_owned(),
        _ => ADD.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_of_data_events_has_its_control() {
        let place = |issue| of_problem(&Problem::new(FieldId::DataEvents, issue));
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
        assert_eq!(place(Issue::Region { actual: "x".into() }), at("data-event-region"));
        assert_eq!(of_problem(&Problem::new(FieldId::HomeRegion, Issue::Required {})), None);
    }
}
