//! A selector of data events in one line.

use trail_model::event::{Selector, SelectorList};

use crate::{Language, Report, Say};

impl Language {
    /// A selector in words, with its values marked: Oss: reads and writes; events GetObject, CopyObject.
    #[must_use]
    pub fn selector(&self, selector: &Selector, mark: fn(&str) -> String) -> String {
        let reads_or_writes = Report::ReadsOrWrites { kind: selector.read_write };
        let narrowed = SelectorList::ALL.into_iter().flat_map(|list| {
            let filter = selector.filter(list);
            let of = |values: &[String], words: fn(String) -> Report| {
                let values: Vec<String> = values.iter().map(|one| mark(one)).collect();
                (!values.is_empty()).then(|| words(values.join(self.separators.list)))
            };
            match list {
                SelectorList::EventName => [
                    of(&filter.equals, |names| Report::EventsEqual { names }),
                    of(&filter.not_equals, |names| Report::EventsNotEqual { names }),
                ],
                SelectorList::ResourceArn => [
                    of(&filter.equals, |arns| Report::ResourcesEqual { arns }),
                    of(&filter.not_equals, |arns| Report::ResourcesNotEqual { arns }),
                ],
            }
        });
        let parts = [reads_or_writes].into_iter().chain(narrowed.flatten());
        let parts = parts.map(|part| part.in_language(self).into_owned()).collect();
        Report::SelectorLine { service: mark(&selector.service), parts }.in_language(self).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ALL;
    use expect_test::expect;
    use trail_model::event::ReadWrite;

    #[test]
    fn a_selector_is_said_in_words() {
        let mut narrow = Selector { read_write: ReadWrite::Write, ..Selector::of("Oss") };
        narrow.events.equals = vec!["PutObject".into(), "CopyObject".into()];
        narrow.events.not_equals = vec!["PostObject".into()];
        narrow.resources.equals = vec!["acs:oss:*:*:audit/*".into()];
        narrow.resources.not_equals = vec!["acs:oss:*:*:audit/tmp/*".into()];
        let reads = Selector { read_write: ReadWrite::Read, ..Selector::of("PDS") };
        let lines: Vec<String> = ALL
            .iter()
            .flat_map(|language| {
                [&Selector::of("Oss"), &reads, &narrow].map(|one| language.selector(one, str::to_owned))
            })
            .collect();
        expect![[r#"
            Oss: reads and writes
            PDS: reads
            Oss: writes; events PutObject, CopyObject; not events PostObject; resources acs:oss:*:*:audit/*; not resources acs:oss:*:*:audit/tmp/*
            Oss：读写事件
            PDS：读事件
            Oss：写事件；事件名称等于PutObject、CopyObject；事件名称不等于PostObject；资源ARN等于acs:oss:*:*:audit/*；资源ARN不等于acs:oss:*:*:audit/tmp/*"#]].assert_eq(&lines.join("\n"));
    }
}
