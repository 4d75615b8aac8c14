//! Two designs side by side.

use trail_words::Comparing;

use crate::dom::El;
use crate::session::Session;
use crate::ui::dialog;

/// The dialog of this tool.
pub fn dialog(session: Session) -> El {
    dialog::dialog(session, "compare", Comparing::Heading, Vec::new())
}
