//! The calls as an Aliyun CLI script. Every value is quoted for the shell, whatever it holds.

use super::{Format, Source};

pub(super) static CLI: Format = Format { id: "cli", extension: "aliyun.sh", media_type: "text/x-shellscript", render };

fn render(source: Source<'_>) -> String {
    let plan = source.plan();
    let mut script = String::from("#!/usr/bin/env bash\n");
    if let Source::Draft(_, count) = source {
        script.push_str(&format!("# DRAFT: problems {count}\n"));
    }
    script.push_str(&format!("# fingerprint {}\nset -euo pipefail\n", plan.fingerprint()));
    for call in &plan.calls {
        script.push_str(&format!("\naliyun actiontrail {}", call.action.name()));
        for (name, value) in &call.parameters {
            script.push_str(&format!(" \\\n  --{name} {}", quote(&value.to_string())));
        }
        script.push_str(&format!(" \\\n  --region {}\n", quote(&plan.home_region)));
    }
    script
}

/// POSIX single quotes: nothing inside them is special but the quote itself.
fn quote(text: &str) -> String {
    let plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_./:".contains(&b));
    if plain { text.to_owned() } else { format!("'{}'", text.replace('\'', r"'\''")) }
}
