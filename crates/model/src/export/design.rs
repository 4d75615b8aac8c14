//! The whole form as it is kept, hidden branches included: what a reviewer changes and hands back.

use super::{Format, FormatId, LeftOut, Source};
use crate::draft::{KIND, VERSION};
use crate::json;

pub(super) static DESIGN: Format =
    Format { id: FormatId::Design, extension: "design.json", media_type: "application/json", render };

/// Everything that the form holds is in it.
pub(super) fn leaves_out(_: Source<'_>) -> Vec<LeftOut> {
    Vec::new()
}

fn render(source: Source<'_>) -> String {
    let mut text = json::object([
        ("kind", json::text(KIND)),
        ("version", VERSION.to_string()),
        ("draft", source.draft().to_file()),
    ]);
    text.push('\n');
    text
}
