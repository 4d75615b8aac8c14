//! The lines of each trail of a file.

use std::collections::HashMap;
use std::ops::Range;

use trail_model::import::{Kind, Read};

use super::marks::Marks;

/// Those of every trail that was read. A script may come back to one.
pub(super) fn lines(marks: &Marks<'_>, kind: Kind, reads: &[Read]) -> Vec<Vec<Range<usize>>> {
    let mut trails = match kind {
        Kind::Aliyun => of_calls(marks, reads),
        Kind::Answer => of_items(marks, reads),
        Kind::TerraformHcl => of_addresses(marks, reads, "resource."),
        Kind::TerraformJson => of_addresses(marks, reads, ""),
        Kind::Request | Kind::Design | Kind::Plan => vec![Vec::new(); reads.len()],
    };
    if let [only] = trails.as_mut_slice()
        && only.is_empty()
    {
        only.push(1..usize::MAX);
    }
    trails
}

/// The calls of each trail: the next CreateTrail of its name, then what names it, or names none and follows it.
fn of_calls(marks: &Marks<'_>, reads: &[Read]) -> Vec<Vec<Range<usize>>> {
    let mut trails = vec![Vec::new(); reads.len()];
    let mut current = None;
    for call in &marks.stretches {
        let names = |read: &Read| !call.called.is_empty() && read.draft.name == call.called;
        let place = |is_begun: bool, is_it: &dyn Fn(&Read) -> bool| {
            let of_these = |(read, calls): &(&Read, &Vec<_>)| calls.is_empty() != is_begun && is_it(read);
            let mut places =
                reads.iter().zip(&trails).enumerate().filter(|(_, one)| of_these(one)).map(|(place, _)| place);
            if is_begun { places.next_back() } else { places.next() }
        };
        let made = place(false, &names).filter(|_| call.may_make).or_else(|| place(true, &names));
        let unnamed = || place(false, &|read| read.draft.name.is_empty()).filter(|_| call.may_make);
        current = made.or_else(unnamed).or(current);
        if let Some(calls) = current.and_then(|place| trails.get_mut(place)) {
            calls.push(call.lines.clone());
        }
    }
    trails
}

/// The items of the list of trails, as far as they are objects: of `TrailList`, of what an SDK wraps, or of the whole answer.
fn of_items(marks: &Marks<'_>, reads: &[Read]) -> Vec<Vec<Range<usize>>> {
    let is_of_trails = |list: &(&str, usize)| matches!(list, ("TrailList", _) | ("body", 2) | (_, 1));
    let lists = marks.stretches.iter().filter_map(|one| one.list).filter(is_of_trails);
    let trails = lists.min_by_key(|(name, depth)| (*name != "TrailList", *depth));
    let items = marks.stretches.iter().filter(|one| trails.is_some() && one.list == trails);
    let items: Vec<_> = items.map(|one| vec![one.lines.clone()]).collect();
    // Of another number they are no trails: those of a list inside the only one.
    if items.len() == reads.len() { items } else { vec![Vec::new(); reads.len()] }
}

/// The block or object of each address.
fn of_addresses(marks: &Marks<'_>, reads: &[Read], prefix: &str) -> Vec<Vec<Range<usize>>> {
    let mut stretches = HashMap::<&str, &Range<usize>>::new();
    for stretch in &marks.stretches {
        stretches.entry(&stretch.called).or_insert(&stretch.lines);
    }
    let of = |read: &Read| stretches.get([prefix, &read.address].concat().as_str()).map(|lines| (*lines).clone());
    reads.iter().map(|read| of(read).into_iter().collect()).collect()
}
