//! What a change of a trail changes: before and after, parameter by parameter. It is what is confirmed.

use trail_model::check::ValidPlan;
use trail_model::draft::{ALL_REGIONS, TrailDraft};
use trail_model::field::FieldId;
use trail_model::import::Live;
use trail_model::plan::Change;
use trail_words::{Language, Listing, Report, Say};

use super::parts::section;
use super::settings::in_words;
use crate::dom::{El, el};
use crate::session::Session;

/// The comparison; or that there is nothing to change.
pub(super) fn changes(session: Session, plan: &ValidPlan, live: &Live) -> El {
    let changes = plan.changes(live);
    let unread = live.unread();
    let section = section(session, Report::ReviewChanges { count: changes.len() });
    let section = if changes.is_empty() {
        section.child(el("p").say(move || session.say(Report::NothingChanges)))
    } else {
        section.child(table(session, changes, plan, live.draft()))
    };
    let note = move || {
        let language = session.language.get();
        let labels: Vec<&str> = unread.iter().map(|field| (language.label)(field)).collect();
        let note = session.say(Listing::UnreadStays { what: labels.join(language.separators.list) });
        if labels.is_empty() { Vec::new() } else { vec![el("p").text(&note)] }
    };
    section.child(el("div").class("slot").part(note))
}

fn table(session: Session, changes: Vec<Change>, plan: &ValidPlan, was: TrailDraft) -> El {
    let draft = plan.draft().clone();
    let rows = move || {
        let language = session.language.get();
        let head = |words: Report| el("th").attr("scope", "col").text(&session.say(words));
        let heads = [Report::ReportParameter, Report::Before, Report::After].map(head);
        let row = |Change { field, before, after }: &Change| {
            let field = draft.control_of(field.clone());
            let cell = |value: &str, draft: &TrailDraft| value_cell(session, &values(&field, value, draft, language));
            let label = el("th").attr("scope", "row").text(&language.label_in_group(&field));
            el("tr").child(label).child(cell(before, &was)).child(cell(after, &draft))
        };
        let body = el("tbody").children(changes.iter().map(row));
        vec![el("thead").child(el("tr").children(heads)), body]
    };
    el("table").class("changes").part(rows)
}

/// A setting in the words of the form, a line each where it has several; nothing where it is off or empty.
fn values(field: &FieldId, value: &str, draft: &TrailDraft, language: &Language) -> Vec<String> {
    let say = |words: Listing| words.in_language(language).into_owned();
    match (field, value) {
        (_, "") => Vec::new(),
        (FieldId::StartLogging, "true") => vec![say(Listing::On)],
        (FieldId::StartLogging, _) => vec![say(Listing::Off)],
        (FieldId::Insights, _) => {
            draft.insights.types.iter().map(|kind| language.insight(*kind).0.to_owned()).collect()
        }
        (FieldId::DataEvents, _) => {
            let data = &draft.data_events;
            let regions = if data.all_regions { vec![ALL_REGIONS] } else { data.regions_or_home(&draft.home_region) };
            let region = |id: &str| in_words(&FieldId::TrailRegion, id.to_owned(), language);
            let selectors = data.selectors.iter().map(|one| language.selector(one, str::to_owned));
            selectors.chain(regions.into_iter().map(region)).collect()
        }
        _ => vec![in_words(field, value.to_owned(), language)],
    }
}

fn value_cell(session: Session, values: &[String]) -> El {
    let line = |value: &String| el("p").text(value);
    match values {
        [] => el("td").child(el("span").class("none").text(&session.say(Report::NoValue))),
        [value] => el("td").text(value),
        values => el("td").children(values.iter().map(line)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;
    use trail_model::event::{InsightType, Selector};

    #[test]
    fn what_is_confirmed_is_said_in_the_words_of_the_form() {
        let mut draft = TrailDraft { home_region: "cn-hangzhou".into(), ..TrailDraft::default() };
        draft.insights.types = vec![InsightType::AkInsight, InsightType::IpInsight];
        draft.data_events.on = true;
        let mut narrow = Selector::of("Kms");
        narrow.read_write = trail_model::event::ReadWrite::Read;
        draft.data_events.selectors.push(narrow);
        let told = |field: FieldId, value: &str, draft: &TrailDraft| {
            let lines = |language: &&Language| values(&field, value, draft, language).join("\n");
            trail_words::ALL.iter().map(lines).collect::<Vec<_>>().join("\n")
        };
        let mut everywhere = draft.clone();
        everywhere.data_events.all_regions = true;
        let all = [
            told(FieldId::Insights, "AkInsight, IpInsight", &draft),
            told(FieldId::DataEvents, "[]", &draft),
            told(FieldId::DataEvents, "[]", &everywhere),
            told(FieldId::StartLogging, "false", &draft),
            told(FieldId::EventRw, "Write", &draft),
        ];
        expect![[r#"
            AccessKey calls
            IP requests
            AccessKey调用事件
            IP请求事件
            Oss: reads and writes
            Kms: reads
            China (Hangzhou) · cn-hangzhou
            Oss：读写事件
            Kms：读事件
            华东1（杭州） · cn-hangzhou
            Oss: reads and writes
            Kms: reads
            All regions
            Oss：读写事件
            Kms：读事件
            全部地域
            off
            未开启
            Write
            写事件"#]]
        .assert_eq(&all.join("\n"));
        assert_eq!(values(&FieldId::DataEvents, "", &draft, trail_words::FALLBACK), [""; 0]);
    }
}
