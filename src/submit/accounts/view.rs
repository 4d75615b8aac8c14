//! The other accounts in the review and in the result: which are chosen, and a row for each with what became of it.

use leptos::prelude::untrack;
use trail_model::api::Account;
use trail_model::check::ValidPlan;
use trail_words::Report;

use super::super::parts::{line, section};
use super::super::result::heading;
use super::super::run::{Event, Outcome, Run};
use super::super::status::following;
use super::super::steps::{call_list, steps};
use super::super::{Reviewed, result};
use super::{Other, again, chosen, follow_one, known};
use crate::dom::{El, el, memo};
use crate::panel::values;
use crate::session::Session;
use crate::ui::button::button;
use crate::ui::checkbox::tick;
use crate::ui::icon::Icon;

/// Which other accounts the design is for; nothing where there are none.
pub(in super::super) fn choice(session: Session, reviewed: &Reviewed) -> Option<El> {
    let others = session.submission().others.with_untracked(Clone::clone);
    if others.is_empty() || reviewed.live.is_some() {
        return None;
    }
    let paragraph = |words: Report| el("p").class("desc").say(move || session.say_again(&words));
    let has_prerequisites = !reviewed.steps().prerequisites.is_empty();
    let is_unique = reviewed.plan.draft().names_own_storage();
    let boxes = others.iter().enumerate().map(|(place, other)| one(session, place, other));
    let legend = el("legend").class("sr").say(move || session.say(Report::OtherAccounts));
    let place = section(session, Report::OtherAccounts)
        .child(paragraph(Report::OtherAccountsLead))
        .child_if(is_unique.then(|| warning(session, Report::NamesAreUnique)))
        .child_if(has_prerequisites.then(|| paragraph(Report::OthersNeedTheSame)))
        .child(el("fieldset").class("made").child(legend).children(boxes));
    Some(place)
}

/// What is bound to go wrong in the accounts that are chosen.
fn warning(session: Session, words: Report) -> El {
    let text = el("span").say(move || session.say_again(&words));
    el("p").class("msg warn").child(Icon::Warning.view()).child(text)
}

/// A checkbox; what is wrong with the design in that account stands beside it.
fn one(session: Session, place: usize, other: &Other) -> El {
    let others = session.submission().others;
    let id = ["review-account-", &other.account.id].concat();
    let about = [&id, "-about"].concat();
    let described = std::iter::once(about.clone()).chain(known::id(other)).collect::<Vec<_>>().join(" ");
    let is_chosen = memo(move || others.with(|others| others.get(place).is_some_and(|other| other.is_chosen)));
    let switch = move |on: bool| {
        others.update(|others| others.iter_mut().skip(place).take(1).for_each(|other| other.is_chosen = on));
        if on && let Some(other) = others.with_untracked(|others| others.get(place).cloned()) {
            known::read(session, &other);
        }
    };
    let is_on = move || is_chosen.get();
    let tick =
        tick(&id, is_on, switch).attr("aria-describedby", &described).attr_if(other.plan.is_err(), "disabled", "");
    let plan = other.plan.clone();
    let text = move || match &plan {
        Ok(plan) => {
            let label = [&session.say(Report::Fingerprint), session.language.get().separators.colon].concat();
            [label, plan.plan().fingerprint().short()].concat()
        }
        Err(problems) => {
            let language = session.language.get();
            let said = |draft: &_| problems.iter().map(|problem| language.problem(problem, draft)).collect();
            let texts: Vec<String> = session.draft.with(said);
            texts.join(language.separators.sentence)
        }
    };
    let label = el("label").attr("for", &id).attr("translate", "no").text(&named(&other.account));
    el("div")
        .class("field")
        .child(el("div").class("check").child(tick).child(label))
        .child(el("div").class("check-more").child(el("p").class("desc").id(&about).say(text)))
        .child_if(known::place(session, other, is_chosen))
        .child_if(other.plan.as_ref().ok().map(|plan| planned(session, &other.account, plan)))
}

/// What is sent in that account, whole.
fn planned(session: Session, account: &Account, plan: &ValidPlan) -> El {
    let calls = plan.plan().calls;
    let (count, account) = (calls.len(), named(account));
    let words = move || session.say(Report::ReviewCalls { count });
    // The same words stand at each account.
    let name = move || Some([&words(), session.language.get().separators.colon, &account].concat());
    el("details")
        .class("document check-more")
        .child(el("summary").bind("aria-label", name).say(words))
        .child(call_list(session, calls, |_, call| values(call)))
}

/// The account of the form, by its number and its name, where the plan goes to others besides.
pub(in super::super) fn own(session: Session, account: &str) -> Option<El> {
    let accounts = session.backend.with_untracked(|backend| backend.context().map(|context| context.accounts.clone()));
    let known = accounts.unwrap_or_default().into_iter().find(|known| known.id == account);
    let name = known.map_or_else(|| account.to_owned(), |known| named(&known));
    let is_one_of_several = untrack(|| chosen(&session.submission())) > 0;
    is_one_of_several.then(|| el("h3").attr("translate", "no").text(&name))
}

fn named(account: &Account) -> String {
    if account.alias.is_empty() { account.id.clone() } else { [&account.id, " · ", &account.alias].concat() }
}

/// A row for each account that was chosen; nothing where none was.
pub(in super::super) fn rows(session: Session) -> Option<El> {
    let chosen: Vec<Other> = session
        .submission()
        .others
        .with_untracked(|others| others.iter().filter(|other| other.wanted().is_some()).cloned().collect());
    let rows = chosen.iter().map(|other| row(session, other.clone()));
    let list = el("ul").class("steps").children(rows);
    (!chosen.is_empty()).then(|| section(session, Report::OtherAccounts).child(list))
}

fn row(session: Session, other: Other) -> El {
    let run = other.carrier.run;
    let name = el("h4").attr("translate", "no").text(&named(&other.account));
    let print = other.wanted().map(|plan| plan.plan().fingerprint().short()).unwrap_or_default();
    let print = move || [&session.say(Report::Fingerprint), session.language.get().separators.colon, &print].concat();
    let is = move |condition: fn(&Run) -> bool| move || run.with(|run| run.as_ref().is_some_and(condition));
    let may = move |condition: fn(&Run) -> bool| move || !session.is_read_only.get() && is(condition)();
    let of = other.clone();
    let check = move || {
        let of = of.clone();
        button(session, "btn small", Report::CheckAgain, move || again(session, &of, Event::CheckAgain))
    };
    let of = other.clone();
    let retry = move || {
        let of = of.clone();
        button(session, "btn small", Report::Retry, move || again(session, &of, Event::Retry))
    };
    let state = state(session, &other);
    el("li")
        .child(name)
        .child(el("div").attr("aria-live", "polite").part(state))
        .child(el("p").say(print))
        .when(move || run.with(Option::is_some), move || steps(session, run))
        .when(is(|run| run.is_over() && run.is_created()), move || status(session, &other))
        .child(el("div").class("actions").when(may(Run::can_check), check).when(may(result::is_worth_retrying), retry))
}

/// How its run stands, in one line.
fn state(session: Session, other: &Other) -> impl Fn() -> Vec<El> + use<> {
    let (run, id) = (other.carrier.run, other.account.id.clone());
    let others = session.submission().others;
    let is_called_off =
        memo(move || others.with(|others| others.iter().any(|other| other.account.id == id && other.is_called_off)));
    let word = memo(move || {
        let language = session.language.get();
        let told = run.with(|run| run.as_ref().map(|run| (tone(run), session.say(heading(run, language)))));
        let unsent = if is_called_off.get() { Report::StepNotSent } else { Report::StepWaiting };
        told.unwrap_or_else(|| (("msg", None), session.say(unsent)))
    });
    move || {
        let ((class, icon), text) = word.get();
        vec![line("p", class, icon, &text)]
    }
}

fn tone(run: &Run) -> (&'static str, Option<Icon>) {
    match run.outcome() {
        Outcome::Running => ("msg busy", None),
        Outcome::Created => ("msg ok", Some(Icon::Success)),
        Outcome::NotCreated => ("msg err", Some(Icon::Error)),
        Outcome::CreatedNotLogging | Outcome::CreatedNotAll(_) | Outcome::Unknown => ("msg warn", Some(Icon::Warning)),
    }
}

/// The status of its trail.
fn status(session: Session, other: &Other) -> El {
    let draft = other.wanted().map(|plan| plan.draft().clone()).unwrap_or_default();
    let of = other.clone();
    following(session, el("div").class("status"), other.follower, &draft, move |session| follow_one(session, &of))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_told_by_its_name_too_where_it_has_one() {
        let account = |alias: &str| Account { id: "1234567890123456".into(), alias: alias.into() };
        assert_eq!(named(&account("audit")), "1234567890123456 · audit");
        assert_eq!(named(&account("")), "1234567890123456");
    }
}
