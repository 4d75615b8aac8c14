//! The tab *Export*: the design in every form, exactly as it is copied and downloaded.

use std::rc::Rc;

use trail_model::export;
use trail_words::{Message, Report};

use super::code::code;
use super::handout::{Offer, Offered, handout};
use super::plan::draft_mark;
use super::source::with_source;
use crate::dom::{El, el, memo, watch};
use crate::session::Session;
use crate::signal::{Memo, RwSignal};
use crate::ui::choice::{Choice, choice};
use crate::ui::text_field::value_of;

mod form;
mod language;

use form::Form;
use language::Spoken;

/// A select of forms, what a form lets choose, the text, and the ways to take it along, in this element.
pub fn tab(session: Session, place: El) -> El {
    let forms = memo(move || form::all(session));
    let wanted = RwSignal::new(None::<Form>);
    let form = memo(move || {
        let wanted = wanted.get();
        forms.with(|forms| match wanted {
            // The account of a handout may be gone from the design.
            Some(wanted) if forms.contains(&wanted) => wanted,
            _ => Form::FIRST,
        })
    });
    let choose = move |value: String| {
        wanted.set(forms.with_untracked(|forms| forms.iter().find(|form| form.value() == value).cloned()));
    };
    let options = move || forms.get().into_iter().map(|one| option(session, one, form)).collect();
    let select = el("select").id("export-format").on("change", move |event| choose(value_of(&event))).part(options);
    let spoken = Spoken::new(session);
    let scope = RwSignal::new(export::TerraformScope::default());
    // A trail that is there is imported before Terraform can change it.
    watch(move || {
        let is_change = session.editing.with(Option::is_some);
        scope.set(if is_change { export::TerraformScope::Import } else { export::TerraformScope::default() });
    });
    let export = Export { session, form, scope, spoken };
    let tools = el("div")
        .class("tools")
        .child(pick(session, "export-format", Report::ExportFormat, select))
        .when(move || form.get().is_terraform(), move || scopes(session, scope))
        .when(move || form.get().speaks(), move || spoken.pick());
    handout(session, Offer::Other(Rc::new(export)), tools, place)
        .part(move || spoken.missing())
        .part(move || draft_mark(session))
        .part(move || left_out(session, &form.get(), scope.get()))
        .child(code(session, "export-text", Message::TabExport, move || (export.text(), export.is_json())))
}

/// A label and the select that it names.
fn pick(session: Session, id: &str, label: Report, select: El) -> El {
    let label = el("label").attr("for", id).say(move || session.say_again(&label));
    el("span").class("pick").child(label).child(select)
}

fn option(session: Session, form: Form, chosen: Memo<Form>) -> El {
    let own = form.clone();
    el("option")
        .attr("value", &form.value())
        .prop("selected", move || (chosen.get() == own).into())
        .say(move || session.say(form.name()))
}

/// How much a Terraform file holds.
fn scopes(session: Session, scope: RwSignal<export::TerraformScope>) -> El {
    let one = |scope: export::TerraformScope| Choice {
        value: scope.name(),
        label: Box::new(move || (session.language.get().procedure().scope)(scope).to_owned()),
        lang: None,
    };
    let choices = export::TerraformScope::ALL.map(one).into_iter().collect();
    let choose = move |name: &str| scope.set(export::TerraformScope::from_name(name).unwrap_or_default());
    let select = choice("export-contents", choices, move || scope.get().name(), choose);
    pick(session, "export-contents", Report::ExportContents, select)
}

/// What the form cannot say of this design, and where it is said instead. Reactive.
fn left_out(session: Session, form: &Form, scope: export::TerraformScope) -> Vec<El> {
    let parts = with_source(session, |source| form.leaves_out(source, scope));
    if parts.is_empty() {
        return Vec::new();
    }
    let language = session.language.get();
    let items = parts.into_iter().map(|part| el("li").text((language.procedure().left_out)(part)));
    let heading = el("h3").text(&session.say(Report::LeftOutHeading));
    vec![el("section").class("left-out").child(heading).child(el("ul").children(items))]
}

/// The design in the form that is chosen.
#[derive(Clone, Copy)]
struct Export {
    session: Session,
    form: Memo<Form>,
    scope: RwSignal<export::TerraformScope>,
    spoken: Spoken,
}

impl Export {
    fn is_json(&self) -> bool {
        self.media_type().ends_with("json")
    }
}

impl Offered for Export {
    fn track(&self) {
        let _ = (self.form.get(), self.scope.get(), self.spoken.language());
    }

    fn form(&self) -> Option<Report> {
        let form = self.form.get();
        form.is_design().then(|| form.name())
    }

    fn name(&self) -> String {
        self.session.say(self.form.get().name())
    }

    fn file_name(&self) -> String {
        with_source(self.session, |source| self.form.get().file_name(source))
    }

    fn media_type(&self) -> &'static str {
        self.form.get().media_type()
    }

    fn text(&self) -> String {
        let (scope, language) = (self.scope.get(), self.spoken.language());
        with_source(self.session, |source| self.form.get().text(source, scope, language))
    }
}
