//! The form takes the design, and the page says so until that is dismissed.

use std::rc::Rc;

use leptos::prelude::untrack;
use trail_model::check::ValidPlan;
use trail_model::draft::TrailDraft;
use trail_model::import::{Kind, Read};
use trail_model::problem::Problem;
use trail_words::{Language, Opening};

use super::found::list;
use super::{Desk, ID, Stage};
use crate::dom::{El, el, memo, watch};
use crate::form;
use crate::session::Session;
use crate::ui::dialog;
use crate::ui::notice::{Tone, dismiss, notice};

/// Replaces the draft with the trail that is looked at.
pub(super) fn take(desk: Desk) {
    let session = desk.session;
    let Stage::Found(found) = desk.stage.get_untracked() else { return };
    let Some(read) = found.read().cloned() else { return };
    let replaced = session.draft.get_untracked();
    let is_replaced = replaced != read.draft;
    // Before the draft is another: the notice on an earlier file may wait for this very one.
    session.done.set(None);
    if is_replaced {
        desk.autosave.part_with_own();
        session.replace(read.draft.clone());
    }
    form::show_all(session);
    let said = Opening::Opened { name: found.name.clone(), kind: read.kind };
    session.status.set(untrack(|| session.say(said)));
    let name = found.name;
    session.done.set(Some(Rc::new(move || {
        if is_replaced {
            end_when_back(session, replaced.clone());
        }
        said_of(session, &name, &read)
    })));
    dialog::close(ID);
}

/// Undo, and bringing the own draft back, put in place what the file replaced: the notice on the file goes with it. It is the notice that
/// waits for that, so another one in its place is left alone.
fn end_when_back(session: Session, replaced: TrailDraft) {
    let is_back = memo(move || session.draft.with(|draft| *draft == replaced));
    watch(move || {
        if is_back.get() {
            session.done.set(None);
        }
    });
}

/// What was opened, and what of it the form does not show. Reactive.
fn said_of(session: Session, name: &str, read: &Read) -> El {
    let opened = |kind: Kind| session.say(Opening::Opened { name: name.to_owned(), kind });
    let left_out = left_out(session.language.get(), read);
    let tone = if left_out.is_empty() { Tone::Info } else { Tone::Warning };
    let list = list(session, left_out.into_iter()).map(|list| {
        let head = el("p").text(&session.say(Opening::OpenedLeftOut));
        el("div").class("left-open").child(head).child(list)
    });
    let dismiss = dismiss(session, move || session.done.set(None));
    let body = [Some(el("p").text(&opened(read.kind))), list, Some(el("div").class("actions").child(dismiss))];
    notice(tone, body.into_iter().flatten())
}

/// What was not read, and the problems that are none of the form's, because the value did not come into it.
fn left_out(language: &Language, read: &Read) -> Vec<String> {
    let of_form = ValidPlan::new(&read.draft).err().unwrap_or_default();
    let shows = |problem: &Problem| {
        let control = read.draft.control_of(problem.field.clone());
        of_form.iter().any(|shown| shown.field == control)
    };
    let lost = read.problems.iter().filter(|problem| !shows(problem));
    lost.map(|problem| language.problem(problem, &read.draft))
        .chain(read.notes.iter().map(|note| language.note(note)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;
    use trail_model::import;

    #[test]
    fn what_the_form_does_not_show_is_said() {
        let file = r#"{"Name":"T","oss_bucket":"x","OssBucketName":7,"RoleName":"r","IsOrganizationTrail":"true"}"#;
        let read = import::read(file.as_bytes(), None).unwrap();
        expect![[r#"
            Delivery to OSS, Bucket Name: Use a text in quotation marks; this value is a number.
            Multi-account trail: Use true or false without quotation marks; this value is a text in quotation marks.
            RoleName: Remove RoleName and use SlsWriteRoleArn, OssWriteRoleArn or MaxComputeWriteRoleArn: it ended with API version 2017-12-04.
            oss_bucket: Remove oss_bucket: CreateTrail has no such parameter."#]]
        .assert_eq(&left_out(trail_words::FALLBACK, &read).join("\n"));
    }

    #[test]
    fn of_a_file_that_is_read_whole_nothing_is_said() {
        let file = r#"{"Name":"trail-test","EventRW":"All","TrailRegion":"All","OssBucketName":"audit-log"}"#;
        let read = import::read(file.as_bytes(), None).unwrap();
        assert_eq!(left_out(trail_words::FALLBACK, &read), Vec::<String>::new());
    }
}
