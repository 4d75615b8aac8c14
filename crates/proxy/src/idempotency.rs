//! At most one write per click: the same key and body get the stored answer, for 24 hours.

use std::collections::HashMap;
use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError};

use axum::http::StatusCode;
use bytes::Bytes;
use sha2::{Digest, Sha256};
use time::{Duration, OffsetDateTime};
use tokio::sync::OnceCell;

use crate::clock::Clock;

const KEPT: Duration = Duration::hours(24);
/// Beyond this many the oldest are dropped: memory must not be a caller's to fill.
const MOST: usize = 10_000;
const KEY_LENGTH: usize = 128;

/// An answer that can be given again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredAnswer {
    pub status: StatusCode,
    pub body: Bytes,
    pub reconciled: bool,
    pub retry_after_seconds: Option<u64>,
    /// Nothing was done, so the same key may try again.
    pub is_final: bool,
}

/// The key came with another body before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reused;

#[derive(Debug)]
struct Entry {
    fingerprint: [u8; 32],
    since: OffsetDateTime,
    answer: Arc<OnceCell<StoredAnswer>>,
}

#[derive(Debug, Default)]
pub struct Store {
    clock: Clock,
    entries: Arc<Mutex<HashMap<String, Entry>>>,
}

/// What makes two requests the same: user, address and body.
pub fn fingerprint(parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

/// 1 to 128 printable ASCII characters.
pub fn is_key(text: &str) -> bool {
    (1..=KEY_LENGTH).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

impl Store {
    pub fn new(clock: Clock) -> Self {
        Self {
            clock,
            entries: Arc::default(),
        }
    }

    /// Runs the work once per key. It goes on when the caller hangs up, and a second caller with the key waits for the same answer.
    pub async fn once<W>(
        &self,
        key: &str,
        fingerprint: [u8; 32],
        work: W,
    ) -> Result<Option<StoredAnswer>, Reused>
    where
        W: Future<Output = StoredAnswer> + Send + 'static,
    {
        let cell = self.cell(key, fingerprint)?;
        let (entries, key) = (Arc::clone(&self.entries), key.to_owned());
        let task = tokio::spawn(async move {
            let answer = cell.get_or_init(|| work).await.clone();
            if !answer.is_final {
                let mut entries = entries.lock().unwrap_or_else(PoisonError::into_inner);
                if entries
                    .get(&key)
                    .is_some_and(|entry| Arc::ptr_eq(&entry.answer, &cell))
                {
                    entries.remove(&key);
                }
            }
            answer
        });
        Ok(task.await.ok())
    }

    fn cell(
        &self,
        key: &str,
        fingerprint: [u8; 32],
    ) -> Result<Arc<OnceCell<StoredAnswer>>, Reused> {
        let now = self.clock.now();
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        if entries
            .get(key)
            .is_none_or(|entry| now - entry.since >= KEPT)
        {
            make_room(&mut entries, now);
            entries.insert(
                key.to_owned(),
                Entry {
                    fingerprint,
                    since: now,
                    answer: Arc::default(),
                },
            );
        }
        match entries.get(key) {
            Some(entry) if entry.fingerprint == fingerprint => Ok(Arc::clone(&entry.answer)),
            _ => Err(Reused),
        }
    }
}

fn make_room(entries: &mut HashMap<String, Entry>, now: OffsetDateTime) {
    if entries.len() < MOST {
        return;
    }
    entries.retain(|_, entry| now - entry.since < KEPT);
    if entries.len() >= MOST
        && let Some(oldest) = entries
            .iter()
            .min_by_key(|(_, entry)| entry.since)
            .map(|(key, _)| key.clone())
    {
        entries.remove(&oldest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(body: &'static str, is_final: bool) -> StoredAnswer {
        StoredAnswer {
            status: StatusCode::OK,
            body: Bytes::from_static(body.as_bytes()),
            reconciled: false,
            retry_after_seconds: None,
            is_final,
        }
    }

    async fn run(
        store: &Store,
        key: &str,
        print: u8,
        body: &'static str,
        is_final: bool,
    ) -> Result<Bytes, Reused> {
        let work = async move { answer(body, is_final) };
        store
            .once(key, [print; 32], work)
            .await
            .map(|answer| answer.unwrap().body)
    }

    #[tokio::test]
    async fn the_second_time_the_stored_answer_comes_back() {
        let store = Store::default();
        assert_eq!(run(&store, "key", 1, "first", true).await.unwrap(), "first");
        assert_eq!(
            run(&store, "key", 1, "second", true).await.unwrap(),
            "first"
        );
        assert_eq!(
            run(&store, "other", 1, "second", true).await.unwrap(),
            "second"
        );
        assert_eq!(run(&store, "key", 2, "second", true).await, Err(Reused));
    }

    #[tokio::test]
    async fn an_answer_that_changed_nothing_is_not_kept() {
        let store = Store::default();
        assert_eq!(
            run(&store, "key", 1, "unreachable", false).await.unwrap(),
            "unreachable"
        );
        assert_eq!(run(&store, "key", 2, "done", true).await.unwrap(), "done");
    }

    #[tokio::test]
    async fn a_key_is_free_again_after_a_day() {
        let clock = Clock::default();
        let store = Store::new(clock.clone());
        run(&store, "key", 1, "first", true).await.unwrap();
        clock.advance(Duration::hours(25));
        assert_eq!(
            run(&store, "key", 2, "second", true).await.unwrap(),
            "second"
        );
    }

    #[tokio::test]
    async fn work_goes_on_when_its_caller_hangs_up() {
        let store = Store::default();
        let (release, wait) = tokio::sync::oneshot::channel::<()>();
        let work = async move {
            let _ = wait.await;
            answer("first", true)
        };
        let mut first = Box::pin(store.once("key", [1; 32], work));
        assert!(futures_poll_once(first.as_mut()).await.is_none());
        drop(first);
        release.send(()).unwrap();
        assert_eq!(
            run(&store, "key", 1, "second", true).await.unwrap(),
            "first"
        );
    }

    async fn futures_poll_once<F: Future>(future: std::pin::Pin<&mut F>) -> Option<F::Output> {
        let mut future = Some(future);
        std::future::poll_fn(move |context| {
            let polled = future.take().map(|future| future.poll(context));
            std::task::Poll::Ready(match polled {
                Some(std::task::Poll::Ready(output)) => Some(output),
                _ => None,
            })
        })
        .await
    }

    #[test]
    fn the_parts_of_a_fingerprint_do_not_run_together() {
        assert_ne!(fingerprint(&[b"ab", b"c"]), fingerprint(&[b"a", b"bc"]));
    }

    #[test]
    fn the_oldest_key_makes_room() {
        let now = OffsetDateTime::UNIX_EPOCH;
        let entry = |age: i64| Entry {
            fingerprint: [0; 32],
            since: now - Duration::seconds(age),
            answer: Arc::default(),
        };
        let mut entries: HashMap<String, Entry> = (0..MOST)
            .map(|i| (i.to_string(), entry(i as i64 % 100)))
            .collect();
        entries.insert("old".to_owned(), entry(500));
        make_room(&mut entries, now);
        assert!(!entries.contains_key("old"));
        assert_eq!(entries.len(), MOST);
    }
}
