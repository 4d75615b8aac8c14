//! What everything is made of: colours, sizes of type, steps of space, icons.

use super::line;
use crate::dom::{El, el};
use crate::ui::icon::Icon;

const COLOURS: &[&str] = &[
    "bg",
    "surface",
    "sunken",
    "border",
    "line",
    "text",
    "text-muted",
    "link",
    "primary",
    "primary-strong",
    "primary-soft",
    "on-primary",
    "focus",
    "error",
    "error-soft",
    "warning",
    "warning-soft",
    "success",
    "success-soft",
    "info",
    "info-soft",
    "code-key",
    "code-string",
    "code-literal",
];
const SPACES: &[&str] = &["space-half", "space", "space-12", "space-16", "space-24", "space-32"];

/// Swatches and scales.
pub(super) fn tokens() -> Vec<El> {
    let colours = COLOURS.iter().map(|name| {
        let swatch = styled(el("i").class("swatch"), "background", &token(name));
        el("span").class("colour").child(swatch).child(el("code").text(name))
    });
    let spaces = SPACES.iter().map(|name| {
        let bar = styled(el("i").class("swatch"), "inline-size", &token(name));
        el("span").class("colour").child(bar).child(el("code").text(name))
    });
    let words = "The events of this account, 此账号的事件";
    let type_scale = [
        el("p").class("type-title").text(words),
        el("h2").text(words),
        el("p").text(words),
        el("p").child(el("small").text(words)),
        el("p").child(el("code").text("acs:log:cn-hangzhou:1234567890123456:project/audit-hz")),
        el("p").child(el("a").attr("href", "#/ui").text("A link")),
    ];
    vec![
        line("Colours", colours),
        line("Type", [el("div").class("stack tight").children(type_scale)]),
        line("Space", spaces),
    ]
}

/// Every icon, in the colour of the text.
pub(super) fn icons() -> Vec<El> {
    vec![line("Error, warning, success, info, trail, external", Icon::ALL.map(Icon::view))]
}

fn token(name: &str) -> String {
    ["var(--td-", name, ")"].concat()
}

fn styled(node: El, property: &str, value: &str) -> El {
    use wasm_bindgen::JsCast;
    if let Some(element) = node.node().dyn_ref::<web_sys::HtmlElement>() {
        let _ = element.style().set_property(property, value);
    }
    node
}
