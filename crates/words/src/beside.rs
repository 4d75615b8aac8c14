//! What a design sets beside the parameters of CreateTrail: Insights events, data events, backfill. Review and report list it with them.

use trail_model::api::Action;
use trail_model::draft::TrailDraft;
use trail_model::event::InsightType;
use trail_model::field::FieldId;
use trail_model::plan::Call;

use crate::{Language, Message, Report, Say};

impl Language {
    /// Each control that is set, with its values a line each; values that were typed are marked.
    #[must_use]
    pub fn beside(&self, draft: &TrailDraft, mark: fn(&str) -> String) -> Vec<(FieldId, Vec<String>)> {
        let insights = || {
            let types: Vec<String> = draft.insights.types.iter().map(|kind| self.insight(*kind).0.to_owned()).collect();
            vec![types.join(self.separators.list)]
        };
        let yes = || vec![Report::Yes.in_language(self).into_owned()];
        let set = [
            draft.insights.on.then(|| (FieldId::Insights, insights())),
            draft.data_events.on.then(|| (FieldId::DataEvents, self.data_events(draft, mark))),
            draft.backfill.then(|| (FieldId::Backfill, yes())),
        ];
        set.into_iter().flatten().collect()
    }

    /// How many selectors, each in a line, and of which regions.
    fn data_events(&self, draft: &TrailDraft, mark: fn(&str) -> String) -> Vec<String> {
        let data = &draft.data_events;
        let count = Report::SelectorCount { count: data.selectors.len() }.in_language(self).into_owned();
        let selectors = data.selectors.iter().map(|one| self.selector(one, mark));
        let regions = (!data.all_regions).then(|| data.regions_or_home(&draft.home_region));
        [count].into_iter().chain(selectors).chain([self.data_event_regions(regions.as_deref(), mark)]).collect()
    }

    /// Of which regions data events are delivered; `None` is all of them.
    pub(crate) fn data_event_regions(&self, regions: Option<&[&str]>, mark: fn(&str) -> String) -> String {
        let named = |id: &&str| match (self.region)(id) {
            Some(name) => [name, " · ", &mark(id)].concat(),
            None => mark(id),
        };
        let regions = match regions {
            None => vec![(self.say)(&Message::AllRegions).into_owned()],
            Some(regions) => regions.iter().map(named).collect(),
        };
        Report::DataEventRegions { regions: regions.join(self.separators.list) }.in_language(self).into_owned()
    }

    /// What tells calls of the same action apart; nothing where an action is called once.
    #[must_use]
    pub fn about(&self, call: &Call) -> Option<&'static str> {
        let kind = call.parameters.iter().find(|(name, _)| name == "InsightType").map(|(_, kind)| kind.to_string());
        let kind = kind.filter(|_| matches!(call.action, Action::EnableInsight | Action::DisableInsight))?;
        InsightType::from_wire(&kind).map(|kind| self.insight(kind).0)
    }

    /// The call by its action, and where others have the same by what tells it apart: `EnableInsight (IP requests)`.
    #[must_use]
    pub fn call_name(&self, call: &Call) -> String {
        let action = call.action.name();
        match self.about(call) {
            Some(about) => Report::CallAbout { action, about }.in_language(self).into_owned(),
            None => action.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ALL;
    use expect_test::expect;
    use trail_model::event::Selector;
    use trail_model::plan::TrailPlan;

    fn draft() -> TrailDraft {
        let mut draft = TrailDraft { home_region: "cn-hangzhou".into(), backfill: true, ..TrailDraft::default() };
        draft.insights.on = true;
        draft.insights.types = vec![InsightType::AkInsight, InsightType::IpInsight];
        draft.data_events.on = true;
        draft.data_events.selectors.push(Selector::of("PDS"));
        draft
    }

    #[test]
    fn what_is_set_beside_the_parameters_is_listed_in_words() {
        let mut lines = Vec::new();
        let mut everywhere = TrailDraft { backfill: false, ..draft() };
        (everywhere.insights.on, everywhere.data_events.all_regions) = (false, true);
        for language in ALL {
            for draft in [&draft(), &everywhere, &TrailDraft::default()] {
                for (field, values) in language.beside(draft, str::to_owned) {
                    lines.push([(language.label)(&field), ": ", &values.join(" | ")].concat());
                }
            }
        }
        expect![[r#"
            Insights Event: AccessKey calls, IP requests
            Data Event: 2 selectors | Oss: reads and writes | PDS: reads and writes | Regions: China (Hangzhou) · cn-hangzhou
            Backfill the last 90 days: yes
            Data Event: 2 selectors | Oss: reads and writes | PDS: reads and writes | Regions: All regions
            Insights事件: AccessKey调用事件、IP请求事件
            数据事件: 2个选择器 | Oss：读写事件 | PDS：读写事件 | 地域：华东1（杭州） · cn-hangzhou
            回补最近90天的事件: 是
            数据事件: 2个选择器 | Oss：读写事件 | PDS：读写事件 | 地域：全部地域"#]].assert_eq(&lines.join("\n"));
    }

    #[test]
    fn each_type_of_insight_that_is_switched_on_is_named() {
        let plan = TrailPlan::from(&draft());
        let named: Vec<String> = plan
            .calls
            .iter()
            .map(|call| ALL.iter().filter_map(|language| language.about(call)).collect::<Vec<_>>().join(" "))
            .collect();
        expect![[r#"


            AccessKey calls AccessKey调用事件
            IP requests IP请求事件


        "#]]
        .assert_eq(&named.join("\n"));
    }
}
