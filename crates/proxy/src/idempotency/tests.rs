//! Keys, their answers, and how long both are kept.

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

async fn run(store: &Store, key: &str, print: u8, body: &'static str, is_final: bool) -> Result<Bytes, Reused> {
    let work = async move { answer(body, is_final) };
    store.once(key, [print; 32], work).await.map(|answer| answer.unwrap().body)
}

#[tokio::test]
async fn the_second_time_the_stored_answer_comes_back() {
    let store = Store::default();
    assert_eq!(run(&store, "key", 1, "first", true).await.unwrap(), "first");
    assert_eq!(run(&store, "key", 1, "second", true).await.unwrap(), "first");
    assert_eq!(run(&store, "other", 1, "second", true).await.unwrap(), "second");
    assert_eq!(run(&store, "key", 2, "second", true).await, Err(Reused));
}

#[tokio::test]
async fn an_answer_that_changed_nothing_is_not_kept() {
    let store = Store::default();
    assert_eq!(run(&store, "key", 1, "unreachable", false).await.unwrap(), "unreachable");
    assert_eq!(run(&store, "key", 2, "done", true).await.unwrap(), "done");
}

#[tokio::test]
async fn a_key_is_free_again_after_a_day() {
    let clock = Clock::default();
    let store = Store::new(clock.clone());
    run(&store, "key", 1, "first", true).await.unwrap();
    clock.advance(Duration::hours(25));
    assert_eq!(run(&store, "key", 2, "second", true).await.unwrap(), "second");
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
    assert_eq!(run(&store, "key", 1, "second", true).await.unwrap(), "first");
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
    let entry = |age: i64| Entry { fingerprint: [0; 32], since: now - Duration::seconds(age), answer: Arc::default() };
    let mut entries: HashMap<String, Entry> = (0..MOST).map(|i| (i.to_string(), entry(i as i64 % 100))).collect();
    entries.insert("old".to_owned(), entry(500));
    make_room(&mut entries, now);
    assert!(!entries.contains_key("old"));
    assert_eq!(entries.len(), MOST);
}
