//! The tabs of the panel, after the pattern *Tabs* of the ARIA Authoring Practices: one of them in the tab order, arrows between them.

use trail_words::Message;
use wasm_bindgen::JsCast;

use crate::dom::{El, el};
use crate::focus::focus;
use crate::session::{Pane, Session};
use crate::signal::RwSignal;

/// The tabs, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    Request,
    Plan,
    Export,
    Permissions,
}

impl Tab {
    const ALL: [Tab; 4] = [Tab::Request, Tab::Plan, Tab::Export, Tab::Permissions];

    fn label(self) -> Message {
        match self {
            Tab::Request => Message::TabRequest,
            Tab::Plan => Message::TabPlan,
            Tab::Export => Message::TabExport,
            Tab::Permissions => Message::TabPermissions,
        }
    }

    fn id(self) -> &'static str {
        match self {
            Tab::Request => "tab-request",
            Tab::Plan => "tab-plan",
            Tab::Export => "tab-export",
            Tab::Permissions => "tab-permissions",
        }
    }

    fn panel_id(self) -> &'static str {
        match self {
            Tab::Request => "panel-request",
            Tab::Plan => "panel-plan",
            Tab::Export => "panel-export",
            Tab::Permissions => "panel-permissions",
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
pub fn tab_list(session: Session, selected: RwSignal<Tab>) -> El {
    el("div")
        .class("tabs")
        .attr("role", "tablist")
        .bind("aria-label", move || Some(session.say(Message::PanelLabel)))
        .children(Tab::ALL.map(|tab| button(session, selected, tab)))
}

fn button(session: Session, selected: RwSignal<Tab>, tab: Tab) -> El {
    let by_state = move |yes: &str, no: &str| Some(if selected.get() == tab { yes } else { no }.to_owned());
    el("button")
        .attr("type", "button")
        .attr("role", "tab")
        .id(tab.id())
        .attr("aria-controls", tab.panel_id())
        .bind("aria-selected", move || by_state("true", "false"))
        .bind("tabindex", move || by_state("0", "-1"))
        .on("click", move |_| select(session, selected, tab))
        .on("keydown", move |event| on_key(session, selected, tab, &event))
        .say(move || session.say(tab.label()))
}

fn on_key(session: Session, selected: RwSignal<Tab>, tab: Tab, event: &web_sys::Event) {
    let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    if let Some(next) = tab.after_key(&event.key()) {
        event.prevent_default();
        select(session, selected, next);
        focus(next.id());
    }
}

/// On a narrow page the switch between the panes follows.
fn select(session: Session, selected: RwSignal<Tab>, tab: Tab) {
    selected.set(tab);
    if session.pane.get_untracked() != Pane::Form {
        session.pane.set(if tab == Tab::Plan { Pane::Plan } else { Pane::Request });
    }
}

/// What a tab shows. It stays in the document while another one is shown.
pub fn tab_panel(tab: Tab, selected: RwSignal<Tab>) -> El {
    el("div")
        .attr("role", "tabpanel")
        .id(tab.panel_id())
        .attr("aria-labelledby", tab.id())
        .bind("hidden", move || (selected.get() != tab).then(String::new))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_round_and_home_and_end_go_to_the_ends() {
        assert_eq!(Tab::Request.after_key("ArrowRight"), Some(Tab::Plan));
        assert_eq!(Tab::Permissions.after_key("ArrowRight"), Some(Tab::Request));
        assert_eq!(Tab::Request.after_key("ArrowLeft"), Some(Tab::Permissions));
        assert_eq!(Tab::Export.after_key("ArrowLeft"), Some(Tab::Plan));
        assert_eq!(Tab::Plan.after_key("Home"), Some(Tab::Request));
        assert_eq!(Tab::Plan.after_key("End"), Some(Tab::Permissions));
        assert_eq!(Tab::Plan.after_key("Tab"), None);
    }
}
