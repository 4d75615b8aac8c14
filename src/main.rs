//! Mounts the page.

use leptos::mount::mount_to_body;
use trail_designer::App;

fn main() {
    trail_designer::crash::install();
    mount_to_body(App);
}
