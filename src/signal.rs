//! Signals, memos and stored values on Leptos' reactive graph, with the graph's code there once.
//!
//! Leptos compiles its graph anew for every type of value; with forty types that was a quarter of the page. Here the graph carries only that
//! something changed, and the value lies beside it. What tracks, schedules, disposes and owns is Leptos'.

use std::any::Any;
use std::cell::RefCell;
use std::fmt;
use std::marker::PhantomData;
use std::rc::Rc;

use leptos::prelude::{Get, GetUntracked, Notify, Track, WithValue};
use leptos::reactive::computed::ArcMemo;
use leptos::reactive::owner;
use leptos::reactive::signal::ArcTrigger;

mod kept;

use kept::Kept;

/// What a handle leads to while its owner lives.
struct Cell {
    change: Change,
    value: Rc<dyn Any>,
}

/// How a reader learns of a change.
enum Change {
    /// Nobody is told.
    Untold,
    /// Whoever sets the value tells.
    Set(ArcTrigger),
    /// Counts the values that differed from the one before.
    Worked(ArcMemo<u32>),
}

type Place = owner::StoredValue<Kept>;

fn place(change: Change, value: Rc<dyn Any>) -> Place {
    Place::new(Kept::new(Rc::new(Cell { change, value })))
}

fn at(place: Place) -> Option<Rc<Cell>> {
    place.try_with_value(Kept::get)?
}

impl Change {
    fn track(&self) {
        match self {
            Change::Untold => {}
            Change::Set(trigger) => trigger.track(),
            Change::Worked(memo) => drop(memo.get()),
        }
    }

    /// Brings a value that is worked out up to date.
    fn settle(&self) {
        if let Change::Worked(memo) = self {
            memo.get_untracked();
        }
    }

    fn tell(&self) {
        if let Change::Set(trigger) = self {
            trigger.notify();
        }
    }
}

/// The value of a cell, borrowed. A handle and what it leads to have the same type, since both are made in one place.
fn with<T: 'static, R>(cell: &Cell, read: impl FnOnce(&T) -> R) -> Option<R> {
    Some(read(&cell.value.downcast_ref::<RefCell<T>>()?.borrow()))
}

fn with_mut<T: 'static, R>(cell: &Cell, change: impl FnOnce(&mut T) -> R) -> Option<R> {
    Some(change(&mut cell.value.downcast_ref::<RefCell<T>>()?.borrow_mut()))
}

fn tracked(place: Place) -> Option<Rc<Cell>> {
    let cell = at(place)?;
    cell.change.track();
    Some(cell)
}

fn untracked(place: Place) -> Option<Rc<Cell>> {
    let cell = at(place)?;
    cell.change.settle();
    Some(cell)
}

#[cold]
fn gone() -> ! {
    panic!("a signal was used after its owner was gone")
}

macro_rules! handle {
    ($(#[$note:meta])* $name:ident) => {
        $(#[$note])*
        pub struct $name<T> {
            place: Place,
            of: PhantomData<fn() -> T>,
        }

        impl<T> Clone for $name<T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T> Copy for $name<T> {}

        impl<T> fmt::Debug for $name<T> {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(stringify!($name))
            }
        }
    };
}

handle! {
    /// A value that tells its readers when it is set.
    RwSignal
}

handle! {
    /// A value that is worked out again when what it reads changes, and tells its readers only when it differs.
    Memo
}

handle! {
    /// A value that tells nobody.
    StoredValue
}

macro_rules! reads {
    ($name:ident) => {
        impl<T: 'static> $name<T> {
            /// Reads the value. Reactive.
            pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
                tracked(self.place).and_then(|cell| Self::held(&cell, read)).unwrap_or_else(|| gone())
            }

            /// Reads the value, once.
            pub fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
                self.try_with_untracked(read).unwrap_or_else(|| gone())
            }

            /// The same; `None` once the owner is gone.
            pub fn try_with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> Option<R> {
                Self::held(&*untracked(self.place)?, read)
            }

            /// Reads that there is a value, without looking at it. Reactive.
            pub fn track(self) {
                let _ = tracked(self.place);
            }
        }

        impl<T: Clone + 'static> $name<T> {
            /// The value. Reactive.
            #[must_use]
            pub fn get(self) -> T {
                self.with(T::clone)
            }

            /// The value, once.
            #[must_use]
            pub fn get_untracked(self) -> T {
                self.with_untracked(T::clone)
            }

            /// The same; `None` once the owner is gone.
            #[must_use]
            pub fn try_get_untracked(self) -> Option<T> {
                self.try_with_untracked(T::clone)
            }
        }
    };
}

reads!(RwSignal);
reads!(Memo);

impl<T: 'static> RwSignal<T> {
    fn held<R>(cell: &Cell, read: impl FnOnce(&T) -> R) -> Option<R> {
        with(cell, read)
    }

    /// A signal of the current owner.
    #[must_use]
    pub fn new(value: T) -> RwSignal<T> {
        RwSignal { place: place(Change::Set(ArcTrigger::new()), Rc::new(RefCell::new(value))), of: PhantomData }
    }

    /// Sets the value and tells the readers.
    pub fn set(self, value: T) {
        if self.try_set(value).is_some() {
            gone()
        }
    }

    /// The same; gives the value back once the owner is gone.
    pub fn try_set(self, value: T) -> Option<T> {
        let Some(cell) = at(self.place) else { return Some(value) };
        // What was there is dropped when nothing is borrowed any more.
        let _before = with_mut(&cell, |slot| std::mem::replace(slot, value));
        cell.change.tell();
        None
    }

    /// Changes the value and tells the readers.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.try_update(change).unwrap_or_else(|| gone());
    }

    /// Changes the value, and tells the readers where the change says that there was one.
    pub fn change(self, change: impl FnOnce(&mut T) -> bool) {
        if self.try_update_untracked(change).unwrap_or_else(|| gone()) {
            self.notify();
        }
    }

    /// The same as `update`; `None` once the owner is gone.
    pub fn try_update<R>(self, change: impl FnOnce(&mut T) -> R) -> Option<R> {
        let cell = at(self.place)?;
        let result = with_mut(&cell, change);
        cell.change.tell();
        result
    }

    /// Changes the value and tells nobody; `None` once the owner is gone.
    pub fn try_update_untracked<R>(self, change: impl FnOnce(&mut T) -> R) -> Option<R> {
        with_mut(&*at(self.place)?, change)
    }

    /// Tells the readers that the value is to be read again.
    pub fn notify(self) {
        if let Some(cell) = at(self.place) {
            cell.change.tell();
        }
    }
}

impl<T: Default + 'static> Default for RwSignal<T> {
    fn default() -> RwSignal<T> {
        RwSignal::new(T::default())
    }
}

impl<T: 'static> Memo<T> {
    fn held<R>(cell: &Cell, read: impl FnOnce(&T) -> R) -> Option<R> {
        with(cell, |value: &Option<T>| value.as_ref().map(read)).flatten()
    }
}

impl<T: PartialEq + 'static> Memo<T> {
    /// A memo of the current owner. The work is done when someone reads.
    #[must_use]
    pub fn new(work: impl Fn() -> T + 'static) -> Memo<T> {
        Memo::boxed(Box::new(work))
    }

    // Once for each type, not for each closure.
    fn boxed(work: Box<dyn Fn() -> T>) -> Memo<T> {
        let value = Rc::new(RefCell::new(None::<T>));
        let kept = value.clone();
        let differs = move || {
            let next = Some(work());
            let changed = *kept.borrow() != next;
            if changed {
                let _before = kept.replace(next);
            }
            changed
        };
        Memo { place: place(Change::Worked(counter(Box::new(differs))), value), of: PhantomData }
    }
}

/// Counts how often the work had another result.
fn counter(differs: Box<dyn Fn() -> bool>) -> ArcMemo<u32> {
    let differs = Kept::new(Rc::new(differs));
    ArcMemo::new(move |count: Option<&u32>| {
        let count = count.copied().unwrap_or_default();
        let is_other = differs.get::<Box<dyn Fn() -> bool>>().is_some_and(|differs| differs());
        if is_other { count.wrapping_add(1) } else { count }
    })
}

impl<T: 'static> StoredValue<T> {
    /// A value of the current owner.
    #[must_use]
    pub fn new(value: T) -> StoredValue<T> {
        StoredValue { place: place(Change::Untold, Rc::new(RefCell::new(value))), of: PhantomData }
    }

    /// Replaces the value.
    pub fn set_value(self, value: T) {
        let _before = self.try_update_value(|slot| std::mem::replace(slot, value));
    }

    /// Changes the value.
    pub fn update_value(self, change: impl FnOnce(&mut T)) {
        let _ = self.try_update_value(change);
    }

    /// The same; `None` once the owner is gone.
    pub fn try_update_value<R>(self, change: impl FnOnce(&mut T) -> R) -> Option<R> {
        with_mut(&*at(self.place)?, change)
    }

    /// Reads the value; `None` once the owner is gone.
    pub fn try_with_value<R>(self, read: impl FnOnce(&T) -> R) -> Option<R> {
        with(&*at(self.place)?, read)
    }

    /// Whether the owner is gone.
    #[must_use]
    pub fn is_disposed(self) -> bool {
        at(self.place).is_none()
    }
}

impl<T: Clone + 'static> StoredValue<T> {
    /// The value.
    #[must_use]
    pub fn get_value(self) -> T {
        self.try_get_value().unwrap_or_else(|| gone())
    }

    /// The same; `None` once the owner is gone.
    #[must_use]
    pub fn try_get_value(self) -> Option<T> {
        self.try_with_value(T::clone)
    }
}
