//! Mounts the page.

use leptos::prelude::document;
use leptos::task::spawn_local;

/// A kilobyte less than the default allocator, and every allocation takes the same time.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    trail_designer::crash::install();
    trail_designer::start();
    spawn_local(async {
        let language = trail_designer::i18n::initial().await;
        if let Some(body) = document().body() {
            trail_designer::mount(&body, language).stay();
            // The outline made way for the page.
            if let Some(outline) = document().get_element_by_id("boot") {
                outline.remove();
            }
        }
    });
}
