//! Clients that take their time. The limits are short here, so that nothing has to be waited for.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{Instant, interval, timeout};
use trail_proxy::config::{Config, RequestLimits};
use trail_proxy::serve::ConnectionLimits;
use trail_proxy::simulator::{Settings, Simulator};

use crate::client::{PATIENCE, get, target};
use crate::test_proxy::{UNHURRIED, serve_state, state};

const LIMIT: Duration = Duration::from_millis(400);

async fn proxy() -> SocketAddr {
    let upstream = Simulator::new(Settings::default()).start().await.unwrap();
    let config = Config { limits: RequestLimits { body: LIMIT }, ..Config::simulator() };
    let limits = ConnectionLimits { first_byte: LIMIT, header: LIMIT, ..ConnectionLimits::default() };
    serve_state(state(config, upstream, UNHURRIED), limits).await
}

/// What is sent at once, what is dripped after it, and the status that may come before the end.
fn cases() -> Vec<(&'static str, String, &'static str, Option<u16>)> {
    let start = target("cn-hangzhou", "StartLogging");
    let head = format!(
        "POST {start} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nX-Trail-Request: 1\r\nContent-Length: 9000\r\n\r\n"
    );
    vec![
        ("silent", String::new(), "", None),
        ("half a header", "GET /healthz HTTP/1.1\r\nHost: loc".to_owned(), "", None),
        ("a dripped header", "GET /healthz HTTP/1.1\r\nX-Slow: ".to_owned(), "a", None),
        ("half a body", format!("{head}{{"), "", Some(408)),
        ("a dripped body", format!("{head}{{"), " ", Some(408)),
        ("idle after a request", "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n".to_owned(), "", Some(200)),
    ]
}

/// Sends, drips, and reads until the connection is closed.
async fn linger(address: SocketAddr, start: String, drip: &'static str) -> String {
    let stream = TcpStream::connect(address).await.unwrap();
    let (mut reader, mut writer) = stream.into_split();
    writer.write_all(start.as_bytes()).await.unwrap();
    let dripping = tokio::spawn(async move {
        let mut ticks = interval(LIMIT / 8);
        while !drip.is_empty() && writer.write_all(drip.as_bytes()).await.is_ok() {
            ticks.tick().await;
        }
        std::future::pending::<()>().await;
    });
    let mut received = Vec::new();
    let _ = reader.read_to_end(&mut received).await;
    dripping.abort();
    String::from_utf8_lossy(&received).into_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_keeps_a_connection_by_being_slow() {
    let address = proxy().await;
    let mut tasks = Vec::new();
    for (name, start, drip, status) in cases() {
        for _ in 0..20 {
            let start = start.clone();
            tasks.push(tokio::spawn(async move {
                let received = timeout(PATIENCE, linger(address, start, drip)).await;
                let received = received.unwrap_or_else(|_| panic!("{name}: still open"));
                let got = received.split(' ').nth(1).and_then(|status| status.parse::<u16>().ok());
                assert!(
                    got == status || (status != Some(200) && got.is_none_or(|got| got == 408)),
                    "{name}: {received}"
                );
            }));
        }
    }
    let begun = Instant::now();
    assert_eq!(get(address, "/healthz", &[]).await.status, 200);
    assert!(begun.elapsed() < Duration::from_secs(5), "others are served meanwhile");
    for task in tasks {
        task.await.unwrap();
    }
}

#[tokio::test]
async fn more_connections_than_allowed_have_to_wait() {
    let upstream = Simulator::new(Settings::default()).start().await.unwrap();
    let limits = ConnectionLimits { connections: 2, first_byte: LIMIT, ..ConnectionLimits::default() };
    let address = serve_state(state(Config::simulator(), upstream, UNHURRIED), limits).await;
    let silent = [TcpStream::connect(address).await.unwrap(), TcpStream::connect(address).await.unwrap()];
    let answer = get(address, "/healthz", &[]).await;
    assert_eq!(answer.status, 200, "served when a silent one was closed");
    drop(silent);
}

/// Asks for far more than the buffers between the two hold, and reads nothing.
#[tokio::test]
async fn a_client_that_never_reads_is_let_go() {
    let folder = std::env::temp_dir().join(format!("trail-proxy-large-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("large.bin"), vec![0; 64 * 1024 * 1024]).unwrap();
    let upstream = Simulator::new(Settings::default()).start().await.unwrap();
    let config = Config { app: Some(folder.clone()), ..Config::simulator() };
    // One connection only, so that the next client is served when the first one is gone.
    let limits = ConnectionLimits { connections: 1, write: LIMIT, ..ConnectionLimits::default() };
    let address = serve_state(state(config, upstream, UNHURRIED), limits).await;
    let mut deaf = TcpStream::connect(address).await.unwrap();
    deaf.write_all(b"GET /large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n").await.unwrap();
    assert_eq!(get(address, "/healthz", &[]).await.status, 200);
    drop(deaf);
    std::fs::remove_dir_all(&folder).unwrap();
}
