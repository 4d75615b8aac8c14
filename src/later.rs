//! Parts of the page that are fetched when they are first needed.
//!
//! The release build is linked as one module and then cut (`scripts/tools/wasm-bindgen`): what only a function declared here reaches goes
//! to a file of its own. Builds without `--cfg split` hold everything at once and behave the same.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Waker};

use leptos::prelude::Owner;
use leptos::reactive::computed::ScopedFuture;
use leptos::task::spawn_local;
use trail_words::Message;

use crate::busy::UnderWay;
use crate::dom::{El, el, on_window, slot};
use crate::focus::focus_next;
use crate::session::Session;
use crate::signal::StoredValue;
use crate::ui::button::button;
use crate::ui::notice::{Tone, notice};

/// The part could not be fetched: no connection, or the server has a newer release and the file is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotLoaded;

#[cfg(split)]
impl From<wasm_split_helpers::SplitLoaderError> for NotLoaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> NotLoaded {
        NotLoaded
    }
}

/// Declares a function whose code is fetched when it is first called. What is named before the colon go into one file. With it comes what the
/// first load cannot say of the controls, but for a part that has no use for it.
macro_rules! later {
    ($(#[$note:meta])* $part:ident: $($rest:tt)*) => {
        $crate::later::later! { @ { trail_words::complete() } $(#[$note])* $part: $($rest)* }
    };
    (without controls, $(#[$note:meta])* $part:ident: $($rest:tt)*) => {
        $crate::later::later! { @ {} $(#[$note])* $part: $($rest)* }
    };
    (@ $prepare:block $(#[$note:meta])* $part:ident: $vis:vis fn $name:ident($($arg:ident: $type:ty),*) -> $out:ty { $body:expr }) => {
        $(#[$note])*
        #[cfg(split)]
        #[wasm_split_helpers::wasm_split($part, fallible)]
        $vis fn $name($($arg: $type),*) -> Result<$out, $crate::later::NotLoaded> {
            $prepare;
            Ok($body)
        }

        $(#[$note])*
        #[cfg(not(split))]
        $vis async fn $name($($arg: $type),*) -> Result<$out, $crate::later::NotLoaded> {
            Ok($body)
        }
    };
}
pub(crate) use later;

/// What is being fetched.
pub type Pending<T> = Pin<Box<dyn Future<Output = Result<T, NotLoaded>>>>;

/// What is done when it is there.
type Next = Box<dyn FnOnce()>;

/// Hands over what was fetched: at once where it is there already. Nothing is handed over once the current owner is gone.
pub fn when_there<T: 'static>(pending: Pending<T>, use_it: impl FnOnce(Result<T, NotLoaded>) + 'static) {
    run(Box::pin(async move {
        let result = pending.await;
        let next: Next = Box::new(move || use_it(result));
        next
    }));
}

/// Waits under the current owner, now as far as it comes, and then goes on. Its code is there once, whatever is fetched.
fn run(pending: Pin<Box<dyn Future<Output = Next>>>) {
    // Disposed of with the owner that wanted it.
    let wanted = StoredValue::new(());
    let mut task = Box::pin(ScopedFuture::new_untracked(async move {
        let next = pending.await;
        if !wanted.is_disposed() {
            next();
        }
    }));
    if task.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending() {
        let under_way = UnderWay::begin();
        spawn_local(async move {
            task.await;
            drop(under_way);
        });
    }
}

/// A place that is filled when what belongs there is fetched. While it is not, it says that it is busy; where it cannot be, it says so
/// and offers to try again.
#[must_use]
pub fn part(session: Session, fetch: impl Fn() -> Pending<Vec<El>> + 'static) -> El {
    let place = slot();
    fill(session, place.clone(), Rc::new(fetch));
    place
}

fn fill(session: Session, place: El, fetch: Rc<dyn Fn() -> Pending<Vec<El>>>) {
    let _ = place.node().set_attribute("aria-busy", "true");
    when_there(fetch(), move |result| {
        let _ = place.node().remove_attribute("aria-busy");
        let children = match result {
            Ok(children) => children,
            Err(NotLoaded) => {
                let place = place.clone();
                // A click has no owner, and what is built without one does not react.
                let owner = Owner::current().unwrap_or_default();
                let again = Rc::new(move || {
                    place.node().set_text_content(None);
                    owner.with(|| fill(session, place.clone(), fetch.clone()));
                });
                let online = again.clone();
                on_window("online", move |_| online());
                vec![missing(session, move || again())]
            }
        };
        let _ = place.clone().children(children);
    });
}

/// That something could not be fetched, and a way to try again.
pub fn missing(session: Session, again: impl FnMut() + 'static) -> El {
    let again = button(session, "btn small", Message::TryAgain, again);
    let text = el("p").attr("role", "alert").say(move || session.say(Message::PartNotLoaded));
    notice(Tone::Warning, [text, el("div").class("actions").child(again)])
}

/// The same of what was asked for far from where this stands: the focus comes here, and with it the view.
pub fn missing_in_focus(session: Session, again: impl FnMut() + 'static) -> El {
    const ID: &str = "missing";
    focus_next(ID);
    missing(session, again).id(ID).attr("tabindex", "-1")
}
