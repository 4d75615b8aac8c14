//! Every file looks as `terraform fmt` would leave it (hclwrite, format.go): two spaces for each line that leaves brackets open, and
//! the equals signs of neighbouring lines, each of which holds its whole expression, below one another; a colon between spaces.

use super::{designs, is_sentence};
use crate::destination::Encryption;
use crate::export::terraform::{TerraformScope, terraform};
use crate::export::{DocumentKind, Source, documents};
use crate::plan::TrailPlan;

/// Of the line without its texts: the brackets that it leaves open, where its equals sign stands if the rest is a whole expression, and
/// whether a colon lacks a space.
fn read(line: &str) -> (i32, Option<usize>, bool) {
    let (mut open, mut quoted, mut escaped, mut equals, mut is_tight) = (0, false, false, None, false);
    for (place, c) in line.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '#' => break,
            '{' | '[' | '(' => open += 1,
            '}' | ']' | ')' => open -= 1,
            ':' => is_tight |= !line[..place].ends_with(' ') || !line[place + 1..].starts_with(' '),
            '=' if equals.is_none() => equals = Some((place, open)),
            _ => {}
        }
    }
    (open, equals.filter(|(_, before)| open == *before).map(|(place, _)| place), is_tight)
}

/// What `terraform fmt` would change, by line.
fn unformatted(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let (mut indents, mut chain) = (Vec::new(), Vec::<(usize, &str, usize)>::new());
    for (number, line) in text.lines().chain([""]).enumerate() {
        let (open, equals, is_tight) = read(line);
        if open < 0 {
            indents.pop();
        }
        let indent = line.len() - line.trim_start().len();
        if !line.is_empty() && (indent != 2 * indents.len() || line.ends_with(' ') || is_tight) {
            found.push(format!("{number}: {line}"));
        }
        if open > 0 {
            indents.push(open);
        }
        if let Some(equals) = equals {
            chain.push((number, line, equals));
            continue;
        }
        let width = |line: &str, equals| line.get(..equals).map_or(0, |name| name.trim_end().len());
        let widest = chain.iter().map(|(_, line, equals)| width(line, *equals)).max().unwrap_or_default();
        let crooked = chain.drain(..).filter(|(_, _, equals)| *equals != widest + 1);
        found.extend(crooked.map(|(number, line, _)| format!("{number}: {line}")));
        // The sign of a line that leaves brackets open stands by itself.
        if open > 0 && line.contains("  =") {
            found.push(format!("{number}: {line}"));
        }
    }
    found
}

fn is_formatted(text: &str) {
    let found = unformatted(text);
    assert!(found.is_empty(), "{}\n\n{text}", found.join("\n"));
}

#[test]
fn what_would_be_changed_is_seen() {
    let good = "a {\n  role_name = \"x = [\"\n  policy = jsonencode({\n    \"A\" : [\n      1\n    ]\n  })\n  b    = 1\n  long = 2\n}\n";
    is_formatted(good);
    for (good_part, bad_part) in [
        ("  role_name =", "  role_name  ="),
        ("  policy =", "  policy    ="),
        ("      1", "     1"),
        ("\"A\" : [", "\"A\": ["),
        ("  b    =", "  b ="),
        ("  long =", " long ="),
    ] {
        let bad = good.replace(good_part, bad_part);
        assert!(!unformatted(&bad).is_empty(), "{bad}");
    }
}

#[test]
fn every_file_is_as_terraform_fmt_leaves_it() {
    for mut draft in designs() {
        (draft.oss.region, draft.oss.encryption) = ("cn-beijing".into(), Encryption::Kms);
        draft.oss.kms_key = "key".into();
        for scope in TerraformScope::ALL {
            let text = terraform(Source::Draft(&draft, 0), scope);
            is_formatted(&text);
            // What stands in comments is to be taken out of them.
            let lines = text.lines().filter(|line| !is_sentence(line));
            let blocks: Vec<&str> = lines.map(|line| line.strip_prefix("# ").unwrap_or(line)).collect();
            is_formatted(&blocks.join("\n"));
        }
        let plan = TrailPlan::from(&draft);
        let all = plan.prerequisites.iter().flat_map(documents);
        all.filter(|one| one.kind == DocumentKind::Terraform).for_each(|one| is_formatted(&one.text));
    }
}
