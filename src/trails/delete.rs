//! The question before a trail is deleted: it is answered by typing the trail's name.

use trail_model::api::Action;
use trail_words::{Detail, Listing};

use super::act;
use super::detail::{heading, place};
use super::list::Region;
use super::page::{Page, Panel};
use crate::dom::{El, el};
use crate::focus::focus;
use crate::signal::RwSignal;
use crate::ui::button::button;
use crate::ui::icon::Icon;
use crate::ui::text_field::value_of;

const FIELD: &str = "trails-delete-name";
const RULE: &str = "trails-delete-rule";
const ERROR: &str = "trails-delete-error";

/// The question, with its field.
pub(super) fn ask(page: Page, region: &Region, name: &str) -> Vec<El> {
    let session = page.session;
    let trail = name.to_owned();
    let typed = RwSignal::new(String::new());
    let is_wrong = RwSignal::new(false);
    let (of, own, cancelled) = (region.clone(), trail.clone(), trail.clone());
    let cancel =
        button(session, "btn", Detail::Cancel, move || page.dismiss(&cancelled, Panel::Ask(Action::DeleteTrail)));
    let delete = button(session, "btn danger", Listing::DeleteTrail, move || {
        if typed.with_untracked(|typed| typed.trim() == own) {
            return act::start(page, &of, &own, Action::DeleteTrail);
        }
        is_wrong.set(true);
        focus(FIELD);
    });
    let (rule, error) = (Listing::TypeName { trail: trail.clone() }, Listing::NameDiffers { trail: trail.clone() });
    let wrong = move || {
        let error = error.clone();
        let text = el("span").say(move || session.say_again(&error));
        el("p").class("msg err").id(ERROR).child(Icon::Error.view()).child(text)
    };
    let described = move || Some(if is_wrong.get() { [ERROR, " ", RULE].concat() } else { RULE.to_owned() });
    let field = el("div")
        .class("field mono")
        .class_if("bad", move || is_wrong.get())
        .child(el("label").attr("for", FIELD).say(move || session.say(Listing::NameLabel)))
        .child(
            el("input")
                .attr("type", "text")
                .attr("autocomplete", "off")
                .attr("autocapitalize", "off")
                .attr("spellcheck", "false")
                .id(FIELD)
                .bind("aria-invalid", move || is_wrong.get().then(|| "true".to_owned()))
                .bind("aria-describedby", described)
                .on("input", move |event| {
                    typed.set(value_of(&event));
                    is_wrong.set(false);
                }),
        )
        .child(
            el("div")
                .class("messages")
                .when(move || is_wrong.get(), wrong)
                .child(el("p").class("rule").id(RULE).say(move || session.say_again(&rule))),
        );
    vec![
        heading(page, name, Listing::AskDelete { trail }),
        el("p").say(move || session.say(Listing::DeleteWhat)),
        place(page, region, name),
        field,
        el("div").class("actions").child(cancel).child(delete),
    ]
}
