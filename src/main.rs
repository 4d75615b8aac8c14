//! Mounts the page.

use leptos::prelude::document;

fn main() {
    trail_designer::crash::install();
    if let Some(body) = document().body() {
        trail_designer::mount(&body).stay();
    }
}
