//! The design as a link.

use trail_words::Sharing;

use crate::dom::El;
use crate::session::Session;
use crate::ui::dialog;

/// The dialog of this tool.
pub fn dialog(session: Session) -> El {
    dialog::dialog(session, "share", Sharing::Heading, Vec::new())
}
