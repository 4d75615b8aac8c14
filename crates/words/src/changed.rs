//! A setting before and after a change, in the words of the form. Review and report say it alike.

use trail_model::draft::{ALL_REGIONS, TrailDraft};
use trail_model::field::FieldId;

use crate::{Language, Listing, Message, Report, Say};

impl Language {
    /// The setting as this draft has it, a line each where it has several; nothing where it is off or empty. Values that were typed are
    /// marked.
    #[must_use]
    pub fn changed(&self, field: &FieldId, value: &str, draft: &TrailDraft, mark: fn(&str) -> String) -> Vec<String> {
        let say = |words: Listing| words.in_language(self).into_owned();
        match (field, value) {
            (_, "") => Vec::new(),
            (FieldId::StartLogging, "true") => vec![say(Listing::On)],
            (FieldId::StartLogging, _) => vec![say(Listing::Off)],
            (FieldId::Backfill, _) => vec![Report::Yes.in_language(self).into_owned()],
            (FieldId::Insights, _) => {
                draft.insights.types.iter().map(|kind| self.insight(*kind).0.to_owned()).collect()
            }
            (FieldId::DataEvents, _) => {
                let data = &draft.data_events;
                let regions =
                    if data.all_regions { vec![ALL_REGIONS] } else { data.regions_or_home(&draft.home_region) };
                let selectors = data.selectors.iter().map(|one| self.selector(one, mark));
                let regions = regions.into_iter().map(|id| self.value(&FieldId::TrailRegion, id, mark));
                selectors.chain(regions).collect()
            }
            _ => vec![self.value(field, value, mark)],
        }
    }

    /// A value as the form says it.
    #[must_use]
    pub fn value(&self, field: &FieldId, value: &str, mark: fn(&str) -> String) -> String {
        match field {
            FieldId::EventRw => (self.choice)(field, value).to_owned(),
            FieldId::TrailRegion if value == ALL_REGIONS => (self.say)(&Message::AllRegions).into_owned(),
            FieldId::TrailRegion => match (self.region)(value) {
                Some(name) => [name, " · ", &mark(value)].concat(),
                None => mark(value),
            },
            _ => mark(value),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;
    use trail_model::event::{InsightType, ReadWrite, Selector};

    #[test]
    fn what_is_confirmed_is_said_in_the_words_of_the_form() {
        let mut draft = TrailDraft { home_region: "cn-hangzhou".into(), ..TrailDraft::default() };
        draft.insights.types = vec![InsightType::AkInsight, InsightType::IpInsight];
        draft.data_events.on = true;
        let narrow = Selector { read_write: ReadWrite::Read, ..Selector::of("Kms") };
        draft.data_events.selectors.push(narrow);
        let told = |field: FieldId, value: &str, draft: &TrailDraft| {
            let lines = |language: &&Language| language.changed(&field, value, draft, str::to_owned).join("\n");
            crate::ALL.iter().map(lines).collect::<Vec<_>>().join("\n")
        };
        let mut everywhere = draft.clone();
        everywhere.data_events.all_regions = true;
        let all = [
            told(FieldId::Insights, "AkInsight, IpInsight", &draft),
            told(FieldId::DataEvents, "[]", &draft),
            told(FieldId::DataEvents, "[]", &everywhere),
            told(FieldId::StartLogging, "false", &draft),
            told(FieldId::EventRw, "Write", &draft),
            told(FieldId::Backfill, "true", &draft),
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
            写事件
            yes
            是"#]]
        .assert_eq(&all.join("\n"));
        assert_eq!(crate::FALLBACK.changed(&FieldId::DataEvents, "", &draft, str::to_owned), [""; 0]);
    }
}
