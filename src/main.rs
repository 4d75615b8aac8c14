//! Mounts the page.

use leptos::prelude::document;
use leptos::task::spawn_local;

fn main() {
    trail_designer::crash::install();
    trail_designer::start();
    spawn_local(async {
        let language = trail_designer::i18n::initial().await;
        if let Some(body) = document().body() {
            trail_designer::mount(&body, language).stay();
        }
    });
}
