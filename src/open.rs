//! Reads a file into the form.

use trail_words::Opening;

use crate::dom::El;
use crate::session::Session;
use crate::ui::dialog;

/// The dialog of this tool.
pub fn dialog(session: Session) -> El {
    dialog::dialog(session, "open", Opening::Heading, Vec::new())
}
