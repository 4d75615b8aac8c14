//! A selector of data events in one line.

use trail_model::event::{ReadWrite, Selector, SelectorList};

/// A selector in one line, under the names of the wire, with its values marked: Oss (ReadWriteType = Read, EventName ≠ HeadObject).
#[must_use]
pub fn selector_line(selector: &Selector, mark: fn(&str) -> String) -> String {
    let read_write = (selector.read_write != ReadWrite::All)
        .then(|| ["ReadWriteType = ", &mark(selector.read_write.name())].concat());
    let filters = SelectorList::ALL.into_iter().flat_map(|list| {
        let filter = selector.filter(list);
        let side = move |sign: &str, values: &[String]| {
            let values: Vec<String> = values.iter().map(|one| mark(one)).collect();
            (!values.is_empty()).then(|| [list.name(), sign, &values.join(" ")].concat())
        };
        [side(" = ", &filter.equals), side(" ≠ ", &filter.not_equals)].into_iter().flatten()
    });
    let narrowed: Vec<String> = read_write.into_iter().chain(filters).collect();
    let service = mark(&selector.service);
    if narrowed.is_empty() { service } else { [&service, " (", &narrowed.join(", "), ")"].concat() }
}
