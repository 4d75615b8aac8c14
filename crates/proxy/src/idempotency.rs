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
    /// The same key gets this answer again. Otherwise nothing was done, and the key may try again.
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

/// What makes two requests the same: their parts, address and body, each told from the next by its length.
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
        Self { clock, entries: Arc::default() }
    }

    /// Runs the work once per key. It goes on when the caller hangs up, and a second caller with the key waits for the same answer.
    pub async fn once<W>(&self, key: &str, fingerprint: [u8; 32], work: W) -> Result<Option<StoredAnswer>, Reused>
    where
        W: Future<Output = StoredAnswer> + Send + 'static,
    {
        let cell = self.cell(key, fingerprint)?;
        let (entries, key) = (Arc::clone(&self.entries), key.to_owned());
        let task = tokio::spawn(async move {
            let answer = cell.get_or_init(|| work).await.clone();
            if !answer.is_final {
                let mut entries = entries.lock().unwrap_or_else(PoisonError::into_inner);
                if entries.get(&key).is_some_and(|entry| Arc::ptr_eq(&entry.answer, &cell)) {
                    entries.remove(&key);
                }
            }
            answer
        });
        Ok(task.await.ok())
    }

    fn cell(&self, key: &str, fingerprint: [u8; 32]) -> Result<Arc<OnceCell<StoredAnswer>>, Reused> {
        let now = self.clock.now();
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        if entries.get(key).is_none_or(|entry| now - entry.since >= KEPT) {
            make_room(&mut entries, now);
            entries.insert(key.to_owned(), Entry { fingerprint, since: now, answer: Arc::default() });
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
        && let Some(oldest) = entries.iter().min_by_key(|(_, entry)| entry.since).map(|(key, _)| key.clone())
    {
        entries.remove(&oldest);
    }
}

#[cfg(test)]
mod tests;
