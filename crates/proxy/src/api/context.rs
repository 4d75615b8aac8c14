//! What the page needs to know of this proxy, and whether it lives.

use axum::Extension;
use axum::body::Body;
use axum::extract::State;
use axum::http::{Response, StatusCode};
use trail_model::api::{Action, Context, RegionName};
use trail_model::region;
use trail_words::{ENGLISH, Language, SIMPLIFIED_CHINESE};

use crate::error::json;
use crate::guard::User;
use crate::state::AppState;

pub async fn context(State(state): State<AppState>, Extension(user): Extension<User>) -> Response<Body> {
    let config = &state.config;
    let context = Context {
        mode: config.mode,
        accounts: config.accounts.clone(),
        default_region: Some(config.default_region.clone()),
        regions: regions(&config.regions),
        actions: config.actions.iter().copied().map(Action::name).map(str::to_owned).collect(),
        user: user.name,
    };
    json(StatusCode::OK, &context)
}

/// The operator's list, or all that are known.
fn regions(listed: &[String]) -> Vec<RegionName> {
    let named = |id: &str| {
        let name = |language: &Language| (language.region)(id).unwrap_or(id).to_owned();
        RegionName { id: id.to_owned(), en: name(ENGLISH), zh: name(SIMPLIFIED_CHINESE) }
    };
    if listed.is_empty() {
        return region::ALL.iter().map(|region| named(region.id)).collect();
    }
    listed.iter().map(|id| named(id)).collect()
}

pub async fn healthz() -> Response<Body> {
    json(StatusCode::OK, &serde_json::json!({ "status": "ok" }))
}

/// Not ready any more once it has been told to stop.
pub async fn readyz(State(state): State<AppState>) -> Response<Body> {
    let (status, word) =
        if state.is_ready() { (StatusCode::OK, "ready") } else { (StatusCode::SERVICE_UNAVAILABLE, "stopping") };
    json(status, &serde_json::json!({ "status": word }))
}
