//! The other accounts in the review and in the result: which are chosen, and a row for each with what became of it.

use leptos::prelude::untrack;
use trail_model::api::Account;
use trail_model::draft::{DestinationAccount, TrailDraft};
use trail_words::Report;

use super::super::parts::{line, section};
use super::super::result::heading;
use super::super::run::{Event, Outcome, Run};
use super::super::steps::step_state;
use super::super::{Reviewed, result};
use super::{Other, again};
use crate::dom::{El, el, memo};
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
    let is_unique = names_are_unique(reviewed.plan.draft());
    let boxes = others.iter().enumerate().map(|(place, other)| one(session, place, other));
    let legend = el("legend").class("sr").say(move || session.say(Report::OtherAccounts));
    let place = section(session, Report::OtherAccounts)
        .child(paragraph(Report::OtherAccountsLead))
        .child_if(is_unique.then(|| paragraph(Report::NamesAreUnique)))
        .child_if(has_prerequisites.then(|| paragraph(Report::OthersNeedTheSame)))
        .child(el("fieldset").class("made").child(legend).children(boxes));
    Some(place)
}

/// Whether the design names a project or a bucket of its own account, which no other account can own, too.
fn names_are_unique(draft: &TrailDraft) -> bool {
    let is_own = |on: bool, account: DestinationAccount| on && account == DestinationAccount::Current;
    is_own(draft.sls.on, draft.sls.account) || is_own(draft.oss.on, draft.oss.account)
}

/// A checkbox; what is wrong with the design in that account stands beside it.
fn one(session: Session, place: usize, other: &Other) -> El {
    let others = session.submission().others;
    let id = ["review-account-", &other.account.id].concat();
    let about = [&id, "-about"].concat();
    let is_on = move || others.with(|others| others.get(place).is_some_and(|other| other.is_chosen));
    let switch = move |on: bool| {
        others.update(|others| others.iter_mut().skip(place).take(1).for_each(|other| other.is_chosen = on));
    };
    let tick = tick(&id, is_on, switch).attr("aria-describedby", &about).attr_if(other.plan.is_err(), "disabled", "");
    let plan = other.plan.clone();
    let text = move || match &plan {
        Ok(plan) => {
            let label = [&session.say(Report::Fingerprint), session.language.get().separators.colon].concat();
            [label, plan.plan().fingerprint().short()].concat()
        }
        Err(problems) => {
            let language = session.language.get();
            let texts: Vec<String> = problems.iter().map(|problem| language.problem(problem)).collect();
            texts.join(" ")
        }
    };
    let label = el("label").attr("for", &id).attr("translate", "no").text(&named(&other.account));
    el("div")
        .class("field")
        .child(el("div").class("check").child(tick).child(label))
        .child(el("div").class("check-more").child(el("p").class("desc").id(&about).say(text)))
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
    let others = session.submission().others;
    let run = other.carrier.run;
    let id = other.account.id.clone();
    let is_called_off =
        memo(move || others.with(|others| others.iter().any(|other| other.account.id == id && other.is_called_off)));
    let name = el("code").attr("translate", "no").text(&named(&other.account));
    let print = other.wanted().map(|plan| plan.plan().fingerprint().short()).unwrap_or_default();
    let print = move || [&session.say(Report::Fingerprint), session.language.get().separators.colon, &print].concat();
    let state = move || match run.get() {
        None if is_called_off.get() => vec![line("p", "msg", None, &session.say(Report::StepNotSent))],
        None => vec![line("p", "msg", None, &session.say(Report::StepWaiting))],
        Some(run) => told(session, &run),
    };
    let is = move |condition: fn(&Run) -> bool| move || run.with(|run| run.as_ref().is_some_and(condition));
    let of = other.clone();
    let check = move || {
        let of = of.clone();
        button(session, "btn small", Report::CheckAgain, move || again(session, &of, Event::CheckAgain))
    };
    let retry = move || {
        let of = other.clone();
        button(session, "btn small", Report::Retry, move || again(session, &of, Event::Retry))
    };
    el("li")
        .child(name)
        .child(el("div").attr("aria-live", "polite").part(move || {
            let state = state();
            untrack(|| state)
        }))
        .child(el("p").say(print))
        .child(el("div").class("actions").when(is(Run::can_check), check).when(is(result::is_worth_retrying), retry))
}

/// How a run stands, and where it stopped what it was refused for.
fn told(session: Session, run: &Run) -> Vec<El> {
    let (class, icon) = match run.outcome() {
        Outcome::Running => ("msg busy", None),
        Outcome::Created => ("msg ok", Some(Icon::Success)),
        Outcome::NotCreated => ("msg err", Some(Icon::Error)),
        Outcome::CreatedNotLogging | Outcome::CreatedNotAll(_) | Outcome::Unknown => ("msg warn", Some(Icon::Warning)),
    };
    let mut parts = vec![line("p", class, icon, &session.say(heading(run)))];
    let open = run.steps.iter().find(|step| !step.state.is_done());
    if let Some(step) = open.filter(|_| run.is_over()) {
        // Its first line says in one word what the heading says.
        parts.extend(step_state(session, &step.state).into_iter().skip(1));
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_the_own_account_cannot_be_another_accounts_too() {
        let mut draft = TrailDraft::default();
        assert!(!names_are_unique(&draft));
        draft.sls.on = true;
        assert!(names_are_unique(&draft));
        draft.sls.account = DestinationAccount::Another;
        draft.max_compute.on = true;
        assert!(!names_are_unique(&draft), "ActionTrail makes a MaxCompute project for each account");
        draft.oss.on = true;
        assert!(names_are_unique(&draft));
    }

    #[test]
    fn an_account_is_told_by_its_name_too_where_it_has_one() {
        let account = |alias: &str| Account { id: "1234567890123456".into(), alias: alias.into() };
        assert_eq!(named(&account("audit")), "1234567890123456 · audit");
        assert_eq!(named(&account("")), "1234567890123456");
    }
}
