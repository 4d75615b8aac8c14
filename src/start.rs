//! The presets: designs to start from.

use trail_words::Starting;

use crate::dom::El;
use crate::session::Session;
use crate::ui::dialog;

/// The dialog of this tool.
pub fn dialog(session: Session) -> El {
    dialog::dialog(session, "start", Starting::Heading, Vec::new())
}
