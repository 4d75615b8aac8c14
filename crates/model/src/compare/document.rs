//! Two designs as JSON, line by line: the plan, as far as both sides tell it.

use super::{Known, Side};
use crate::field::FieldId;
use crate::json;
use crate::plan::{Call, Prerequisite};

/// On which side a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// On both.
    Both,
    /// On the first only: the second has it no more.
    Removed,
    /// On the second only.
    Added,
}

/// A line of the documents, without its line feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where it stands.
    pub mark: Mark,
    /// Its text.
    pub text: String,
}

/// The work that is worth the shortest answer: lines of one side times lines of the other. Beyond it everything is removed and added.
const WORK_LIMIT: usize = 4_000_000;

/// The plans of both sides in one list of lines: those that both have, those of the first only, those of the second only. What one side does
/// not tell is on neither.
#[must_use]
pub fn lines(one: &Side<'_>, other: &Side<'_>) -> Vec<Line> {
    between(&document(one, other), &document(other, one))
}

/// What this side tells, and the other tells too, as indented JSON in the order of the exported plan.
fn document(side: &Side<'_>, other: &Side<'_>) -> String {
    let known = Known::new(side, other);
    let mut members = Vec::new();
    for (name, field) in [("account", FieldId::AccountId), ("homeRegion", FieldId::HomeRegion)] {
        let (text, there) = (side.draft.text(&field), other.draft.text(&field));
        if !text.is_empty() && !there.is_empty() {
            members.push((name, json::text(text)));
        }
    }
    if side.tells.prerequisites && other.tells.prerequisites {
        members.push(("prerequisites", json::list(known.plan.prerequisites.iter().map(Prerequisite::to_json))));
    }
    let both_tell = |call: &&Call| side.tells.tells(call.action) && other.tells.tells(call.action);
    let calls = known.plan.calls.iter().filter(both_tell);
    let is_told = |name: &str| ![side, other].iter().any(|side| side.tells.leaves_open(name));
    let call = |call: &Call| {
        let parameters = call.parameters.iter().filter(|(name, _)| is_told(name)).cloned().collect();
        let told = Call { action: call.action, parameters };
        json::object([("action", json::text(told.action.name())), ("parameters", told.body())])
    };
    members.push(("calls", json::list(calls.map(call))));
    json::object(members)
}

fn between(one: &str, other: &str) -> Vec<Line> {
    let (one, other): (Vec<&str>, Vec<&str>) = (one.lines().collect(), other.lines().collect());
    let start = one.iter().zip(&other).take_while(|(one, other)| one == other).count();
    let (head, one) = one.split_at(start);
    let other = other.get(start..).unwrap_or_default();
    let end = one.iter().rev().zip(other.iter().rev()).take_while(|(one, other)| one == other).count();
    let (one, tail) = one.split_at(one.len().saturating_sub(end));
    let other = other.get(..other.len().saturating_sub(end)).unwrap_or_default();
    let line = |mark| move |text: &&str| Line { mark, text: (*text).to_owned() };
    let mut lines: Vec<Line> = head.iter().map(line(Mark::Both)).collect();
    if one.len().saturating_mul(other.len()) > WORK_LIMIT {
        lines.extend(one.iter().map(line(Mark::Removed)));
        lines.extend(other.iter().map(line(Mark::Added)));
    } else {
        lines.extend(middle(one, other));
    }
    lines.extend(tail.iter().map(line(Mark::Both)));
    lines
}

/// The longest common part stays; what is removed stands before what is added.
fn middle(one: &[&str], other: &[&str]) -> Vec<Line> {
    let common = common(one, other);
    let width = other.len() + 1;
    let of = |i: usize, j: usize| common.get(i * width + j).copied().unwrap_or_default();
    let (mut i, mut j) = (0, 0);
    let mut lines = Vec::new();
    loop {
        let (mark, text) = match (one.get(i), other.get(j)) {
            (Some(one), Some(other)) if one == other => (Mark::Both, one),
            (Some(one), Some(_)) if of(i + 1, j) >= of(i, j + 1) => (Mark::Removed, one),
            (Some(one), None) => (Mark::Removed, one),
            (_, Some(other)) => (Mark::Added, other),
            (None, None) => return lines,
        };
        i += usize::from(mark != Mark::Added);
        j += usize::from(mark != Mark::Removed);
        lines.push(Line { mark, text: (*text).to_owned() });
    }
}

/// For every pair of places, row by row, how many lines the rests from there on have in common.
fn common(one: &[&str], other: &[&str]) -> Vec<u32> {
    let width = other.len() + 1;
    // From the end to the start; reversed afterwards.
    let mut lengths: Vec<u32> = vec![0; width];
    for (row, line) in one.iter().rev().enumerate() {
        let mut before = 0;
        lengths.push(before);
        for (column, candidate) in other.iter().rev().enumerate() {
            let above = |column: usize| lengths.get(row * width + column).copied().unwrap_or_default();
            before = if line == candidate { above(column) + 1 } else { above(column + 1).max(before) };
            lengths.push(before);
        }
    }
    lengths.reverse();
    lengths
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    fn check(one: &str, other: &str, want: Expect) {
        let sign = |mark| match mark {
            // Not a space: `expect!` takes away what all lines begin with.
            Mark::Both => '=',
            Mark::Removed => '-',
            Mark::Added => '+',
        };
        let shown =
            between(one, other).iter().map(|line| format!("{}{}\n", sign(line.mark), line.text)).collect::<String>();
        want.assert_eq(&shown);
    }

    #[test]
    fn equal_texts_have_every_line_in_common() {
        check(
            "a\nb",
            "a\nb",
            expect![[r#"
                =a
                =b
            "#]],
        );
        check("", "", expect![[""]]);
    }

    #[test]
    fn a_changed_line_is_removed_and_added() {
        check(
            "a\nb\nc",
            "a\nx\nc",
            expect![[r#"
                =a
                -b
                +x
                =c
            "#]],
        );
        check(
            "a\nb\nc",
            "c\nb\na",
            expect![[r#"
                -a
                -b
                =c
                +b
                +a
            "#]],
        );
        check(
            "a\nb\nc\nd\ne",
            "a\nc\nx\ny\ne",
            expect![[r#"
                =a
                -b
                =c
                -d
                +x
                +y
                =e
            "#]],
        );
    }

    #[test]
    fn one_side_may_be_empty() {
        check(
            "",
            "a\nb",
            expect![[r#"
            +a
            +b
        "#]],
        );
        check(
            "a\nb",
            "",
            expect![[r#"
            -a
            -b
        "#]],
        );
    }

    #[test]
    fn what_is_too_long_to_match_is_removed_and_added_whole() {
        let many = |first: usize| (first..first + 3_000).map(|i| i.to_string()).collect::<Vec<_>>().join("\n");
        let lines = between(&many(0), &many(1));
        let count = |mark| lines.iter().filter(|line| line.mark == mark).count();
        assert_eq!((count(Mark::Both), count(Mark::Removed), count(Mark::Added)), (0, 3_000, 3_000));
    }
}
