//! The one state of the page, and everything that follows from it.

use leptos::prelude::Owner;
use trail_model::advice::{self, Advice};
use trail_model::check::ValidPlan;
use trail_model::draft::TrailDraft;
use trail_model::export::Source;
use trail_model::field::{FieldId, insert_in_page_order};
use trail_model::problem::Problem;
use trail_words::{Language, Say};

use crate::backend::{Backend, Lookup};
use crate::config::Config;
use crate::dom::{memo, watch};
use crate::signal::{Memo, RwSignal, StoredValue};
use crate::submit;
use crate::tools::{Done, Tool};

pub mod editing;
pub mod history;
pub mod refusal;
pub mod remarks;
mod shown;
pub mod timing;
pub mod typed;

pub use editing::{Editing, IsNamed};
pub use refusal::Refusal;
pub use remarks::Words;
pub use timing::Timing;
pub use typed::Typed;

/// The two views of the same draft.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Quickly Create Trail: fewer fields, never fewer parameters.
    #[default]
    Quick,
    /// Create Trail: everything.
    Full,
}

/// What the narrow page shows: one of them at a time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    #[default]
    Form,
    Request,
    Plan,
}

/// Light, dark, or what the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

/// The state. The draft is the only thing the user makes; all else is derived from it or concerns how it is shown.
#[derive(Clone, Copy)]
pub struct Session {
    /// The form as typed.
    pub draft: Typed,
    /// Whether what the page knows may be filled in: a design that came from elsewhere stays as it is.
    pub takes_known: StoredValue<bool>,
    /// The draft, judged.
    pub checked: Memo<Result<ValidPlan, Vec<Problem>>>,
    /// The problems of the draft.
    pub problems: RwSignal<Vec<Problem>>,
    /// How many there are.
    pub problem_count: Memo<usize>,
    /// Advice on what single fields hold, dismissed or not.
    pub advice: Memo<Vec<Advice>>,
    /// Which fields have been left, and whether Confirm was pressed.
    pub timing: RwSignal<Timing>,
    /// What the API or the proxy refused, until the field it concerns changes.
    pub refusal: RwSignal<Option<Refusal>>,
    pub view: RwSignal<View>,
    pub pane: RwSignal<Pane>,
    pub language: RwSignal<&'static Language>,
    pub theme: RwSignal<Theme>,
    pub config: RwSignal<Config>,
    /// Why `config.json` could not be read, where it could not.
    pub config_trouble: RwSignal<Option<String>>,
    /// The words of problems and advice.
    pub words: RwSignal<Words>,
    /// The page, for what is to live as long as it.
    owner: StoredValue<Owner>,
    /// Whether Confirm was pressed and the summary is still to take the focus.
    pub awaits_summary: StoredValue<bool>,
    /// Who answers calls, if anyone.
    pub backend: RwSignal<Backend>,
    /// Whether there is no network, as far as was found out.
    pub is_offline: RwSignal<bool>,
    /// What DescribeTrails said of the account and home region.
    pub lookup: RwSignal<Lookup>,
    /// How many runs ended with a trail: whoever lists trails asks again.
    pub creations: RwSignal<u32>,
    /// The way from the checked plan to a trail.
    pub submit: submit::Door,
    /// Whether the page around this one lets the design be seen and no more.
    pub is_read_only: RwSignal<bool>,
    /// What the form is while it changes a trail that is there; `None` while it makes a new one.
    pub editing: RwSignal<Option<&'static Editing>>,
    /// Whether the form names the trail that was made last, if any was. Reactive.
    pub made: RwSignal<Option<IsNamed>>,
    /// The tool that is open.
    pub tool: RwSignal<Option<Tool>>,
    /// What a tool has done, above the form until it is dismissed.
    pub done: RwSignal<Option<Done>>,
    /// The status line for assistive technology.
    pub status: RwSignal<String>,
}

impl Session {
    /// The state of a fresh page.
    #[must_use]
    pub fn new(language: &'static Language) -> Session {
        let draft = Typed::new(fresh_draft());
        let backend = RwSignal::new(Backend::Unknown);
        let checked = memo(move || draft.at_once(|draft| backend.with(|backend| judge(draft, backend))));
        let problems = RwSignal::default();
        watch(move || {
            draft.track();
            backend.track();
            publish(checked, problems);
        });
        let session = Session {
            draft,
            takes_known: StoredValue::new(true),
            checked,
            problems,
            problem_count: memo(move || problems.with(Vec::len)),
            advice: memo(move || draft.with(advice::at_fields)),
            timing: RwSignal::default(),
            refusal: RwSignal::new(None),
            view: RwSignal::default(),
            pane: RwSignal::default(),
            language: RwSignal::new(language),
            theme: RwSignal::default(),
            config: RwSignal::default(),
            config_trouble: RwSignal::new(None),
            words: RwSignal::default(),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
            awaits_summary: StoredValue::new(false),
            backend,
            is_offline: RwSignal::new(false),
            lookup: RwSignal::default(),
            creations: RwSignal::new(0),
            submit: submit::Door::new(),
            is_read_only: RwSignal::new(false),
            editing: RwSignal::new(None),
            made: RwSignal::new(None),
            tool: RwSignal::new(None),
            done: RwSignal::new(None),
            status: RwSignal::default(),
        };
        remarks::follow(session);
        session
    }

    /// Runs it for the page, whatever part of it asks.
    pub fn for_the_page<T>(&self, run: impl FnOnce() -> T) -> T {
        self.owner.get_value().with(run)
    }

    /// A message in the language of the page. Reactive.
    #[must_use]
    pub fn say(&self, what: impl Say) -> String {
        self.say_again(&what)
    }

    /// The same of one that is said again when the language changes. Reactive.
    #[must_use]
    pub fn say_again(&self, what: &impl Say) -> String {
        what.in_language(self.language.get()).into_owned()
    }

    /// Renders something from the plan, checked or marked as a draft. Reactive.
    pub fn with_source<T>(&self, render: impl FnOnce(Source<'_>) -> T) -> T {
        self.checked.with(|checked| match checked {
            Ok(plan) => render(Source::Checked(plan)),
            Err(problems) => self.draft.at_once(|draft| render(Source::Draft(draft, problems.len()))),
        })
    }

    /// Changes the draft through one field, as typing does.
    pub fn edit(&self, field: &FieldId, change: impl FnOnce(&mut TrailDraft)) {
        let shown = self.shown_untracked(field);
        self.timing.change(|timing| timing.input(field, shown));
        self.refusal.change(|refusal| refusal::forget(refusal, field));
        self.draft.edit(field, change);
    }

    /// Changes the draft through a radio, checkbox or select, which is settled at once.
    pub fn choose(&self, field: &FieldId, change: impl FnOnce(&mut TrailDraft)) {
        self.timing.change(|timing| timing.settle(field));
        self.refusal.change(|refusal| refusal::forget(refusal, field));
        self.draft.update(change);
    }

    /// Tells now what a moment later would be told, the problems first: before a step that shows them.
    pub fn catch_up(&self) {
        publish(self.checked, self.problems);
        self.draft.settle();
    }

    /// The user has left a field: what follows from its last letter is told before the field may show it.
    pub fn leave(&self, field: &FieldId) {
        self.catch_up();
        self.draft.leave();
        self.timing.change(|timing| timing.settle(field));
    }

    /// Replaces the whole draft: an import, a restored draft, a preset.
    pub fn replace(&self, draft: TrailDraft) {
        self.timing.update(|timing| timing.replace(&draft));
        self.refusal.set(None);
        self.takes_known.set_value(false);
        self.draft.set(draft);
    }
}

/// A fresh form delivers to Log Service, as Quickly Create Trail does.
#[must_use]
pub fn fresh_draft() -> TrailDraft {
    let mut draft = TrailDraft::default();
    draft.sls.on = true;
    draft
}

/// The model's verdict, and the one rule that only the backend knows: which accounts it serves.
fn judge(draft: &TrailDraft, backend: &Backend) -> Result<ValidPlan, Vec<Problem>> {
    let not_served = backend.account_problem(&draft.account_id);
    match (ValidPlan::new(draft), not_served) {
        (verdict, None) => verdict,
        (Ok(_), Some(problem)) => Err(vec![problem]),
        (Err(mut problems), Some(problem)) => {
            if !problems.iter().any(|other| other.field == problem.field) {
                insert_in_page_order(&mut problems, problem, |problem| &problem.field);
            }
            Err(problems)
        }
    }
}

/// Tells the readers of the problems where they differ: unlike a memo it keeps them out of changes that do not reach them.
fn publish(checked: Memo<Result<ValidPlan, Vec<Problem>>>, problems: RwSignal<Vec<Problem>>) {
    let next = checked.with_untracked(|checked| checked.as_ref().err().cloned().unwrap_or_default());
    if problems.with_untracked(|before| *before != next) {
        problems.set(next);
    }
}
