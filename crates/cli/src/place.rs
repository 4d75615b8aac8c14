//! The line of a file that a finding is about: a hint for editors and code scanning, the first line where there is no better one.

use trail_model::field::FieldId;
use trail_model::import::{Kind, Read, name_of};

/// Lines that are looked through. A file of many trails would be looked through for each finding of each.
const LINES: usize = 5_000;

/// The line of a field in the text of a trail, counted from 1.
pub(crate) fn line(text: &str, trail: &Read, field: &FieldId) -> usize {
    let name = name_of(field, trail.kind);
    let names_it: Box<dyn Fn(&str) -> bool> = match trail.kind {
        Kind::Aliyun => {
            let option = format!("--{name}");
            Box::new(move |line: &str| line.split([' ', '\t', '=']).any(|word| word == option))
        }
        Kind::TerraformHcl => Box::new(move |line: &str| {
            line.trim_start().strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('='))
        }),
        _ => {
            let member = format!("\"{name}\"");
            Box::new(move |line: &str| line.contains(&member))
        }
    };
    let start = start(text, &trail.draft.name);
    let found = |from: usize| text.lines().take(LINES).skip(from).position(&names_it).map(|at| from + at + 1);
    found(start).or_else(|| found(0)).unwrap_or(1)
}

/// Where the trail begins, as far as its name tells: a few lines before it, because other settings may stand first.
fn start(text: &str, name: &str) -> usize {
    if name.is_empty() {
        return 0;
    }
    let named = text.lines().take(LINES).position(|line| line.contains(name)).unwrap_or_default();
    let before = text.lines().take(named).collect::<Vec<_>>();
    let opens =
        |line: &&str| line.trim_start().starts_with(['{', '[']) || line.contains("CreateTrail") || line.ends_with('{');
    before.iter().rposition(opens).unwrap_or(named)
}
