//! Icons as inline SVG. Each stands beside words that say the same, so assistive technology skips it.

use crate::dom::{El, svg};

/// The icons of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Error,
    Warning,
    Success,
    Info,
    Trail,
    External,
}

impl Icon {
    /// All of them, for the page of the design system.
    #[cfg(debug_assertions)]
    pub(crate) const ALL: [Icon; 6] =
        [Icon::Error, Icon::Warning, Icon::Success, Icon::Info, Icon::Trail, Icon::External];

    fn path(self) -> &'static str {
        match self {
            Icon::Error => "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm.8 10.6H7.2V10h1.6v1.6Zm0-3H7.2V4.4h1.6v4.2Z",
            Icon::Warning => "M8 1 .8 14h14.4L8 1Zm.8 10.8H7.2v-1.5h1.6v1.5Zm0-2.6H7.2V5.6h1.6v3.6Z",
            Icon::Success => "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM7 11 4 8l1.1-1.1L7 8.8l3.9-3.9L12 6l-5 5Z",
            Icon::Info => "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm.8 10.6H7.2V7.2h1.6v4.4Zm0-5.7H7.2V4.3h1.6v1.6Z",
            Icon::Trail => {
                "M3.3 12.7c0-3.3 9.4-3.3 9.4-6.7a2.7 2.7 0 0 0-5.4 0M2 12.7a1.3 1.3 0 1 0 2.6 0 1.3 1.3 0 1 0-2.6 0M6.5 6a.8.8 0 1 0 1.6 0 .8.8 0 1 0-1.6 0"
            }
            Icon::External => "M9 2h5v5h-1.6V4.7L7.6 9.5 6.5 8.4l4.8-4.8H9V2ZM3 4h3.5v1.6H4.6v5.8h5.8V9.5H12V13H3V4Z",
        }
    }

    /// The icon, 16 units wide.
    #[must_use]
    pub fn view(self) -> El {
        svg("svg")
            .class("icon")
            .attr("viewBox", "0 0 16 16")
            .attr("fill", "currentColor")
            .attr("aria-hidden", "true")
            .attr("focusable", "false")
            .child(svg("path").attr("d", self.path()))
    }
}
