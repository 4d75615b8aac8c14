//! What can be done with a design besides filling it in. Each tool is fetched when it is first opened.

use std::rc::Rc;

use leptos::prelude::window;
use trail_model::link;
use trail_words::Message;

use crate::autosave::Autosave;
use crate::dom::{El, el, on_window};
use crate::later::{self, Pending, later};
use crate::session::Session;
use crate::ui::button::button;

/// The tools, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// Presets.
    Start,
    /// Read a file.
    Open,
    /// Compare with something else.
    Compare,
    /// The design as a link.
    Share,
    /// The account's trails.
    Trails,
    /// A link that was opened. It has no button.
    Linked,
}

impl Tool {
    const ALL: [Tool; 5] = [Tool::Start, Tool::Open, Tool::Compare, Tool::Share, Tool::Trails];

    fn label(self) -> Message {
        match self {
            Tool::Start => Message::ToolStart,
            Tool::Open => Message::ToolOpen,
            Tool::Compare => Message::ToolCompare,
            Tool::Share | Tool::Linked => Message::ToolShare,
            Tool::Trails => Message::ToolTrails,
        }
    }

    /// The id of what takes the focus back when the tool is closed: its button, or the first field.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Tool::Start => "tool-start",
            Tool::Open => "tool-open",
            Tool::Compare => "tool-compare",
            Tool::Share => "tool-share",
            Tool::Trails => "tool-trails",
            Tool::Linked => "trail-name",
        }
    }

    fn fetch(self, session: Session, autosave: Autosave) -> Pending<Vec<El>> {
        match self {
            Tool::Start => Box::pin(start(session, autosave)),
            Tool::Open => Box::pin(open(session, autosave)),
            Tool::Compare => Box::pin(compare(session)),
            Tool::Share => Box::pin(share(session)),
            Tool::Trails => Box::pin(trails(session, autosave)),
            Tool::Linked => Box::pin(linked(session, autosave)),
        }
    }
}

later! {
    start: fn start(session: Session, autosave: Autosave) -> Vec<El> { vec![crate::start::dialog(session, autosave)] }
}

later! {
    open: fn open(session: Session, autosave: Autosave) -> Vec<El> { vec![crate::open::dialog(session, autosave)] }
}

later! {
    compare: fn compare(session: Session) -> Vec<El> { vec![crate::compare::dialog(session)] }
}

later! {
    share: fn share(session: Session) -> Vec<El> { vec![crate::share::dialog(session)] }
}

later! {
    share: fn linked(session: Session, autosave: Autosave) -> Vec<El> { vec![crate::share::opened::dialog(session, autosave)] }
}

later! {
    trails: fn trails(session: Session, autosave: Autosave) -> Vec<El> { vec![crate::trails::dialog(session, autosave)] }
}

/// The buttons, for the header.
pub fn buttons(session: Session) -> El {
    let one =
        |tool: Tool| button(session, "btn quiet", tool.label(), move || session.tool.set(Some(tool))).id(tool.id());
    el("nav")
        .class("menu")
        .bind("aria-label", move || Some(session.say(Message::ToolsLabel)))
        .children(Tool::ALL.map(one))
}

later! {
    trails: fn editing(session: Session) -> Vec<El> { vec![crate::trails::editing(session)] }
}

/// A notice on what a tool has done. Reactive.
pub type Done = Rc<dyn Fn() -> El>;

/// Where the open tool stands, and what the last one has done, and that a trail is edited. A link opens its own tool, whenever the address becomes one.
pub fn place(session: Session, autosave: Autosave) -> El {
    let look = move || {
        if window().location().hash().is_ok_and(|fragment| fragment.starts_with(link::START)) {
            session.tool.set(Some(Tool::Linked));
        }
    };
    look();
    on_window("hashchange", move |_| look());
    let is_editing = move || session.editing.get().is_some();
    let editing = move || later::part(session, move || Box::pin(editing(session)));
    el("div")
        .class("slot changing")
        .when(is_editing, editing)
        .part(move || session.done.get().iter().map(|notice| notice()).collect())
        .part(move || {
            let part = |tool: Tool| later::part(session, move || tool.fetch(session, autosave));
            session.tool.get().map(part).into_iter().collect()
        })
}
