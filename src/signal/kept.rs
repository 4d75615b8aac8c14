//! Values of one thread behind keys that may go to any.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use slab::Slab;

thread_local! {
    static KEPT: RefCell<Slab<Rc<dyn Any>>> = const { RefCell::new(Slab::new()) };
}

/// A value of this thread, behind a key that the graph may carry anywhere. Leptos' own way asks std for the thread at each use, which
/// takes two kilobytes of code to answer with the only one there is.
pub(super) struct Kept {
    key: usize,
    // Wasm has one thread, and no code to spare for its name.
    #[cfg(not(target_family = "wasm"))]
    thread: std::thread::ThreadId,
}

impl Kept {
    pub(super) fn new(value: Rc<dyn Any>) -> Kept {
        Kept {
            key: KEPT.with_borrow_mut(|kept| kept.insert(value)),
            #[cfg(not(target_family = "wasm"))]
            thread: std::thread::current().id(),
        }
    }

    /// The value; `None` for another type, and on another thread.
    pub(super) fn get<T: 'static>(&self) -> Option<Rc<T>> {
        if !self.is_at_home() {
            return None;
        }
        KEPT.with_borrow(|kept| kept.get(self.key).cloned())?.downcast().ok()
    }

    /// Whether this is the thread whose value it is: the same key is another's elsewhere.
    fn is_at_home(&self) -> bool {
        #[cfg(not(target_family = "wasm"))]
        return self.thread == std::thread::current().id();
        #[cfg(target_family = "wasm")]
        true
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        // What it holds may hold keys of its own, so it goes when nothing is borrowed any more. At the end of a thread all is gone.
        if self.is_at_home() {
            let _value = KEPT.try_with(|kept| kept.try_borrow_mut().ok()?.try_remove(self.key));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_goes_with_its_key() {
        let value = Rc::new(7_u8);
        let key = Kept::new(value.clone());
        assert_eq!(key.get::<u8>().as_deref(), Some(&7));
        assert!(key.get::<u16>().is_none());
        assert_eq!(Rc::strong_count(&value), 2);
        drop(key);
        assert_eq!(Rc::strong_count(&value), 1);
    }

    #[test]
    fn a_value_may_hold_keys_of_its_own() {
        let inner = Rc::new(7_u8);
        let outer = Kept::new(Rc::new(Kept::new(inner.clone())));
        assert_eq!(outer.get::<Kept>().and_then(|kept| kept.get::<u8>()).as_deref(), Some(&7));
        drop(outer);
        assert_eq!(Rc::strong_count(&inner), 1);
    }

    #[test]
    fn a_value_in_use_outlives_its_key() {
        let key = Kept::new(Rc::new(7_u8));
        let value = key.get::<u8>();
        drop(key);
        assert_eq!(value.as_deref(), Some(&7));
    }

    #[test]
    fn another_thread_finds_nothing() {
        let key = Kept::new(Rc::new(7_u8));
        let key = std::thread::spawn(move || {
            let _own = Kept::new(Rc::new(8_u8));
            assert!(key.get::<u8>().is_none());
            key
        });
        assert!(key.join().is_ok_and(|key| key.get::<u8>().is_some()));
    }
}
