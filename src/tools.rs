//! What can be done with a design besides filling it in. Each tool is fetched when it is first opened.

use std::rc::Rc;

use trail_words::Message;

use crate::dom::{El, el, slot};
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
}

impl Tool {
    const ALL: [Tool; 5] = [Tool::Start, Tool::Open, Tool::Compare, Tool::Share, Tool::Trails];

    fn label(self) -> Message {
        match self {
            Tool::Start => Message::ToolStart,
            Tool::Open => Message::ToolOpen,
            Tool::Compare => Message::ToolCompare,
            Tool::Share => Message::ToolShare,
            Tool::Trails => Message::ToolTrails,
        }
    }

    /// The id of its button, which takes the focus back when the tool is closed.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Tool::Start => "tool-start",
            Tool::Open => "tool-open",
            Tool::Compare => "tool-compare",
            Tool::Share => "tool-share",
            Tool::Trails => "tool-trails",
        }
    }

    fn fetch(self, session: Session) -> Pending<Vec<El>> {
        match self {
            Tool::Start => Box::pin(start(session)),
            Tool::Open => Box::pin(open(session)),
            Tool::Compare => Box::pin(compare(session)),
            Tool::Share => Box::pin(share(session)),
            Tool::Trails => Box::pin(trails(session)),
        }
    }
}

later! {
    start: fn start(session: Session) -> Vec<El> { vec![crate::start::dialog(session)] }
}

later! {
    open: fn open(session: Session) -> Vec<El> { vec![crate::open::dialog(session)] }
}

later! {
    compare: fn compare(session: Session) -> Vec<El> { vec![crate::compare::dialog(session)] }
}

later! {
    share: fn share(session: Session) -> Vec<El> { vec![crate::share::dialog(session)] }
}

later! {
    trails: fn trails(session: Session) -> Vec<El> { vec![crate::trails::dialog(session)] }
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

/// A notice on what a tool has done. Reactive.
pub type Done = Rc<dyn Fn() -> El>;

/// Where the open tool stands, and what the last one has done.
pub fn place(session: Session) -> El {
    slot().part(move || session.done.get().iter().map(|notice| notice()).collect()).part(move || {
        let part = |tool: Tool| later::part(session, move || tool.fetch(session));
        session.tool.get().map(part).into_iter().collect()
    })
}
