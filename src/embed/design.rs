//! Designs from and for the host: the design file, or its member `draft` alone.

use leptos::prelude::untrack;
use serde_json::{Map, Value, json};
use trail_model::draft::{KIND, TrailDraft, VERSION};
use trail_model::field::FieldId;
use trail_model::preset::{self, PresetId};

use super::answer::failure;
use super::host::Host;
use super::protocol::{Carried, Failure, Init};
use crate::autosave::is_untouched;
use crate::form;
use crate::session::Session;

/// The design of the form, as the export writes it.
pub(super) fn of(session: Session) -> Value {
    let draft: Value = session.draft.with_untracked(|draft| serde_json::from_str(&draft.to_file()).unwrap_or_default());
    json!({ "kind": KIND, "version": VERSION, "draft": draft })
}

/// Puts the host's design into the form.
pub(super) fn take(host: Host, file: &Map<String, Value>) -> Result<(), Failure> {
    let draft = read(file)?;
    set(host, draft);
    Ok(())
}

/// What the form begins with: no step leads back from there. What it held in a frame before this one goes into it last, and is still
/// compared with what the host gave.
pub(super) fn begin(host: Host, init: &Init) -> Result<(), Failure> {
    let session = host.session;
    let is_fresh = untrack(|| is_untouched(session));
    let given = init.draft.as_ref().map_or(Ok(()), |draft| take(host, draft));
    let preset = init.preset.as_ref().map_or(Ok(()), |name| take_preset(host, name, init.carried.is_some()));
    let carried = init.carried.as_ref().map_or(Ok(()), |carried| take_up(host, carried));
    if is_fresh {
        session.draft.begin_here();
    }
    given.and(preset).and(carried)
}

fn take_up(host: Host, carried: &Carried) -> Result<(), Failure> {
    let draft = read(&carried.design)?;
    host.autosave.take_up(draft, carried.editing);
    Ok(())
}

/// Puts a preset into a form that nobody has touched, and that nothing else is about to be put into.
fn take_preset(host: Host, name: &str, is_carried: bool) -> Result<(), Failure> {
    let session = host.session;
    let Some(preset) = preset::ALL.iter().find(|preset| preset.name == name) else {
        return Err(failure("preset-unknown", "No preset has this name."));
    };
    let draft = session.draft.with_untracked(|own| preset.draft(own));
    if is_carried {
        host.with(|known| known.given = Some(draft));
    } else if !host.autosave.is_to_restore() && untrack(|| is_untouched(session)) {
        let takes_known = session.takes_known.get_value();
        set(host, draft);
        // Account and home region are those of the form: what the proxy knows of them comes later.
        session.takes_known.set_value(takes_known);
        if preset.id != PresetId::Empty {
            form::show_full(session, || ());
        }
    }
    Ok(())
}

fn set(host: Host, draft: TrailDraft) {
    let session = host.session;
    let is_other = session.draft.with_untracked(|own| *own != draft);
    if is_other {
        part(host);
    }
    host.with(|known| {
        known.given = Some(draft.clone());
        known.held = known.held.take().map(|_| draft.clone());
    });
    if is_other {
        session.replace(draft);
    }
}

/// What the user has made of the form is kept beside it: something else is about to take its place.
pub(super) fn part(host: Host) {
    if untrack(|| host.is_dirty()) {
        host.autosave.part_with_own();
    }
}

fn read(file: &Map<String, Value>) -> Result<TrailDraft, Failure> {
    let version = file.get("version").and_then(Value::as_u64).unwrap_or_default();
    if version > u64::from(VERSION) {
        return Err(failure("design-newer", "The design was written by a later release."));
    }
    let design = match file.get("draft") {
        Some(Value::Object(design)) => design,
        _ => file,
    };
    let is_design = design.contains_key(FieldId::TrailName.control_id());
    let draft = TrailDraft::from_file(design).filter(|_| is_design);
    draft.ok_or_else(|| failure("design-unreadable", "The form cannot hold this design."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use trail_words::{Say, Starting};

    fn check(design: Value) -> Result<TrailDraft, String> {
        read(design.as_object().unwrap()).map_err(|failure| failure.code)
    }

    #[test]
    fn a_design_file_or_the_design_in_it() {
        let draft = TrailDraft { name: "security-audit".into(), ..TrailDraft::default() };
        let written: Value = serde_json::from_str(&draft.to_file()).unwrap();
        assert_eq!(check(json!({ "kind": KIND, "version": VERSION, "draft": written })), Ok(draft.clone()));
        assert_eq!(check(written), Ok(draft.clone()));
        assert_eq!(check(json!({ "trail-name": "security-audit" })), Ok(draft));
    }

    #[test]
    fn the_book_lists_every_preset() {
        let book = include_str!("../../docs/embedding.md");
        let row = |one: &preset::Preset| {
            format!("| `{}` | {} |", one.name, Starting::Name(one.id).in_language(trail_words::FALLBACK))
        };
        let rows: Vec<String> = preset::ALL.iter().map(row).collect();
        assert!(book.contains(&format!("|---|---|\n{}\n\n", rows.join("\n"))), "{rows:#?}");
    }

    #[test]
    fn what_is_none_says_why() {
        assert_eq!(check(json!({ "version": VERSION + 1, "draft": {} })), Err("design-newer".into()));
        for other in [json!({}), json!({ "draft": 7 }), json!({ "Name": "a" }), json!({ "draft": { "trail-name": 7 } })]
        {
            assert_eq!(check(other), Err("design-unreadable".into()));
        }
    }
}
