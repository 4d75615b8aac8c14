//! The trails of an account.

use trail_words::Listing;

use crate::dom::El;
use crate::session::Session;
use crate::ui::dialog;

/// The dialog of this tool.
pub fn dialog(session: Session) -> El {
    dialog::dialog(session, "trails", Listing::Heading, Vec::new())
}
