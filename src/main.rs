//! Mounts the page.

use leptos::mount::mount_to_body;
use trail_designer::App;

fn main() {
    mount_to_body(App);
}
