//! The built app, from its folder, in the compressed form that stands beside a file.

mod app_config;

use std::path::Path;

use axum::Router;
use axum::response::Html;
use axum::routing::{MethodRouter, get};
use tower_http::services::{ServeDir, ServeFile};

use crate::config::origin::Origin;

/// Serves the folder, or says that there is none.
pub fn router<S: Clone + Send + Sync + 'static>(folder: Option<&Path>, embed_origins: &[Origin]) -> Router<S> {
    match folder {
        Some(folder) => Router::new()
            .route("/config.json", config(folder, embed_origins))
            .fallback_service(ServeDir::new(folder).precompressed_br().precompressed_gzip()),
        None => Router::new().route(
            "/",
            get(async || Html("<!doctype html><title>trail-proxy</title><p>No app here: start with --app.</p>")),
        ),
    }
}

/// An operator edits config.json in place: a compressed copy beside it would go stale. Where the environment says who may frame the page,
/// the file says the same.
fn config<S: Clone + Send + Sync + 'static>(folder: &Path, embed_origins: &[Origin]) -> MethodRouter<S> {
    let file = folder.join("config.json");
    if embed_origins.is_empty() {
        return MethodRouter::new().get_service(ServeFile::new(file));
    }
    let origins: Vec<String> = embed_origins.iter().map(|origin| origin.as_str().to_owned()).collect();
    get(async move || app_config::served(&file, &origins).await)
}
