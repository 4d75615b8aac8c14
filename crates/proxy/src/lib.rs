//! The trail designer's proxy: checks a call with the model, signs it, sends it to ActionTrail, and tells what became of it.

pub mod api;
pub mod assets;
pub mod clock;
pub mod config;
pub mod credentials;
pub mod error;
pub mod guard;
pub mod hosting;
pub mod idempotency;
pub mod random;
pub mod rate;
pub mod reconcile;
pub mod serve;
pub mod sign;
pub mod simulator;
pub mod state;
pub mod upstream;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::response::IntoResponse;
use axum::routing::{any, get, post};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

use error::ProxyError;
use state::AppState;

/// Everything that the proxy answers. Layers added last are passed first.
pub fn app(state: AppState) -> Router {
    let config = &state.config;
    let api = Router::new()
        // The one long answer, and nothing in it repeats what a request said. The others may, so they go out as they are.
        .route("/api/v1/context", get(api::context::context).layer(CompressionLayer::new()).fallback(only_get))
        .route("/api/v1/accounts/{account}/regions/{region}/{action}", post(api::call::call).fallback(only_post))
        .route("/api/{*rest}", any(not_found))
        .layer(from_fn_with_state(state.clone(), guard::bearer::identify))
        .layer(guard::cross_origin::csrf(&config.app_origins))
        .layer(guard::cross_origin::cors(&config.app_origins));
    Router::new()
        .route("/healthz", get(api::context::healthz).fallback(only_get))
        .route("/readyz", get(api::context::readyz).fallback(only_get))
        .merge(api)
        .merge(assets::router(config.app.as_deref(), &config.embed_origins))
        .layer(from_fn_with_state(state.clone(), guard::host::check_host))
        .layer(from_fn_with_state(state.clone(), guard::headers::add_headers))
        .layer(CatchPanicLayer::custom(|_| ProxyError::Internal.into_response()))
        .with_state(state)
}

async fn not_found() -> ProxyError {
    ProxyError::NotFound
}

async fn only_get() -> ProxyError {
    ProxyError::MethodNotAllowed { allow: "GET, HEAD" }
}

async fn only_post() -> ProxyError {
    ProxyError::MethodNotAllowed { allow: "POST" }
}
