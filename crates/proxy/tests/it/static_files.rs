//! The built app: what is sent compressed, what is kept, and what no page may do.

use std::fs;
use std::path::{Path, PathBuf};

use trail_proxy::config::Config;
use trail_proxy::config::origin::Origin;

use crate::client::get;
use crate::program::{printed, refusal};
use crate::test_proxy::with_simulator;

/// A folder as the build leaves it, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("trail-proxy-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        for (file, content) in [
            ("index.html", "<!doctype html>page"),
            ("index.html.br", "brotli page"),
            ("boot.js", "boot"),
            ("embed.js", "embed"),
            ("config.json", "{}"),
            ("config.json.br", "stale"),
            ("config.json.gz", "stale"),
            ("app-0123456789abcdef_bg.wasm", "\0asm"),
            ("app-0123456789abcdef_bg.wasm.br", "brotli wasm"),
            ("app-0123456789abcdef_bg.wasm.gz", "gzip wasm"),
        ] {
            fs::write(path.join(file), content).unwrap();
        }
        fs::write(path.parent().unwrap().join(format!("trail-proxy-outside-{}", std::process::id())), "outside")
            .unwrap();
        Self(path)
    }

    fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
        let _ = fs::remove_file(std::env::temp_dir().join(format!("trail-proxy-outside-{}", std::process::id())));
    }
}

const WASM: &str = "/app-0123456789abcdef_bg.wasm";

#[tokio::test]
async fn files_come_compressed_typed_and_kept_as_their_names_allow() {
    let folder = Folder::new("kept");
    let (proxy, _) = with_simulator(Config { app: Some(folder.path().to_owned()), ..Config::simulator() }).await;
    for (path, encoding, body, kind, kept) in [
        ("/", "br", "brotli page", "text/html", "no-cache"),
        ("/", "", "<!doctype html>page", "text/html", "no-cache"),
        ("/boot.js", "br, gzip", "boot", "text/javascript", "no-cache"),
        ("/config.json", "br, gzip", "{}", "application/json", "no-cache"),
        (WASM, "br, gzip", "brotli wasm", "application/wasm", "public, max-age=31536000, immutable"),
        (WASM, "gzip", "gzip wasm", "application/wasm", "public, max-age=31536000, immutable"),
        (WASM, "", "\0asm", "application/wasm", "public, max-age=31536000, immutable"),
    ] {
        let answer = get(proxy, path, &[("Accept-Encoding", encoding)]).await;
        assert_eq!((answer.status, String::from_utf8_lossy(&answer.body).as_ref()), (200, body), "{path} {encoding}");
        assert!(
            answer.header("content-type").unwrap().starts_with(kind),
            "{path}: {:?}",
            answer.header("content-type")
        );
        assert_eq!(answer.header("cache-control"), Some(kept), "{path}");
        let policy = answer.header("content-security-policy").unwrap();
        assert!(
            policy.contains("script-src 'self' 'wasm-unsafe-eval'")
                && policy.contains("frame-ancestors 'none'")
                && !policy.contains("unsafe-inline"),
            "{policy}"
        );
        assert_eq!(
            (answer.header("x-frame-options"), answer.header("x-content-type-options")),
            (Some("DENY"), Some("nosniff"))
        );
        assert_eq!(answer.header("referrer-policy"), Some("no-referrer"));
    }
}

#[tokio::test]
async fn what_is_not_there_and_what_is_outside() {
    let folder = Folder::new("missing");
    let (proxy, _) = with_simulator(Config { app: Some(folder.path().to_owned()), ..Config::simulator() }).await;
    let outside = format!("trail-proxy-outside-{}", std::process::id());
    for path in [
        "/none.js".to_owned(),
        format!("/../{outside}"),
        format!("/%2e%2e/{outside}"),
        format!("/..%2f{outside}"),
        format!("/..%5c{outside}"),
    ] {
        let answer = get(proxy, &path, &[]).await;
        assert!(matches!(answer.status, 400 | 404), "{path}: {}", answer.status);
        assert_ne!(answer.body, b"outside", "{path}");
    }
    assert_eq!(get(proxy, "/api/none", &[]).await.code(), "Proxy.NotFound");
}

#[tokio::test]
async fn a_listed_portal_may_frame_and_load_the_embed_script() {
    let folder = Folder::new("framed");
    let config = Config {
        app: Some(folder.path().to_owned()),
        embed_origins: Origin::parse_list("https://portal.example.com").unwrap(),
        connect_origins: Origin::parse_list("http://127.0.0.1:9").unwrap(),
        ..Config::simulator()
    };
    let (proxy, _) = with_simulator(config).await;
    let page = get(proxy, "/", &[]).await;
    let policy = page.header("content-security-policy").unwrap();
    assert!(
        policy.ends_with("frame-ancestors https://portal.example.com")
            && policy.contains("connect-src 'self' http://127.0.0.1:9;"),
        "{policy}"
    );
    assert_eq!((page.header("x-frame-options"), page.header("cross-origin-opener-policy")), (None, None));
    let embed = get(proxy, "/embed.js", &[]).await;
    assert_eq!(
        (embed.header("access-control-allow-origin"), embed.header("cross-origin-resource-policy")),
        (Some("*"), Some("cross-origin"))
    );
    assert_eq!(get(proxy, "/boot.js", &[]).await.header("access-control-allow-origin"), None);
    // The page is told the same list, and as little kept as before.
    let config = get(proxy, "/config.json", &[("accept-encoding", "br, gzip")]).await;
    assert_eq!(config.body, br#"{"parentOrigins":["https://portal.example.com"]}"#);
    assert_eq!(
        (config.header("content-type"), config.header("cache-control"), config.header("content-encoding")),
        (Some("application/json"), Some("no-cache"), None)
    );
}

#[tokio::test]
async fn the_headers_for_another_web_server_are_those_that_are_sent() {
    let folder = Folder::new("headers");
    let (proxy, _) = with_simulator(Config { app: Some(folder.path().to_owned()), ..Config::simulator() }).await;
    let sent = get(proxy, "/", &[]).await;
    assert_eq!(printed(&["headers"], &[]).trim_end(), sent.header("content-security-policy").unwrap());
    let of_each: serde_json::Value =
        serde_json::from_str(&printed(&["headers", "--app", folder.path().to_str().unwrap()], &[])).unwrap();
    for (path, headers) in of_each.as_object().unwrap() {
        let answer = get(proxy, path, &[]).await;
        for (name, value) in headers.as_object().unwrap() {
            assert_eq!(answer.header(name), value.as_str(), "{path} {name}");
        }
    }
    assert!(of_each.get("/config.json").is_some() && of_each.get("/config.json.br").is_none(), "{of_each}");
    let portal = [("TRAIL_EMBED_ORIGINS", "https://portal.example.com")];
    assert!(printed(&["headers"], &portal).ends_with("frame-ancestors https://portal.example.com\n"));
    assert!(refusal(&["headers"], &[("TRAIL_EMBED_ORIGINS", "*")]).contains("TRAIL_EMBED_ORIGINS"));
}
