//! Something that is done once it has been quiet for a while.

use std::time::Duration;

use crate::signal::StoredValue;
use js_sys::Date;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

/// An act, and the pause that every call starts anew.
#[derive(Clone, Copy)]
pub struct Debounce {
    pause: Duration,
    act: StoredValue<Box<dyn Fn()>>,
    waiting: StoredValue<Option<Waiting>>,
}

/// One timer waits through many calls: setting a new one for each keystroke would cost more than all that follows from it here.
struct Waiting {
    until: f64,
    timer: Option<TimeoutHandle>,
}

impl Debounce {
    /// Does this a pause after the last call; never after the page that made it is gone.
    #[must_use]
    pub fn new(pause: Duration, act: impl Fn() + 'static) -> Debounce {
        let act: Box<dyn Fn()> = Box::new(act);
        let debounce = Debounce { pause, act: StoredValue::new(act), waiting: StoredValue::new(None) };
        on_cleanup(move || debounce.stop());
        debounce
    }

    /// Starts the pause anew.
    pub fn call(self) {
        let until = Date::now() + self.pause.as_secs_f64() * 1000.0;
        let is_waiting = self.waiting.try_update_value(|waiting| match waiting {
            Some(waiting) => {
                waiting.until = until;
                true
            }
            None => {
                *waiting = Some(Waiting { until, timer: None });
                false
            }
        });
        if is_waiting == Some(false) {
            self.wait(self.pause);
        }
    }

    fn wait(self, pause: Duration) {
        let timer = set_timeout_with_handle(move || self.wake(), pause).ok();
        self.waiting.update_value(|waiting| {
            if let Some(waiting) = waiting {
                waiting.timer = timer;
            }
        });
    }

    fn wake(self) {
        let Some(Some(until)) = self.waiting.try_with_value(|waiting| waiting.as_ref().map(|waiting| waiting.until))
        else {
            return;
        };
        let left = until - Date::now();
        if left > 0.0 {
            // A clock that was set back must not make anyone wait longer than the pause.
            return self.wait(Duration::from_secs_f64(left / 1000.0).min(self.pause));
        }
        self.waiting.set_value(None);
        let _ = self.act.try_with_value(|act| act());
    }

    fn stop(self) {
        let waiting = self.waiting.try_update_value(Option::take).flatten();
        if let Some(timer) = waiting.and_then(|waiting| waiting.timer) {
            timer.clear();
        }
    }
}
