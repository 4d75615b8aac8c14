//! What to do next: where the events of each chosen destination are found, and what is not delivered.

use trail_model::api::Action;
use trail_model::arn::{Arn, ArnKind};
use trail_model::destination::{Kind, Landing, landings};
use trail_model::trail::TrailStatus;
use trail_words::{Choosing, Message, Report};

use super::parts::section;
use super::review::projects;
use super::run::Run;
use super::status::{Delivery, delivery};
use super::{Reviewed, backfill};
use crate::dom::{El, el};
use crate::panel::service;
use crate::session::Session;
use crate::ui::icon::Icon;

/// The section *What to do next*.
pub(super) fn next(session: Session, reviewed: &Reviewed) -> El {
    let landings = landings(reviewed.plan.draft());
    let items = move || {
        let tag = session.language.get().tag;
        let item = |(kind, landing): &(Kind, Landing)| {
            let advice = if is_failing(session, *kind) {
                Report::NextMend { service: session.say(service(*kind)) }
            } else {
                advice(landing)
            };
            let advice = el("p").text(&session.say(advice));
            el("li").child(advice).child(link(session, *kind, &console_address(*kind, landing, tag)))
        };
        landings.iter().map(item).collect()
    };
    let (with_insights, projects) = (reviewed.clone(), projects(session, reviewed));
    let insights = move || {
        begins_insights(&with_insights)
            .then(|| el("li").child(el("p").text(&session.say(Choosing::InsightsWhen))))
            .into_iter()
            .collect()
    };
    let earlier = move || {
        let earlier = session.submission().run.with(|run| run.as_ref().and_then(earlier));
        earlier.map(|report| el("li").child(el("p").text(&session.say(report)))).into_iter().collect()
    };
    let unticked = move || {
        let is_unticked = session.submission().run.with(|run| run.as_ref().is_some_and(backfill::is_done_by_change));
        is_unticked.then(|| el("li").child(el("p").text(&session.say(Report::BackfillOff)))).into_iter().collect()
    };
    let list = el("ul").class("next").part(items).part(insights).part(earlier).part(unticked);
    section(session, Report::NextHeading).child(list).part(projects)
}

/// Whether types of insights are chosen that the trail did not have before.
fn begins_insights(reviewed: &Reviewed) -> bool {
    let insights = &reviewed.plan.draft().insights;
    let is_had = |kind| match &reviewed.live {
        // Of what was not read, nothing is sent.
        Some(live) => live.insights.as_ref().is_none_or(|was| was.contains(kind)),
        None => false,
    };
    insights.on && insights.types.iter().any(|kind| !is_had(kind))
}

/// Whether there was an error there and never a delivery. Reactive.
fn is_failing(session: Session, kind: Kind) -> bool {
    let is_failed = |status: &TrailStatus| matches!(delivery(kind, status), Delivery::Failed(_));
    session.submission().follower.followed.with(|followed| followed.status.as_ref().is_some_and(is_failed))
}

/// What becomes of the events before this run. A trail that is changed has delivered some of them, and of a backfill that is not done its
/// step tells.
fn earlier(run: &Run) -> Option<Report> {
    match run.steps.iter().find(|step| step.call.action == Action::CreateDeliveryHistoryJob) {
        Some(backfill) => backfill.state.is_done().then_some(Report::NextBackfillRunning),
        None => (!run.changes()).then_some(Report::NextNinetyDays),
    }
}

fn link(session: Session, kind: Kind, address: &str) -> El {
    let name = session.say(Report::OpenConsole { service: session.say(service(kind)) });
    let tab = [" (", &session.say(Message::OpensInNewTab), ")"].concat();
    el("a")
        .attr("href", address)
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .text(&name)
        .child(Icon::External.view())
        .child(el("span").class("sr").text(&tab))
}

fn advice(landing: &Landing) -> Report {
    match landing {
        Landing::Logstore { logstore, .. } => Report::NextSls { logstore: logstore.clone() },
        Landing::Objects { bucket, path } => Report::NextOss { path: ["oss://", bucket, "/", path].concat() },
        Landing::Table { table, .. } => Report::NextMaxCompute { table: table.clone() },
    }
}

/// Accounts of the Chinese site and of the international one have consoles of their own; the language is the best guess at which.
fn console_host(tag: &str) -> &'static str {
    if tag.starts_with("zh") { "console.aliyun.com" } else { "console.alibabacloud.com" }
}

/// The console page of a destination, for readers of this language. Log Service documents the address of a Logstore; the others begin at their front page.
pub fn console_address(kind: Kind, landing: &Landing, tag: &str) -> String {
    let host = console_host(tag);
    let project = match landing {
        Landing::Logstore { project_arn: Some(arn), .. } => Arn::parse(ArnKind::LogProject, arn).ok(),
        _ => None,
    };
    match (kind, landing, project) {
        (Kind::Sls, Landing::Logstore { logstore, .. }, Some(project)) => {
            let page =
                ["/lognext/project/", &project.name, "/logsearch/", logstore, "?slsRegion=", &project.region].concat();
            ["https://sls.", host, &page].concat()
        }
        (Kind::Sls, ..) => ["https://sls.", host, "/"].concat(),
        (Kind::Oss, ..) => ["https://oss.", host, "/"].concat(),
        (Kind::MaxCompute, ..) => ["https://maxcompute.", host, "/"].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backend::client::Answer;
    use crate::submit::run::Event;
    use expect_test::expect;
    use trail_model::check::ValidPlan;
    use trail_model::draft::TrailDraft;
    use trail_model::event::InsightType;
    use trail_model::import::Live;

    fn draft() -> TrailDraft {
        let mut draft = TrailDraft {
            name: "trail-test".into(),
            account_id: "1234567890123456".into(),
            home_region: "cn-hangzhou".into(),
            ..TrailDraft::default()
        };
        (draft.sls.on, draft.oss.on, draft.max_compute.on) = (true, true, true);
        draft.sls.project = "audit".into();
        draft.oss.bucket = "audit-log".into();
        draft
    }

    fn addresses(tag: &str) -> String {
        let lines: Vec<String> =
            landings(&draft()).iter().map(|(kind, landing)| console_address(*kind, landing, tag)).collect();
        lines.join("\n")
    }

    #[test]
    fn every_chosen_destination_has_its_console() {
        expect![[r#"
            https://sls.console.alibabacloud.com/lognext/project/audit/logsearch/actiontrail_trail-test?slsRegion=cn-hangzhou
            https://oss.console.alibabacloud.com/
            https://maxcompute.console.alibabacloud.com/"#]].assert_eq(&addresses("en"));
        expect![[r#"
            https://sls.console.aliyun.com/lognext/project/audit/logsearch/actiontrail_trail-test?slsRegion=cn-hangzhou
            https://oss.console.aliyun.com/
            https://maxcompute.console.aliyun.com/"#]]
        .assert_eq(&addresses("zh-CN"));
    }

    #[test]
    fn earlier_events_are_spoken_of_as_far_as_they_are_known() {
        let plan = |backfill: bool| ValidPlan::new(&TrailDraft { backfill, ..draft() }).unwrap();
        assert_eq!(earlier(&Run::new(&plan(false))), Some(Report::NextNinetyDays));
        let mut run = Run::new(&plan(true));
        for _ in run.steps.clone() {
            assert_eq!(earlier(&run), None, "the backfill is not there yet");
            run.apply(Event::Answered(Ok(Answer::default())));
            run.apply(Event::Paused);
        }
        assert_eq!(earlier(&run), Some(Report::NextBackfillRunning));
        let live = Live { account: "1234567890123456".into(), ..Live::default() };
        let change = Reviewed { plan: plan(false), live: Some(live) };
        assert_eq!(earlier(&change.run()), None, "the trail that is changed has delivered before");
    }

    #[test]
    fn insights_are_awaited_of_types_that_are_new() {
        let begins = |types: &[InsightType], was: Option<Option<Vec<InsightType>>>| {
            let mut draft = draft();
            (draft.insights.on, draft.insights.types) = (true, types.to_vec());
            let live = was.map(|insights| Live { account: draft.account_id.clone(), insights, ..Live::default() });
            begins_insights(&Reviewed { plan: ValidPlan::new(&draft).unwrap(), live })
        };
        let (one, both) = ([InsightType::AkInsight], [InsightType::AkInsight, InsightType::IpInsight]);
        assert!(begins(&one, None) && begins(&both, Some(Some(one.to_vec()))));
        assert!(!begins(&one, Some(Some(both.to_vec()))), "one was removed");
        assert!(!begins(&one, Some(None)), "what was not read stays");
    }

    #[test]
    fn only_what_is_chosen_is_spoken_of() {
        let mut draft = draft();
        draft.sls.on = false;
        draft.max_compute.on = false;
        assert_eq!(landings(&draft).iter().map(|(kind, _)| *kind).collect::<Vec<_>>(), [Kind::Oss]);
    }
}
