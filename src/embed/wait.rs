//! An answer that somebody else will give: one end gives it, the other waits.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// Where the answer lies until it is taken, and who is to be woken for it.
struct Place<T> {
    answer: Option<T>,
    waker: Option<Waker>,
}

/// The end that gives.
pub(super) struct Give<T>(Rc<RefCell<Place<T>>>);

/// The end that waits.
pub(super) struct Take<T>(Rc<RefCell<Place<T>>>);

/// Both ends.
pub(super) fn pair<T>() -> (Give<T>, Take<T>) {
    let place = Rc::new(RefCell::new(Place { answer: None, waker: None }));
    (Give(place.clone()), Take(place))
}

impl<T> Give<T> {
    /// Gives the answer.
    pub(super) fn give(self, answer: T) {
        let mut place = self.0.borrow_mut();
        place.answer = Some(answer);
        let waker = place.waker.take();
        drop(place);
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

impl<T> Future for Take<T> {
    type Output = T;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        let mut place = self.0.borrow_mut();
        match place.answer.take() {
            Some(answer) => Poll::Ready(answer),
            None => {
                place.waker = Some(context.waker().clone());
                Poll::Pending
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::pair;
    use std::future::Future;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    #[test]
    fn what_is_given_before_or_after_it_is_waited_for_is_taken() {
        let mut context = Context::from_waker(Waker::noop());
        let (give, take) = pair();
        give.give(1);
        assert_eq!(pin!(take).poll(&mut context), Poll::Ready(1));
        let (give, take) = pair();
        let mut take = pin!(take);
        assert_eq!(take.as_mut().poll(&mut context), Poll::Pending);
        give.give(2);
        assert_eq!(take.poll(&mut context), Poll::Ready(2));
    }
}
