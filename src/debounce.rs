//! Something that is done once it has been quiet for a while.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

/// A pause that starts anew with every call.
#[derive(Clone, Copy)]
pub struct Debounce {
    pause: Duration,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Debounce {
    /// A pause of this length, ended with the page that made it.
    #[must_use]
    pub fn new(pause: Duration) -> Debounce {
        let debounce = Debounce { pause, timer: StoredValue::new(None) };
        on_cleanup(move || debounce.stop());
        debounce
    }

    /// Does this after the pause, and nothing that was asked before.
    pub fn run(self, act: impl FnOnce() + 'static) {
        self.stop();
        self.timer.set_value(set_timeout_with_handle(act, self.pause).ok());
    }

    fn stop(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }
}
