//! The tabs of the panel, after the pattern *Tabs* of the ARIA Authoring Practices: one of them in the tab order, arrows between them.

use leptos::prelude::*;
use trail_words::Message;

use crate::focus::focus;
use crate::session::{Pane, Session};
use crate::ui::live::say;

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
pub fn tab_list(session: Session, selected: RwSignal<Tab>) -> AnyView {
    let select = move |tab: Tab| {
        selected.set(tab);
        if session.pane.get_untracked() != Pane::Form {
            session.pane.set(if tab == Tab::Plan { Pane::Plan } else { Pane::Request });
        }
    };
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
        let attribute = move |yes: &'static str, no: &'static str| move || if selected.get() == tab { yes } else { no };
        view! {
            <button
                type="button"
                role="tab"
                id=tab.id()
                aria-controls=tab.panel_id()
                aria-selected=attribute("true", "false")
                tabindex=attribute("0", "-1")
                on:click=move |_| select(tab)
                on:keydown=move |event| on_key(tab, event)
            >
                {say(tab.label())}
            </button>
        }
    };
    let buttons = Tab::ALL.map(button).into_iter().collect_view();
    view! { <div class="tabs" role="tablist" aria-label=say(Message::PanelLabel)>{buttons}</div> }.into_any()
}

/// What a tab shows. It stays in the document while another one is shown.
pub fn tab_panel(tab: Tab, selected: RwSignal<Tab>, content: AnyView) -> AnyView {
    let is_hidden = move || selected.get() != tab;
    view! { <div role="tabpanel" id=tab.panel_id() aria-labelledby=tab.id() hidden=is_hidden>{content}</div> }.into_any()
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
