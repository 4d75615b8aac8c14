//! The form: the console's sections in the console's order.

use leptos::prelude::*;
use trail_words::Message;

use crate::session::{Session, View};
use crate::ui::summary::Summary;

mod after;
mod also_set;
mod basic;
mod destination;
mod events;
mod head;
mod max_compute;
mod oss;
mod sls;

/// The form in the chosen view. Switching the view changes what is shown, never what is set.
#[component]
pub fn Form() -> impl IntoView {
    let session = Session::get();
    let is_full = move || session.view.get() == View::Full;
    view! {
        <div class="stack" id="form">
            <head::Head/>
            <Summary/>
            {move || if is_full() { view! { <Full/> }.into_any() } else { view! { <Quick/> }.into_any() }}
        </div>
    }
}

/// Name, account, region, Log Service; and a list of what else is set.
#[component]
fn Quick() -> impl IntoView {
    view! {
        <Section heading=Message::BasicSection><basic::QuickBasic/></Section>
        <Section heading=Message::DeliverySection lead=Message::DeliveryLead><sls::SlsCard quick=true/></Section>
        <also_set::AlsoSet/>
    }
}

/// Everything.
#[component]
fn Full() -> impl IntoView {
    view! {
        <Section heading=Message::BasicSection><basic::Basic/><events::Events/></Section>
        <Section heading=Message::DeliverySection lead=Message::DeliveryLead>
            <destination::GroupMessages/>
            <sls::SlsCard/>
            <oss::OssCard/>
            <max_compute::MaxComputeCard/>
        </Section>
        <Section heading=Message::AfterSection lead=Message::AfterLead><after::After/></Section>
        <Section heading=Message::AdvancedSection lead=Message::AdvancedLead><after::Advanced/></Section>
    }
}

/// A card with a heading.
#[component]
fn Section(
    /// The heading.
    heading: Message,
    /// One sentence below it.
    #[prop(optional)]
    lead: Option<Message>,
    children: Children,
) -> AnyView {
    let session = Session::get();
    view! {
        <section class="card">
            <header>
                <h2>{move || session.say(heading.clone())}</h2>
                {lead.map(|lead| view! { <p>{move || session.say(lead.clone())}</p> })}
            </header>
            <div class="body">{children()}</div>
        </section>
    }
    .into_any()
}
