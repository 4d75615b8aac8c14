//! An upstream with control over every byte: it answers with faults, or passes on to the simulator and then misbehaves.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What the upstream does with one request.
#[derive(Debug, Clone)]
pub enum Reaction {
    Answer(Vec<u8>),
    /// Sends this, then nothing more, and keeps the connection.
    AnswerAndHang(Vec<u8>),
    ResetBeforeReading,
    ResetAfterReading,
    /// Passes the request on and the answer back.
    Relay(SocketAddr),
    /// Passes the request on, and loses the answer.
    RelayAndReset(SocketAddr),
    RelayAndHang(SocketAddr),
}

/// Called with the action's name; decides.
pub type Decide = Arc<dyn Fn(&str) -> Reaction + Send + Sync>;

#[derive(Clone)]
pub struct FakeUpstream {
    pub address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
}

impl FakeUpstream {
    pub async fn start(decide: impl Fn(&str) -> Reaction + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let upstream = Self { address: listener.local_addr().unwrap(), requests: Arc::default() };
        let (decide, requests): (Decide, _) = (Arc::new(decide), Arc::clone(&upstream.requests));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(react(stream, Arc::clone(&decide), Arc::clone(&requests)));
            }
        });
        upstream
    }

    pub async fn always(reaction: Reaction) -> Self {
        Self::start(move |_| reaction.clone()).await
    }

    /// Everything received, as text.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }

    /// The actions received, in order.
    pub fn actions(&self) -> Vec<String> {
        self.requests().iter().map(|request| header(request, "x-acs-action")).collect()
    }
}

pub fn header(request: &str, name: &str) -> String {
    let mut lines = request.lines().filter_map(|line| line.split_once(": "));
    lines.find(|(given, _)| given.eq_ignore_ascii_case(name)).map(|(_, value)| value.to_owned()).unwrap_or_default()
}

async fn react(mut stream: TcpStream, decide: Decide, requests: Arc<Mutex<Vec<String>>>) {
    // The decision may be a reset before anything is read, so it cannot wait for the action's name then.
    if matches!(decide(""), Reaction::ResetBeforeReading) {
        let _ = stream.set_zero_linger();
        return;
    }
    let Some(request) = read_request(&mut stream).await else {
        return;
    };
    let action = header(&request, "x-acs-action");
    requests.lock().unwrap().push(request.clone());
    match decide(&action) {
        Reaction::Answer(bytes) => {
            let _ = stream.write_all(&bytes).await;
        }
        Reaction::AnswerAndHang(bytes) => {
            let _ = stream.write_all(&bytes).await;
            hang(stream).await;
        }
        Reaction::Relay(to) => {
            let answer = relay(to, &request).await;
            let _ = stream.write_all(&answer).await;
        }
        Reaction::RelayAndReset(to) => {
            relay(to, &request).await;
            let _ = stream.set_zero_linger();
        }
        Reaction::RelayAndHang(to) => {
            relay(to, &request).await;
            hang(stream).await;
        }
        Reaction::ResetAfterReading | Reaction::ResetBeforeReading => {
            let _ = stream.set_zero_linger();
        }
    }
}

/// Until the other side gives up.
async fn hang(mut stream: TcpStream) {
    let _ = stream.read(&mut [0]).await;
}

/// The proxy's requests have no body.
async fn read_request(stream: &mut TcpStream) -> Option<String> {
    let mut received = Vec::new();
    let mut buffer = [0; 4096];
    while !received.windows(4).any(|window| window == b"\r\n\r\n") {
        match stream.read(&mut buffer).await {
            Ok(count) if count > 0 => received.extend_from_slice(&buffer[..count]),
            _ => return None,
        }
    }
    String::from_utf8(received).ok()
}

async fn relay(to: SocketAddr, request: &str) -> Vec<u8> {
    let mut answer = Vec::new();
    let mut stream = TcpStream::connect(to).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    tokio::time::timeout(Duration::from_secs(30), stream.read_to_end(&mut answer)).await.unwrap().unwrap();
    answer
}

pub fn answer(status: u16, headers: &[(&str, &str)], body: &[u8], declared_length: Option<usize>) -> Vec<u8> {
    let mut text = format!("HTTP/1.1 {status} X\r\nContent-Length: {}\r\n", declared_length.unwrap_or(body.len()));
    for (name, value) in headers {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    text.push_str("\r\n");
    [text.as_bytes(), body].concat()
}
