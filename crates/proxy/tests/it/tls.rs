//! The way to ActionTrail over TLS: the right certificate, a foreign one, and one for another name.

use std::net::SocketAddr;
use std::sync::Arc;

use rcgen::{CertifiedKey, generate_simple_self_signed};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio_rustls::rustls::{RootCertStore, ServerConfig, crypto::ring};
use trail_proxy::clock::Clock;
use trail_proxy::config::Config;
use trail_proxy::credentials::Credentials;
use trail_proxy::serve::ConnectionLimits;
use trail_proxy::state::AppState;
use trail_proxy::upstream::Upstream;
use trail_proxy::upstream::connection::Connector;
use trail_proxy::upstream::endpoint::Endpoint;

use crate::client::{Answer, call};
use crate::fake_upstream::answer;
use crate::test_proxy::{UNHURRIED, serve_state};

/// Answers every request with success, under a certificate for this name.
async fn server(name: &str) -> (SocketAddr, CertificateDer<'static>) {
    let CertifiedKey { cert, signing_key } = generate_simple_self_signed(vec![name.to_owned()]).unwrap();
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(signing_key.serialize_der()));
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![cert.der().clone()], key)
        .unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let Ok(mut stream) = acceptor.accept(stream).await else {
                continue;
            };
            let _ = stream.read(&mut [0; 4096]).await;
            let body = br#"{"RequestId":"A","TrailList":[]}"#;
            let _ = stream.write_all(&answer(200, &[], body, None)).await;
            let _ = stream.shutdown().await;
        }
    });
    (address, cert.der().clone())
}

async fn describe(address: SocketAddr, connector: Connector) -> Answer {
    let endpoint = Endpoint::parse(&format!("https://localhost:{}", address.port())).unwrap();
    let mut upstream = Upstream::new(endpoint, Credentials::demo(), Clock::default(), UNHURRIED);
    upstream.connector = connector;
    let proxy = serve_state(AppState::new(Config::simulator(), upstream), ConnectionLimits::default()).await;
    call(proxy, "cn-hangzhou", "DescribeTrails", &json!({}), &[]).await
}

fn trusting(certificate: CertificateDer<'static>) -> Connector {
    let mut roots = RootCertStore::empty();
    roots.add(certificate).unwrap();
    Connector::with_roots(roots)
}

#[tokio::test]
async fn only_a_trusted_certificate_for_the_right_name_is_spoken_to() {
    let (address, certificate) = server("localhost").await;
    let good = describe(address, trusting(certificate)).await;
    assert_eq!(good.status, 200, "{good:?}");

    let unreachable = (502, "Proxy.Unreachable".to_owned());
    assert_eq!(describe(address, Connector::new()).await.status_and_code(), unreachable);

    let (address, certificate) = server("evil.example").await;
    assert_eq!(describe(address, trusting(certificate)).await.status_and_code(), unreachable);
}
