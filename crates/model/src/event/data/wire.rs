//! Selectors as the API takes them: the JSON text of `EventSelectors`, written, read and judged.

use serde_json::{Map, Value};

use super::region_issue;
use super::selector::{Filter, ReadWrite, Selector, SelectorList, issues};
use crate::field::FieldId;
use crate::json;
use crate::named::Named;
use crate::problem::{Issue, Problem};
use crate::unique;

/// The text of `EventSelectors`, as short as it can be: a selector that means everything is its service alone.
pub(crate) fn write_selectors(selectors: &[Selector]) -> String {
    list(selectors.iter().map(write_selector))
}

/// One of them.
pub(crate) fn write_selector(selector: &Selector) -> String {
    let mut members = vec![member("ServiceName", &json::text(&selector.service))];
    if selector.read_write != ReadWrite::All {
        members.push(member("ReadWriteType", &json::text(selector.read_write.wire())));
    }
    for list in SelectorList::ALL {
        let filter = selector.filter(list);
        if filter.count() > 0 {
            members.push(member(list.wire(), &write_filter(filter)));
        }
    }
    object(&members)
}

fn write_filter(filter: &Filter) -> String {
    let sides = [("Equals", &filter.equals), ("NotEquals", &filter.not_equals)];
    let sides = sides.iter().filter(|(_, values)| !values.is_empty());
    let members: Vec<String> =
        sides.map(|(name, values)| member(name, &list(values.iter().map(|one| json::text(one))))).collect();
    object(&members)
}

fn member(name: &str, value: &str) -> String {
    [&json::text(name), ":", value].concat()
}

fn object(members: &[String]) -> String {
    ["{", &members.join(","), "}"].concat()
}

fn list(items: impl Iterator<Item = String>) -> String {
    ["[", &items.collect::<Vec<_>>().join(","), "]"].concat()
}

/// Reads a list of selectors.
///
/// # Errors
/// What could be read of them, and what is wrong with the first that could not be read whole.
pub(crate) fn read_selectors(json: &Value) -> Result<Vec<Selector>, (Vec<Selector>, Issue)> {
    let Some(items) = json.as_array() else {
        return Err((Vec::new(), Issue::SelectorsUnreadable {}));
    };
    let (mut selectors, mut first) = (Vec::new(), None);
    for (number, item) in (1_u64..).zip(items) {
        let mut selector = Selector::default();
        if let Err(member) = read(item, &mut selector) {
            first.get_or_insert(Issue::SelectorUnreadable { selector: number, member });
        }
        if item.is_object() {
            selectors.push(selector);
        }
    }
    match first {
        None => Ok(selectors),
        Some(issue) => Err((selectors, issue)),
    }
}

/// Reads what can be read, and names the first member that cannot; no name for what is no object.
fn read(item: &Value, selector: &mut Selector) -> Result<(), String> {
    let mut wrong = None;
    for (name, value) in item.as_object().ok_or_else(String::new)? {
        let understood = match (name.as_str(), SelectorList::from_wire(name)) {
            ("ServiceName", _) => value.as_str().map(|text| text.clone_into(&mut selector.service)),
            ("ReadWriteType", _) => {
                value.as_str().and_then(ReadWrite::from_wire).map(|kind| selector.read_write = kind)
            }
            (_, Some(list)) => read_filter(value, selector.filter_mut(list)),
            _ => None,
        };
        if understood.is_none() {
            wrong.get_or_insert(name.clone());
        }
    }
    wrong.map_or(Ok(()), Err)
}

fn read_filter(value: &Value, filter: &mut Filter) -> Option<()> {
    let mut whole = Some(());
    for (name, values) in value.as_object()? {
        let side = match name.as_str() {
            "Equals" => &mut filter.equals,
            "NotEquals" => &mut filter.not_equals,
            _ => return None,
        };
        for text in values.as_array()? {
            match text.as_str() {
                Some(text) => side.push(text.to_owned()),
                None => whole = None,
            }
        }
    }
    whole
}

/// What the API would refuse of the parameters of `PutDataEventSelector`, beyond their names and types.
pub(crate) fn call_problems(parameters: &Map<String, Value>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut push = |name: &str, issue: Issue| problems.push(Problem::new(FieldId::from_wire(name), issue));
    if let Some(text) = parameters.get("EventSelectors").and_then(Value::as_str).filter(|text| !text.is_empty()) {
        selectors_issue(text).into_iter().for_each(|issue| push("EventSelectors", issue));
    }
    let all_regions = parameters.get("IsTrailAllRegion").and_then(Value::as_bool) == Some(true);
    match parameters.get("TrailRegionIds").map(Value::as_str) {
        None | Some(Some("")) if all_regions => {}
        None | Some(Some("")) => push("TrailRegionIds", Issue::Required {}),
        // Also beside all regions: what is sent is judged.
        Some(Some(ids)) => {
            let issue = ids.split(',').find_map(region_issue);
            issue.into_iter().for_each(|issue| push("TrailRegionIds", issue));
        }
        Some(None) => {}
    }
    problems
}

/// The first thing that the API would refuse of the text of `EventSelectors`.
#[must_use]
pub fn selectors_issue(text: &str) -> Option<Issue> {
    let json = match unique::parse(text) {
        Ok((json, twice)) if twice.is_empty() => json,
        _ => return Some(Issue::SelectorsUnreadable {}),
    };
    match read_selectors(&json) {
        Ok(selectors) => issues(&selectors).into_iter().next(),
        Err((_, issue)) => Some(issue),
    }
}
