//! A file that was read, as a reviewer would see it.

use expect_test::Expect;
use trail_model::advice::Advice;
use trail_model::export::{self, Source};
use trail_model::import::{self, Read};

/// The kind, the plan as a script without its first lines, and everything that is said of it.
fn shown(read: &Read) -> String {
    let cli = export::ALL.iter().find(|format| format.id == "cli").unwrap();
    let script = (cli.render)(Source::Draft(&read.draft, read.problems.len()));
    let calls = script.split("set -euo pipefail\n\n").nth(1).unwrap_or_default().replace("aliyun actiontrail ", "");
    let mut lines =
        vec![format!("{} of account {:?}", read.kind.code(), read.draft.account_id), calls.trim().to_owned()];
    lines.extend(
        read.problems.iter().map(|problem| format!("problem {} {}", problem.field.wire(), problem.issue.code())),
    );
    lines.extend(read.advice.iter().map(|Advice { field, code }| format!("advice {} {code:?}", field.wire())));
    lines.extend(read.notes.iter().map(|note| format!("note {note:?}")));
    lines.join("\n") + "\n"
}

pub fn check(file: &str, want: &Expect) {
    let reads = import::read_all(file.as_bytes(), None).unwrap();
    want.assert_eq(&reads.iter().map(shown).collect::<Vec<_>>().join("---\n"));
}
