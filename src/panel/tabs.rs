//! The tabs of the panel, after the pattern *Tabs* of the ARIA Authoring Practices: one of them in the tab order, arrows between them.

use leptos::prelude::*;
use trail_words::Message;
use wasm_bindgen::JsCast;

use crate::session::Session;

/// The tabs, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    Request,
    Plan,
    Export,
}

impl Tab {
    const ALL: [Tab; 3] = [Tab::Request, Tab::Plan, Tab::Export];

    fn label(self) -> Message {
        match self {
            Tab::Request => Message::TabRequest,
            Tab::Plan => Message::TabPlan,
            Tab::Export => Message::TabExport,
        }
    }

    fn id(self) -> &'static str {
        match self {
            Tab::Request => "tab-request",
            Tab::Plan => "tab-plan",
            Tab::Export => "tab-export",
        }
    }

    fn panel_id(self) -> &'static str {
        match self {
            Tab::Request => "panel-request",
            Tab::Plan => "panel-plan",
            Tab::Export => "panel-export",
        }
    }

    /// Where a key leads; arrows go round.
    fn after_key(self, key: &str) -> Option<Tab> {
        let forwards = || Tab::ALL.into_iter().cycle();
        let backwards = || Tab::ALL.into_iter().rev().cycle();
        match key {
            "ArrowRight" => forwards().skip_while(|tab| *tab != self).nth(1),
            "ArrowLeft" => backwards().skip_while(|tab| *tab != self).nth(1),
            "Home" => forwards().next(),
            "End" => backwards().next(),
            _ => None,
        }
    }
}

/// The row of tabs.
#[component]
pub fn TabList(
    /// The one that is shown.
    selected: Signal<Tab>,
    /// Called with the one that is chosen.
    select: impl Fn(Tab) + Copy + 'static,
) -> impl IntoView {
    let session = Session::get();
    let on_key = move |tab: Tab, event: web_sys::KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        if let Some(next) = tab.after_key(&event.key()) {
            event.prevent_default();
            select(next);
            focus(next.id());
        }
    };
    let button = move |tab: Tab| {
        let is_selected = move || selected.get() == tab;
        view! {
            <button
                type="button"
                role="tab"
                id=tab.id()
                aria-controls=tab.panel_id()
                aria-selected=move || if is_selected() { "true" } else { "false" }
                tabindex=move || if is_selected() { "0" } else { "-1" }
                on:click=move |_| select(tab)
                on:keydown=move |event| on_key(tab, event)
            >
                {move || session.say(tab.label())}
            </button>
        }
    };
    view! {
        <div class="tabs" role="tablist" aria-label=move || session.say(Message::PanelLabel)>
            {Tab::ALL.map(button).collect_view()}
        </div>
    }
}

/// What a tab shows. It stays in the document while another one is shown.
#[component]
pub fn TabPanel(
    /// Its tab.
    tab: Tab,
    /// The one that is shown.
    selected: Signal<Tab>,
    children: Children,
) -> impl IntoView {
    view! {
        <div role="tabpanel" id=tab.panel_id() aria-labelledby=tab.id() hidden=move || selected.get() != tab>
            {children()}
        </div>
    }
}

fn focus(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_round_and_home_and_end_go_to_the_ends() {
        assert_eq!(Tab::Request.after_key("ArrowRight"), Some(Tab::Plan));
        assert_eq!(Tab::Export.after_key("ArrowRight"), Some(Tab::Request));
        assert_eq!(Tab::Request.after_key("ArrowLeft"), Some(Tab::Export));
        assert_eq!(Tab::Export.after_key("ArrowLeft"), Some(Tab::Plan));
        assert_eq!(Tab::Plan.after_key("Home"), Some(Tab::Request));
        assert_eq!(Tab::Plan.after_key("End"), Some(Tab::Export));
        assert_eq!(Tab::Plan.after_key("Tab"), None);
    }
}
