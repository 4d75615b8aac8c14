//! The accept loop. `axum::serve` sets no timer, so a client that sends half a header would keep its connection for ever.

mod write_timeout;

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::time::timeout;

use write_timeout::WriteTimeout;

/// What one client may take.
#[derive(Debug, Clone, Copy)]
pub struct ConnectionLimits {
    pub connections: usize,
    /// Until the first byte of a connection: hyper's header timer only starts with it.
    pub first_byte: Duration,
    /// For a whole header, and for an idle connection between two requests.
    pub header: Duration,
    /// Until a client takes more of its answer.
    pub write: Duration,
    pub header_bytes: usize,
    pub header_count: usize,
    /// For requests under way when the server stops.
    pub shutdown: Duration,
}

impl Default for ConnectionLimits {
    fn default() -> Self {
        Self {
            connections: 512,
            first_byte: Duration::from_secs(5),
            header: Duration::from_secs(10),
            write: Duration::from_secs(30),
            header_bytes: 32 * 1024,
            header_count: 64,
            shutdown: Duration::from_secs(9),
        }
    }
}

/// Serves until `stop` is ready, then lets requests under way finish.
pub async fn serve(listener: TcpListener, router: Router, limits: ConnectionLimits, stop: impl Future<Output = ()>) {
    let slots = Arc::new(Semaphore::new(limits.connections));
    let graceful = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = accept(&listener, &slots) => accepted,
            () = &mut stop => break,
        };
        let Some((stream, slot)) = accepted else {
            continue;
        };
        let watcher = graceful.watcher();
        let router = router.clone();
        tokio::spawn(async move {
            if !matches!(timeout(limits.first_byte, stream.peek(&mut [0])).await, Ok(Ok(1))) {
                return;
            }
            let service = TowerToHyperService::new(router);
            let connection =
                builder(&limits).serve_connection(TokioIo::new(WriteTimeout::new(stream, limits.write)), service);
            if let Err(error) = watcher.watch(connection).await {
                tracing::debug!(%error, "connection ended");
            }
            drop(slot);
        });
    }
    drop(listener);
    if timeout(limits.shutdown, graceful.shutdown()).await.is_err() {
        tracing::warn!("requests still under way were cut off");
    }
}

async fn accept(
    listener: &TcpListener,
    slots: &Arc<Semaphore>,
) -> Option<(TcpStream, tokio::sync::OwnedSemaphorePermit)> {
    let slot = Arc::clone(slots).acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, _)) => {
            let _ = stream.set_nodelay(true);
            Some((stream, slot))
        }
        Err(error) => {
            // Out of file descriptors, mostly: without a pause this loop would spin until one is free.
            tracing::warn!(%error, "cannot accept a connection");
            tokio::time::sleep(Duration::from_millis(100)).await;
            None
        }
    }
}

fn builder(limits: &ConnectionLimits) -> http1::Builder {
    let mut builder = http1::Builder::new();
    builder
        .timer(TokioTimer::new())
        .header_read_timeout(limits.header)
        .max_buf_size(limits.header_bytes)
        .max_headers(limits.header_count);
    builder
}
