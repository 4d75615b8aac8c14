//! A design as the fragment of a link: `#d=v1.<base64url>`. A fragment never reaches a server.
//!
//! What is encoded is the design file ([`TrailDraft::to_file`]) without the members that are the default, compressed
//! ([`packing`]). What a link of version 1 lacks has the default of version 1: whoever changes a default makes a version 2.
//!
//! Account IDs can be left out ([`Accounts::LeftOut`]), by this rule. The ID of the trail's own account, wherever it stands (the account
//! itself, ARNs, names that hold it), is replaced by a mark; every other run of exactly 16 digits is another account's ID and becomes the mark
//! twice. Reading puts the reader's own account where the mark is. Where that is not known, and where another account's ID was, a gap is left
//! that no rule of the form allows ([`OWN_GAP`], [`OTHER_GAP`]): nothing that lost an ID passes for a value of its own.

use serde_json::{Map, Value};

use crate::draft::TrailDraft;
use crate::json;
use crate::name;

mod packing;

/// What the fragment of such a link begins with, whatever its version.
pub const START: &str = "#d=";

/// The longest fragment that is written or read, in characters.
pub const LENGTH_LIMIT: usize = 8 * 1024;

/// The version that is written, and the only one that is read.
const VERSION: &str = "1";

/// Says that account IDs were left out.
const WITHOUT_ACCOUNTS: &str = "without-accounts";

/// Stands for the own account where IDs are left out. No value of the form may hold it, and JSON writes it as it is.
const OWN_ACCOUNT: char = '\u{7f}';

/// Stands for another account there.
const OTHER_ACCOUNT: &str = "\u{7f}\u{7f}";

/// What is read where the own account was, by whoever has none. Neither an ID nor any name may hold its angle brackets.
pub const OWN_GAP: &str = "<account>";

/// What is read where the ID of another account was.
pub const OTHER_GAP: &str = "<other-account>";

/// Whether account IDs go along.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Accounts {
    /// The design as it is.
    #[default]
    Kept,
    /// The design without any account ID.
    LeftOut,
}

/// The design does not fit into a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong {
    /// How long the fragment would be, in characters.
    pub length: usize,
}

/// A design from a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The design.
    pub draft: TrailDraft,
    /// Whether account IDs came along.
    pub accounts: Accounts,
    /// Members that mean nothing to this version, and are not in the design.
    pub unknown: Vec<String>,
}

/// Why a fragment gives no design.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is longer than [`LENGTH_LIMIT`].
    TooLong { length: usize },
    /// A later page made it.
    Newer { version: u64 },
    /// It is cut, mistyped, or not ours.
    Broken,
    /// A member of the design cannot hold its value.
    Value,
}

/// The fragment of a link to the design.
///
/// # Errors
/// [`TooLong`] for a design that takes more than [`LENGTH_LIMIT`] characters, however it is compressed.
pub fn write(draft: &TrailDraft, accounts: Accounts) -> Result<String, TooLong> {
    let mut shown = draft.clone();
    if accounts == Accounts::LeftOut {
        leave_out(&mut shown);
    }
    let default = TrailDraft::default().members();
    let mut members: Vec<(&str, String)> =
        shown.members().into_iter().zip(default).filter(|(own, default)| own != default).map(|(own, _)| own).collect();
    if accounts == Accounts::LeftOut {
        members.push((WITHOUT_ACCOUNTS, true.to_string()));
    }
    let packed = packing::pack(&compact(&json::object(members)));
    let fragment = [START, "v", VERSION, ".", &packed].concat();
    if fragment.len() > LENGTH_LIMIT { Err(TooLong { length: fragment.len() }) } else { Ok(fragment) }
}

/// Reads a fragment, in the account that the reader works in; empty where that is not known. JSON is read by the caller's parser.
///
/// # Errors
/// Why it gives no design. Nothing that is handed in makes it panic, and no more is unpacked than a link can hold.
pub fn read(fragment: &str, own_account: &str, parse: fn(&str) -> Option<Value>) -> Result<Shared, Refusal> {
    let body = fragment.strip_prefix(START).and_then(|rest| rest.strip_prefix('v')).ok_or(Refusal::Broken)?;
    let (version, packed) = body.split_once('.').ok_or(Refusal::Broken)?;
    if version != VERSION {
        let is_number = !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_digit());
        let version = version.parse().ok().filter(|number| is_number && *number > 1);
        return Err(version.map_or(Refusal::Broken, |version| Refusal::Newer { version }));
    }
    if fragment.len() > LENGTH_LIMIT {
        return Err(Refusal::TooLong { length: fragment.chars().count() });
    }
    let text = packing::unpack(packed).ok_or(Refusal::Broken)?;
    let Some(Value::Object(mut file)) = parse(&text) else {
        return Err(Refusal::Broken);
    };
    let accounts = match file.remove(WITHOUT_ACCOUNTS) {
        None => Accounts::Kept,
        Some(Value::Bool(true)) => Accounts::LeftOut,
        Some(_) => return Err(Refusal::Value),
    };
    let unknown = unknown(&file);
    let mut draft = TrailDraft::from_file(&file).ok_or(Refusal::Value)?;
    if accounts == Accounts::LeftOut {
        let own = if own_account.is_empty() { OWN_GAP } else { own_account };
        draft.each_text(&mut |text| *text = text.replace(OTHER_ACCOUNT, OTHER_GAP).replace(OWN_ACCOUNT, own));
        if own_account.is_empty() {
            draft.account_id.clear();
        }
    }
    Ok(Shared { draft, accounts, unknown })
}

fn unknown(file: &Map<String, Value>) -> Vec<String> {
    let known = TrailDraft::default().members();
    file.keys().filter(|name| !known.iter().any(|(known, _)| known == name)).cloned().collect()
}

/// Takes every account ID out of the design, by the rule at the head of this file.
fn leave_out(draft: &mut TrailDraft) {
    let own = std::mem::take(&mut draft.account_id);
    let own = name::is_account_id(&own).then_some(own);
    draft.each_text(&mut |text| {
        let mut kept = text.replace(OWN_ACCOUNT, "");
        if let Some(own) = &own {
            kept = kept.replace(own.as_str(), &OWN_ACCOUNT.to_string());
        }
        *text = without_ids(&kept);
    });
    if own.is_some() {
        draft.account_id = OWN_ACCOUNT.to_string();
    }
}

/// The text with the mark of another account for every run of exactly 16 digits.
fn without_ids(text: &str) -> String {
    let mut kept = String::new();
    let mut digits = String::new();
    for c in text.chars() {
        if c.is_ascii_digit() {
            digits.push(c);
        } else {
            mark_if_id(&mut kept, &mut digits);
            kept.push(c);
        }
    }
    mark_if_id(&mut kept, &mut digits);
    kept
}

fn mark_if_id(kept: &mut String, digits: &mut String) {
    kept.push_str(if name::is_account_id(digits) { OTHER_ACCOUNT } else { digits });
    digits.clear();
}

/// JSON without the white space between its marks.
fn compact(json: &str) -> String {
    let (mut quoted, mut escaped) = (false, false);
    let is_kept = |c: &char| {
        let is_kept = quoted || !c.is_ascii_whitespace();
        quoted ^= *c == '"' && !escaped;
        escaped = quoted && *c == '\\' && !escaped;
        is_kept
    };
    json.chars().filter(is_kept).collect()
}

#[cfg(test)]
mod tests;
