//! Beside the form: the picture of the delivery, advice, and the request in the forms in which it leaves.

use leptos::prelude::*;
use trail_words::Message;

use crate::session::{Pane, Session};

mod advice;
mod code;
mod export;
mod flow;
mod handout;
mod highlight;
mod picture;
mod plan;
mod request;
mod status;
mod tabs;

pub use picture::service;
pub(crate) use plan::parameters;

use tabs::{Tab, TabList, TabPanel};

/// The right side of the page; on a narrow page it is what stands behind *Request* and *Plan*.
#[component]
pub fn Panel() -> impl IntoView {
    let session = Session::get();
    let selected = RwSignal::new(Tab::Request);
    // The switch of the narrow page chooses a tab, too.
    Effect::new(move |_| match session.pane.get() {
        Pane::Plan => selected.set(Tab::Plan),
        Pane::Request if selected.get_untracked() == Tab::Plan => selected.set(Tab::Request),
        Pane::Form | Pane::Request => {}
    });
    let select = move |tab| {
        selected.set(tab);
        if session.pane.get_untracked() != Pane::Form {
            session.pane.set(if tab == Tab::Plan { Pane::Plan } else { Pane::Request });
        }
    };
    status::announce(session);
    view! {
        <aside class="side" aria-label=move || session.say(Message::PanelLabel)>
            <flow::Flow/>
            <advice::AdviceCard/>
            <section class="card leave">
                <TabList selected=selected.into() select/>
                <TabPanel tab=Tab::Request selected=selected.into()><request::RequestTab/></TabPanel>
                <TabPanel tab=Tab::Plan selected=selected.into()>
                    {move || (selected.get() == Tab::Plan).then(|| view! { <plan::PlanTab/> })}
                </TabPanel>
                <TabPanel tab=Tab::Export selected=selected.into()>
                    {move || (selected.get() == Tab::Export).then(|| view! { <export::ExportTab/> })}
                </TabPanel>
            </section>
        </aside>
    }
    .into_any()
}
