//! The built app, from its folder, in the compressed form that stands beside a file.

use std::path::Path;

use axum::Router;
use axum::response::Html;
use axum::routing::get;
use tower_http::services::{ServeDir, ServeFile};

/// Serves the folder, or says that there is none.
pub fn router<S: Clone + Send + Sync + 'static>(folder: Option<&Path>) -> Router<S> {
    match folder {
        // An operator edits config.json in place: a compressed copy beside it would go stale.
        Some(folder) => Router::new()
            .route_service("/config.json", ServeFile::new(folder.join("config.json")))
            .fallback_service(ServeDir::new(folder).precompressed_br().precompressed_gzip()),
        None => Router::new().route(
            "/",
            get(async || Html("<!doctype html><title>trail-proxy</title><p>No app here: start with --app.</p>")),
        ),
    }
}
