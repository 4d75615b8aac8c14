//! Whatever was typed: every export is read back by a real parser or shell, and none of them runs a part of a value.
#![cfg(not(target_family = "wasm"))]
#![expect(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use trail_model::character::is_invisible;
use trail_model::destination::Encryption;
use trail_model::draft::{DestinationAccount, ResourceKind, TrailDraft};
use trail_model::event::{InsightType, Selector};
use trail_model::export::{self, DocumentKind, FormatId, Source, TerraformScope};
use trail_model::field::FieldId;
use trail_model::plan::TrailPlan;

/// Pieces that mean something in one of the formats.
const PIECES: [&str; 34] = [
    "'",
    "\"",
    "\\",
    "`",
    "$",
    "${",
    "%{",
    "}",
    "$(",
    ")",
    "#",
    "//",
    "/*",
    "*/",
    "<!--",
    "-->",
    "|",
    "||",
    "&",
    ";",
    "\n",
    "\r",
    "\t",
    "\u{0}",
    "\u{85}",
    "\u{2028}",
    "\u{202e}",
    "\u{200b}",
    "\u{e0041}",
    "EOF\n",
    "\"\"\"",
    "日志",
    " --region x",
    "touch /nowhere",
];

fn text() -> impl Strategy<Value = String> {
    let piece =
        prop_oneof![3 => select(PIECES.to_vec()).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)];
    vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

/// Every field of the form filled with one of these texts, everything switched on.
fn drafts() -> impl Strategy<Value = TrailDraft> {
    (vec(text(), FieldId::ALL.len()), any::<bool>(), any::<bool>()).prop_map(|(texts, new, kms)| {
        let mut draft = TrailDraft::default();
        for (field, text) in FieldId::ALL.iter().zip(&texts) {
            if let Some(slot) = draft.text_mut(field) {
                slot.clone_from(text);
            }
        }
        (draft.sls.on, draft.oss.on, draft.max_compute.on) = (true, true, true);
        draft.sls.project_kind = if new { ResourceKind::New } else { ResourceKind::Existing };
        draft.oss.bucket_kind = ResourceKind::New;
        draft.oss.encryption = if kms { Encryption::Kms } else { Encryption::Aes256 };
        if !new {
            draft.sls.account = DestinationAccount::Another;
            draft.sls.role_arn = "acs:ram::6543210987654321:role/delivery".to_owned();
        }
        draft.insights.on = true;
        draft.insights.types = InsightType::ALL.to_vec();
        draft.data_events.on = true;
        let services = texts.iter().take(2);
        draft.data_events.selectors =
            services.map(|service| Selector { service: service.clone(), ..Selector::default() }).collect();
        draft.backfill = true;
        draft
    })
}

fn rendered(id: FormatId, source: Source<'_>) -> String {
    let format = export::ALL.iter().find(|format| format.id == id).unwrap();
    (format.render)(source)
}

/// What a program makes of a text on its standard input.
fn fed(program: &str, arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

/// Scripts that make or grant something, of the whole design.
fn commands(source: Source<'_>) -> Vec<String> {
    let plan = source.plan();
    let of_prerequisites = plan.prerequisites.iter().flat_map(export::documents);
    let of_holders = export::permissions(source).into_iter().flat_map(|permission| permission.documents);
    let all = of_prerequisites.chain(of_holders).filter(|document| document.kind == DocumentKind::Commands);
    all.map(|document| document.text).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bash_runs_the_calls_and_nothing_else(draft in drafts()) {
        let source = Source::Draft(&draft, 1);
        let mut scripts = vec![rendered(FormatId::Cli, source)];
        scripts.extend(commands(source));
        for script in scripts {
            // Only these three are known: whatever else a value made the shell run would fail or print.
            let known = "PATH=\naliyun() { printf '%s\\0' \"$@\"; printf '\\036'; }\nRAM_USER=user\nset -e\n";
            let output = fed("/bin/bash", &["--norc", "-s"], &format!("{known}{script}"));
            let (said, complained) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
            prop_assert!(output.status.success() && complained.is_empty(), "{script}\n{complained}");
            prop_assert!(said.split('\u{1e}').all(|call| call.is_empty() || call.ends_with('\0')), "{script}\n{said}");
        }
        let curl = fed("/bin/bash", &["-n"], &rendered(FormatId::Curl, source));
        prop_assert!(curl.status.success(), "{}", String::from_utf8_lossy(&curl.stderr));
    }

    #[test]
    fn the_script_hands_over_what_was_typed(draft in drafts()) {
        let script = rendered(FormatId::Cli, Source::Draft(&draft, 1));
        let known = "aliyun() { printf '%s\\0' \"$@\"; printf '\\036'; }\n";
        let output = fed("/bin/bash", &["--norc", "-s"], &format!("{known}{script}"));
        let said = String::from_utf8(output.stdout).unwrap();
        let plan = TrailPlan::from(&draft);
        let region = plan.home_region.replace('\0', "\u{fffd}");
        for (call, said) in plan.calls.iter().zip(said.split('\u{1e}')) {
            let mut want = format!("actiontrail\0{}\0", call.action.name());
            let parameters = call.parameters.iter().map(|(name, value)| (name.as_str(), value.to_string()));
            for (name, value) in parameters.chain([("region", region.clone())]) {
                // What begins like an option is no word of its own.
                let between = if value.starts_with('-') { '=' } else { '\0' };
                want.push_str(&format!("--{name}{between}{}\0", value.replace('\0', "\u{fffd}")));
            }
            prop_assert_eq!(said, want);
        }
    }

    #[test]
    fn json_and_hcl_are_read_by_their_parsers(draft in drafts()) {
        let source = Source::Draft(&draft, 1);
        for format in export::ALL.iter().filter(|format| format.media_type == "application/json") {
            let text = (format.render)(source);
            prop_assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok(), "{text}");
        }
        for permission in export::permissions(source) {
            let json = [DocumentKind::Policy, DocumentKind::TrustPolicy];
            for document in permission.documents.iter().filter(|document| json.contains(&document.kind)) {
                prop_assert!(serde_json::from_str::<serde_json::Value>(&document.text).is_ok(), "{}", document.text);
            }
        }
        let of_prerequisites = source.plan().prerequisites.iter().flat_map(export::documents).collect::<Vec<_>>();
        let texts = of_prerequisites.into_iter().filter(|one| one.kind == DocumentKind::Terraform).map(|one| one.text);
        for text in texts.chain(TerraformScope::ALL.map(|scope| export::terraform(source, scope))) {
            let body = hcl::parse(&text);
            prop_assert!(body.is_ok(), "{body:?}\n{text}");
        }
    }

    #[test]
    fn no_text_hides_a_character(draft in drafts()) {
        let source = Source::Draft(&draft, 1);
        let with_comments = [FormatId::Cli, FormatId::Curl, FormatId::Python].map(|id| rendered(id, source));
        for text in with_comments.into_iter().chain(commands(source)) {
            let hidden = text.chars().find(|c| *c != '\n' && is_invisible(*c));
            prop_assert_eq!(hidden, None, "{}", text);
        }
    }
}

#[test]
fn python_parses_every_script() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let strategy = drafts();
    let scripts: Vec<String> = (0..48)
        .map(|_| {
            let draft = strategy.new_tree(&mut runner).unwrap().current();
            rendered(FormatId::Python, Source::Draft(&draft, 1))
        })
        .collect();
    let program = "import ast, json, sys\nfor script in json.load(sys.stdin): ast.parse(script)\n";
    let output = fed("python3", &["-c", program], &serde_json::to_string(&scripts).unwrap());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
