//! A file that was read, as a reviewer would see it.

use expect_test::Expect;
use trail_model::advice::Advice;
use trail_model::import::{self, Read};
use trail_model::plan::TrailPlan;

/// The kind, where the trail is made, the calls, and everything that is said of them.
fn shown(read: &Read) -> String {
    let plan = TrailPlan::from(&read.draft);
    let mut lines = vec![format!("{}: account {:?}, region {:?}", read.kind.code(), plan.account, plan.home_region)];
    for call in &plan.calls {
        lines.push(format!("  {}", call.action.name()));
        lines.extend(call.parameters.iter().map(|(name, value)| format!("    {name} {}", value.to_json())));
    }
    lines.extend(
        read.problems.iter().map(|problem| format!("problem {} {}", problem.field.wire(), problem.issue.code())),
    );
    lines.extend(read.advice.iter().map(|Advice { field, code }| format!("advice {} {code:?}", field.wire())));
    lines.extend(read.notes.iter().map(|note| format!("note {note:?}")));
    lines.join("\n") + "\n"
}

/// What comes of a file, all trails of it.
pub fn check(file: &str, want: &Expect) {
    let reads = import::read_all(file.as_bytes(), None).unwrap();
    want.assert_eq(&reads.iter().map(shown).collect::<Vec<_>>().join("---\n"));
}
