//! One connection for one call: it can neither be stale nor be shared, so "nothing was sent" is known for certain.

use std::fmt;
use std::io;
use std::sync::Arc;

use bytes::Bytes;
use http_body_util::Full;
use hyper::client::conn::http1::{self, SendRequest};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpStream, lookup_host};
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, RootCertStore, crypto::ring};

use super::address::is_allowed;
use super::endpoint::Endpoint;

/// Opens connections. Environment variables that name a proxy are not read.
#[derive(Clone)]
pub struct Connector {
    tls: Option<TlsConnector>,
}

impl fmt::Debug for Connector {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Connector")
    }
}

/// Why there is no connection.
#[derive(Debug)]
pub enum ConnectError {
    Resolve(io::Error),
    /// The name resolved to nothing that may be connected to.
    NoAllowedAddress,
    Connect(io::Error),
    Tls(io::Error),
    Handshake(hyper::Error),
}

impl fmt::Display for ConnectError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ConnectError::Resolve(error) => write!(formatter, "name not resolved: {error}"),
            ConnectError::NoAllowedAddress => formatter.write_str("the name resolves to no allowed address"),
            ConnectError::Connect(error) => write!(formatter, "not connected: {error}"),
            ConnectError::Tls(error) => write!(formatter, "no TLS: {error}"),
            ConnectError::Handshake(error) => write!(formatter, "no HTTP: {error}"),
        }
    }
}

impl std::error::Error for ConnectError {}

impl Connector {
    /// Trusts the public certificate authorities.
    pub fn new() -> Self {
        Self::with_roots(RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() })
    }

    /// Trusts these certificate authorities and no others.
    pub fn with_roots(roots: RootCertStore) -> Self {
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map(|builder| builder.with_root_certificates(roots).with_no_client_auth());
        Self { tls: config.ok().map(|config| TlsConnector::from(Arc::new(config))) }
    }

    /// Connects to the address that was resolved and judged, not to the name again.
    pub async fn connect(&self, endpoint: &Endpoint, host: &str) -> Result<SendRequest<Full<Bytes>>, ConnectError> {
        let address = endpoint.address(host);
        let resolved = lookup_host((address.host.as_str(), address.port)).await.map_err(ConnectError::Resolve)?;
        let mut last = ConnectError::NoAllowedAddress;
        for candidate in resolved.filter(|candidate| is_allowed(endpoint, candidate.ip())) {
            match TcpStream::connect(candidate).await {
                Ok(stream) => {
                    let _ = stream.set_nodelay(true);
                    return if address.tls {
                        self.over_tls(stream, &address.host).await
                    } else {
                        handshake(stream).await
                    };
                }
                Err(error) => last = ConnectError::Connect(error),
            }
        }
        Err(last)
    }

    async fn over_tls(&self, stream: TcpStream, host: &str) -> Result<SendRequest<Full<Bytes>>, ConnectError> {
        let tls = self.tls.as_ref().ok_or_else(|| ConnectError::Tls(io::Error::other("no TLS provider")))?;
        let name = ServerName::try_from(host.to_owned()).map_err(|error| ConnectError::Tls(io::Error::other(error)))?;
        handshake(tls.connect(name, stream).await.map_err(ConnectError::Tls)?).await
    }
}

impl Default for Connector {
    fn default() -> Self {
        Self::new()
    }
}

async fn handshake<S>(stream: S) -> Result<SendRequest<Full<Bytes>>, ConnectError>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let (sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(ConnectError::Handshake)?;
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            tracing::debug!(%error, "connection to ActionTrail ended");
        }
    });
    Ok(sender)
}
