//! A draft as it lies in the browser's storage: versioned JSON, and nothing that is a credential.

use serde_json::Value;
use trail_model::draft::{TrailDraft, VERSION};

use crate::json;
use crate::session::View;

/// Where the draft lies.
pub const KEY: &str = "trail-designer.draft.v1";
/// Where a draft is kept that this page cannot read.
pub const UNREADABLE_KEY: &str = "trail-designer.draft.v1.unreadable";
/// Where the draft of another tab is kept until the user has chosen.
pub const OTHER_KEY: &str = "trail-designer.draft.v1.other";

/// A draft and the view in which it was left.
#[derive(Clone, Debug, PartialEq)]
pub struct Stored {
    /// When it was saved, in milliseconds since 1970.
    pub saved_at: u64,
    pub view: View,
    /// Whether the draft changes a trail that is there. How that trail was is not kept: it may be another one by now.
    pub is_editing: bool,
    pub draft: TrailDraft,
}

/// Why a stored text is no draft of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// A newer page wrote it. What it means by its fields is not for us to guess.
    Newer,
    /// It is not what any version has written.
    Broken,
}

/// The text to store.
#[must_use]
pub fn write(saved_at: u64, view: View, is_editing: bool, draft: &TrailDraft) -> String {
    let view = match view {
        View::Quick => "quick",
        View::Full => "full",
    };
    let draft = draft.to_file();
    let editing = if is_editing { r#","editing":true"# } else { "" };
    format!(r#"{{"version":{VERSION},"savedAt":{saved_at},"view":"{view}"{editing},"draft":{draft}}}"#)
}

/// Reads a stored text.
///
/// # Errors
/// Why it cannot be read. The text is then to be kept, never to be written over.
pub fn read(text: &str) -> Result<Stored, Unreadable> {
    let Ok(Value::Object(envelope)) = json::parse(text) else {
        return Err(Unreadable::Broken);
    };
    let number = |name: &str| envelope.get(name).and_then(Value::as_u64).ok_or(Unreadable::Broken);
    if number("version")? > u64::from(VERSION) {
        return Err(Unreadable::Newer);
    }
    let draft = envelope.get("draft").and_then(Value::as_object).and_then(TrailDraft::from_file);
    let is_full = envelope.get("view").is_some_and(|view| view == "full");
    Ok(Stored {
        saved_at: number("savedAt")?,
        view: if is_full { View::Full } else { View::Quick },
        is_editing: envelope.get("editing").and_then(Value::as_bool).unwrap_or_default(),
        draft: draft.ok_or(Unreadable::Broken)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use trail_model::draft::DestinationAccount;

    fn draft() -> TrailDraft {
        let mut draft = TrailDraft { name: "审计\"\\\u{0}\u{2028}💥 ".into(), ..TrailDraft::default() };
        draft.sls.account = DestinationAccount::Another;
        draft.sls.project = "kept in the branch that is not active".into();
        draft.max_compute.quota = "kept".into();
        draft.switch_insights(true);
        draft
    }

    #[test]
    fn what_is_written_is_read() {
        for view in [View::Quick, View::Full] {
            for is_editing in [false, true] {
                let text = write(1_795_348_980_000, view, is_editing, &draft());
                let stored = Stored { saved_at: 1_795_348_980_000, view, is_editing, draft: draft() };
                assert_eq!(read(&text), Ok(stored));
            }
        }
    }

    #[test]
    fn the_shape_of_the_text() {
        let text = write(7, View::Full, false, &TrailDraft::default());
        assert!(text.starts_with(r#"{"version":2,"savedAt":7,"view":"full","draft":{"#), "{text}");
        assert!(text.contains(r#""start-logging": true"#), "{text}");
    }

    #[test]
    fn a_newer_version_is_told_from_a_broken_text() {
        assert_eq!(read(r#"{"version":3,"draft":[]}"#), Err(Unreadable::Newer));
        let broken = [
            "",
            "null",
            "[]",
            "{}",
            r#"{"version":"1"}"#,
            r#"{"version":1}"#,
            r#"{"version":1,"savedAt":7}"#,
            r#"{"version":1,"savedAt":"7","draft":{}}"#,
            r#"{"version":1,"draft":{}}"#,
            r#"{"version":1,"savedAt":7,"draft":[]}"#,
            r#"{"version":1,"savedAt":7,"draft":{"trail-name":7}}"#,
            r#"{"version":1,"savedAt":7,"draft":{}"#,
        ];
        for text in broken {
            assert_eq!(read(text), Err(Unreadable::Broken), "{text}");
        }
    }

    #[test]
    fn fields_of_a_later_page_of_this_version_have_their_defaults() {
        let stored = read(r#"{"version":1,"savedAt":7,"draft":{"trail-name":"security-audit"},"later":true}"#);
        let draft = TrailDraft { name: "security-audit".into(), ..TrailDraft::default() };
        assert_eq!(stored, Ok(Stored { saved_at: 7, view: View::Quick, is_editing: false, draft }));
    }
}
