//! What the page says in English of the network and of its own versions.

use std::borrow::Cow;

use crate::Keeping;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn keeping(message: &Keeping) -> Cow<'static, str> {
    use Keeping as W;
    match message {
        W::NoNetwork => "There is no network. The form, its checks, exports and files work as before. Confirm and the lists of trails need the network and wait for it.",
        W::NetworkBack => "The network is back",
        W::VersionReady => "A new version of this page is ready. The draft stays when you change to it.",
        W::VersionElsewhere => "Another tab has changed to a new version of this page. This tab still runs the one before; the draft stays when you change.",
        W::UseVersion => "Use the new version",
    }
    .into()
}
