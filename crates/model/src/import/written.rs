//! Exports that are written for others and cannot be read back: each is told by what only it holds, so that whoever opens one hears what it is.

use serde_json::{Map, Value};

use super::outcome::WriteOnly;

/// The form of a JSON object that no reader takes.
pub(super) fn of_json(file: &Map<String, Value>) -> Option<WriteOnly> {
    let is_schema = |schema: &Value| schema.as_str().is_some_and(|id| id.contains("json-schema.org"));
    if file.contains_key("ROSTemplateFormatVersion") {
        Some(WriteOnly::Ros)
    } else if file.contains_key("Version") && file.contains_key("Statement") {
        Some(WriteOnly::Policy)
    } else {
        file.get("$schema").is_some_and(is_schema).then_some(WriteOnly::Schema)
    }
}

/// The form of a text. It comes before the readers of scripts and of Terraform, because a report quotes both.
pub(super) fn of_text(text: &str) -> Option<WriteOnly> {
    if text.trim_start().starts_with("# ") && text.lines().any(is_fingerprint) {
        return Some(WriteOnly::Markdown);
    }
    let line = |is_own: fn(&str) -> bool| text.lines().any(|line| is_own(line.trim()));
    if line(|line| line.starts_with("from alibabacloud_actiontrail20200706")) {
        return Some(WriteOnly::Python);
    }
    line(|line| line.starts_with("--header 'X-Trail-Request: 1'")).then_some(WriteOnly::Curl)
}

/// A row of a table that ends with a fingerprint, as in a report or a handout, in whatever language.
fn is_fingerprint(line: &str) -> bool {
    let cell = line.strip_prefix("| ").and_then(|row| row.strip_suffix("` |")).and_then(|row| row.rsplit('`').next());
    cell.is_some_and(|cell| cell.len() == 64 && cell.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::super::{Refusal, read_without_hcl};
    use super::*;
    use crate::check::ValidPlan;
    use crate::draft::TrailDraft;
    use crate::export::{self, FormatId, Source};

    fn plan() -> ValidPlan {
        let mut draft = TrailDraft {
            name: "security-audit".into(),
            account_id: "1234567890123456".into(),
            home_region: "cn-hangzhou".into(),
            change_reference: "aliyun actiontrail CreateTrail".into(),
            ..TrailDraft::default()
        };
        (draft.oss.on, draft.oss.bucket) = (true, "audit-log".into());
        ValidPlan::new(&draft).unwrap()
    }

    fn refused(text: &str) -> Option<Refusal> {
        assert!(!super::super::is_hcl(text.as_bytes()), "{text}");
        read_without_hcl(text.as_bytes(), None).err()
    }

    #[test]
    fn whatever_is_exported_is_read_or_named() {
        let plan = plan();
        for format in export::ALL {
            let text = (format.render)(Source::Checked(&plan));
            let form = match format.id {
                FormatId::Ros => WriteOnly::Ros,
                FormatId::Python => WriteOnly::Python,
                FormatId::Curl => WriteOnly::Curl,
                FormatId::Policy => WriteOnly::Policy,
                FormatId::Report | FormatId::Handout => WriteOnly::Markdown,
                FormatId::Terraform => continue,
                FormatId::Request | FormatId::Plan | FormatId::Design | FormatId::Cli => {
                    assert_eq!(refused(&text), None, "{text}");
                    continue;
                }
            };
            assert_eq!(refused(&text), Some(Refusal::WriteOnly { form }), "{text}");
        }
        for schema in [export::schema(), export::design_schema()] {
            assert_eq!(refused(&schema), Some(Refusal::WriteOnly { form: WriteOnly::Schema }));
        }
    }

    #[test]
    fn other_files_are_none_of_ours() {
        let commented = "# a heading\naliyun actiontrail CreateTrail --Name security-audit --OssBucketName audit-log\n";
        assert_eq!(refused(commented), None);
        assert_eq!(refused("# a heading\n\n| a | `b` |\n"), Some(Refusal::UnknownText));
        assert_eq!(refused("#!/usr/bin/env python3\nimport json\n"), Some(Refusal::UnknownText));
        assert_eq!(refused(r#"{"Version":"1"}"#), Some(Refusal::UnknownJson));
        assert_eq!(refused(r#"{"$schema":"./ours.json"}"#), Some(Refusal::UnknownJson));
    }
}
