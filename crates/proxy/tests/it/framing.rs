//! Requests that two servers could read in two ways: 26 probes, each with the statuses that are right.

use crate::client::{send, target};
use crate::test_proxy::with_simulator;
use trail_proxy::config::Config;

const JSON: &str = "Content-Type: application/json\r\nX-Trail-Request: 1\r\n";

/// Name, head without the request line, body, and what may come back.
type Probe = (&'static str, String, Vec<u8>, &'static [u16]);

fn probes() -> Vec<Probe> {
    let post = |name, headers: &str, body: &[u8], statuses: &'static [u16]| {
        (name, format!("Host: localhost\r\nConnection: close\r\n{JSON}{headers}\r\n"), body.to_vec(), statuses)
    };
    let deep = format!("{}{}", r#"{"a":"#.repeat(5000), "}".repeat(5000)).into_bytes();
    let with_length = |name, body: Vec<u8>, statuses: &'static [u16]| {
        let headers = format!("Host: localhost\r\nConnection: close\r\n{JSON}Content-Length: {}\r\n\r\n", body.len());
        (name, headers, body, statuses)
    };
    let many = (0..500).map(|i| format!("X-{i}: 1\r\n")).collect::<String>();
    vec![
        post("content length and transfer encoding", "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n", b"2\r\n{}\r\n0\r\n\r\n", &[400]),
        post("differing content lengths", "Content-Length: 2\r\nContent-Length: 3\r\n", b"{}", &[400]),
        post("a list of content lengths", "Content-Length: 2, 2\r\n", b"{}", &[400]),
        post("a signed content length", "Content-Length: +2\r\n", b"{}", &[400]),
        post("an unknown transfer encoding", "Transfer-Encoding: xchunked\r\n", b"2\r\n{}\r\n0\r\n\r\n", &[400]),
        post("chunked is not last", "Transfer-Encoding: chunked, identity\r\n", b"2\r\n{}\r\n0\r\n\r\n", &[400]),
        post("a space before the colon", "Content-Length : 2\r\n", b"{}", &[400]),
        post("a folded header", "X-Folded: a\r\n b\r\nContent-Length: 2\r\n", b"{}", &[400]),
        post("a chunk size that overflows", "Transfer-Encoding: chunked\r\n", b"fffffffffffffffff\r\n{}\r\n0\r\n\r\n", &[400]),
        post("a NUL in a header", "X-Nul: a\0b\r\nContent-Length: 2\r\n", b"{}", &[400]),
        post("two equal content lengths", "Content-Length: 2\r\nContent-Length: 2\r\n", b"{}", &[400, 200]),
        post("a chunked body", "Transfer-Encoding: chunked\r\n", b"2\r\n{}\r\n0\r\n\r\n", &[400]),
        post("an ordinary request", "Content-Length: 2\r\n", b"{}", &[200]),
        with_length("JSON 5000 levels deep", deep, &[400]),
        with_length("bytes that are not UTF-8", b"{\"a\":\"\xff\xfe\"}".to_vec(), &[400]),
        with_length("a name twice", br#"{"NameList":"a","NameList":"b"}"#.to_vec(), &[400]),
        with_length("one mebibyte", vec![b' '; 1 << 20], &[413]),
        ("no host", format!("Connection: close\r\n{JSON}Content-Length: 2\r\n\r\n"), b"{}".to_vec(), &[400]),
        ("two hosts", format!("Host: localhost\r\nHost: localhost\r\nConnection: close\r\n{JSON}Content-Length: 2\r\n\r\n"), b"{}".to_vec(), &[400]),
        ("a header of 200 KiB", format!("Host: localhost\r\nX-Long: {}\r\n\r\n", "a".repeat(200 * 1024)), Vec::new(), &[431]),
        ("500 headers", format!("Host: localhost\r\n{many}\r\n"), Vec::new(), &[431]),
        ("text/plain", "Host: localhost\r\nConnection: close\r\nContent-Type: text/plain\r\nX-Trail-Request: 1\r\nContent-Length: 2\r\n\r\n".to_owned(), b"{}".to_vec(), &[415]),
        ("a page elsewhere", format!("Host: localhost\r\nConnection: close\r\nSec-Fetch-Site: cross-site\r\n{JSON}Content-Length: 2\r\n\r\n"), b"{}".to_vec(), &[403]),
    ]
}

#[tokio::test]
async fn nothing_is_read_in_two_ways() {
    let (proxy, _) = with_simulator(Config::simulator()).await;
    let line = format!("POST {} HTTP/1.1\r\n", target("cn-hangzhou", "DescribeTrails"));
    for (name, head, body, statuses) in probes() {
        let bytes = [line.as_bytes(), head.as_bytes(), &body].concat();
        let answer = send(proxy, &bytes).await.unwrap_or_else(|| panic!("{name}: no answer"));
        assert!(statuses.contains(&answer.status), "{name}: {}", answer.status);
    }
}

#[tokio::test]
async fn request_lines_and_versions() {
    let (proxy, _) = with_simulator(Config::simulator()).await;
    let path = target("cn-hangzhou", "DescribeTrails");
    let rest = format!("Connection: close\r\n{JSON}Content-Length: 2\r\n\r\n{{}}");
    let chunked = format!("Host: localhost\r\n{JSON}Transfer-Encoding: chunked\r\n\r\n2\r\n{{}}\r\n0\r\n\r\n");
    for (name, bytes, statuses) in [
        (
            "absolute form to another authority",
            format!("POST http://evil.example{path} HTTP/1.1\r\nHost: localhost\r\n{rest}"),
            &[400][..],
        ),
        (
            "absolute form to the host itself",
            format!("POST http://localhost{path} HTTP/1.1\r\nHost: localhost\r\n{rest}"),
            &[200],
        ),
        ("transfer encoding on HTTP/1.0", format!("POST {path} HTTP/1.0\r\n{chunked}"), &[400]),
        (
            "bare line feeds",
            format!(
                "POST {path} HTTP/1.1\nHost: localhost\nConnection: close\nContent-Type: application/json\nX-Trail-Request: 1\nContent-Length: 2\n\n{{}}"
            ),
            &[400, 200],
        ),
        ("no HTTP at all", "hello\r\n\r\n".to_owned(), &[400]),
        (
            "a tunnel",
            "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\nConnection: close\r\n\r\n".to_owned(),
            &[403, 404, 405],
        ),
    ] {
        let answer = send(proxy, bytes.as_bytes()).await.unwrap_or_else(|| panic!("{name}: no answer"));
        assert!(statuses.contains(&answer.status), "{name}: {}", answer.status);
    }
}
