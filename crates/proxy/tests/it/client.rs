//! A client that sends exactly the bytes it is told to.

use std::net::SocketAddr;
use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// Longer than anything here takes; a test that hangs fails instead.
pub const PATIENCE: Duration = Duration::from_secs(30);

#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(given, _)| given == name).map(|(_, value)| value.as_str())
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&self.body)))
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn code(&self) -> String {
        self.json()["Code"].as_str().unwrap_or_default().to_owned()
    }

    pub fn status_and_code(&self) -> (u16, String) {
        (self.status, self.code())
    }

    /// `None` when what came back is no HTTP answer, as after a reset.
    fn parse(bytes: &[u8]) -> Option<Self> {
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
        let head = std::str::from_utf8(&bytes[..end]).ok()?;
        let mut lines = head.split("\r\n");
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let headers =
            lines.filter_map(|line| line.split_once(": ")).map(|(name, value)| (name.to_lowercase(), value.to_owned()));
        Some(Self { status, headers: headers.collect(), body: bytes[end + 4..].to_vec() })
    }
}

/// Sends the bytes and reads until the other side closes.
pub async fn send(address: SocketAddr, bytes: &[u8]) -> Option<Answer> {
    let exchange = async {
        let mut stream = TcpStream::connect(address).await.unwrap();
        // The other side may stop reading in the middle; what it said before is what counts.
        let _ = stream.write_all(bytes).await;
        let mut received = Vec::new();
        let _ = stream.read_to_end(&mut received).await;
        Answer::parse(&received)
    };
    timeout(PATIENCE, exchange).await.expect("the server closes the connection")
}

pub fn request(method: &str, target: &str, headers: &[(&str, &str)], body: &str) -> Vec<u8> {
    let mut text = format!("{method} {target} HTTP/1.1\r\nConnection: close\r\n");
    for (name, value) in headers {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    if method == "POST" {
        text.push_str(&format!("Content-Length: {}\r\n", body.len()));
    }
    text.push_str("\r\n");
    text.push_str(body);
    text.into_bytes()
}

pub async fn get(address: SocketAddr, target: &str, headers: &[(&str, &str)]) -> Answer {
    let host = address.to_string();
    let all = [&[("Host", host.as_str())], headers].concat();
    send(address, &request("GET", target, &all, "")).await.expect("an answer")
}

pub const ACCOUNT: &str = "1234567890123456";

pub fn target(region: &str, action: &str) -> String {
    target_in(ACCOUNT, region, action)
}

fn target_in(account: &str, region: &str, action: &str) -> String {
    format!("/api/v1/accounts/{account}/regions/{region}/{action}")
}

/// A call as the app makes it, with more headers if wanted.
pub async fn call(address: SocketAddr, region: &str, action: &str, body: &Value, headers: &[(&str, &str)]) -> Answer {
    call_in(address, ACCOUNT, region, action, body, headers).await
}

/// The same in an account.
pub async fn call_in(
    address: SocketAddr,
    account: &str,
    region: &str,
    action: &str,
    body: &Value,
    headers: &[(&str, &str)],
) -> Answer {
    let host = address.to_string();
    let own = [("Host", host.as_str()), ("Content-Type", "application/json"), ("X-Trail-Request", "1")];
    let all = [&own, headers].concat();
    send(address, &request("POST", &target_in(account, region, action), &all, &body.to_string()))
        .await
        .expect("an answer")
}
