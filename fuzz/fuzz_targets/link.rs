//! Any text as the fragment of a link, and any design as a link.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use trail_model::draft::TrailDraft;
use trail_model::link::{self, Accounts, LENGTH_LIMIT};

const ACCOUNT: &str = "1234567890123456";

fuzz_target!(|text: &str| {
    for fragment in [text.to_owned(), [link::START, "v1.", text].concat()] {
        if let Ok(shared) = link::read(&fragment, ACCOUNT, parse) {
            comes_back(&shared.draft);
        }
    }
    if let Some(Value::Object(file)) = parse(text) {
        TrailDraft::from_file(&file).iter().for_each(comes_back);
    }
});

fn parse(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok()
}

fn comes_back(draft: &TrailDraft) {
    if let Some(shared) = sent(draft, Accounts::Kept, ACCOUNT) {
        assert_eq!(shared, *draft);
    }
    // In an account that is none, whatever looks like an ID has come with the link.
    if let Some(shared) = sent(draft, Accounts::LeftOut, "?") {
        let file = parse(&shared.to_file());
        assert!(!file.as_ref().is_some_and(holds_an_account), "{file:?}");
    }
}

/// The design at the other end; `None` where it does not fit into a link.
fn sent(draft: &TrailDraft, accounts: Accounts, reader: &str) -> Option<TrailDraft> {
    let fragment = link::write(draft, accounts).ok()?;
    assert!(fragment.len() <= LENGTH_LIMIT);
    match link::read(&fragment, reader, parse) {
        Ok(shared) => {
            assert_eq!((shared.accounts, shared.unknown.len()), (accounts, 0));
            Some(shared.draft)
        }
        Err(refusal) => panic!("{refusal:?} of {fragment}"),
    }
}

fn holds_an_account(file: &Value) -> bool {
    match file {
        Value::String(text) => text.split(|c: char| !c.is_ascii_digit()).any(|run| run.len() == ACCOUNT.len()),
        Value::Array(items) => items.iter().any(holds_an_account),
        Value::Object(members) => members.values().any(holds_an_account),
        _ => false,
    }
}
