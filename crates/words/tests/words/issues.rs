//! All sentences about problems, as a reader meets them: field, code, English, Chinese.

use expect_test::Expect;
use trail_model::field::FieldId;
use trail_model::problem::Issue;
use trail_words::ALL;

use super::style::is_sentence;

mod accounts;
mod arns;
mod choices;
mod names;
mod requests;
mod required;

fn check(cases: &[(FieldId, Issue)], expected: &Expect) {
    let mut sentences = String::new();
    for (field, issue) in cases {
        sentences += &format!("{} {}\n", field.control_id(), issue.code());
        for language in ALL {
            sentences += &format!("  {}\n", (language.remarks().issue)(issue, field));
        }
    }
    expected.assert_eq(&sentences);
}

fn text(text: &str) -> String {
    text.to_owned()
}

#[test]
fn every_issue_is_a_sentence_at_every_field() {
    let unknown = FieldId::Unknown("EventSelectors".into());
    for language in ALL {
        for issue in Issue::samples() {
            is_sentence(&language.issue(&issue, &FieldId::TrailName, "trail-test "));
            for field in FieldId::ALL.iter().chain([&unknown]) {
                is_sentence(&(language.remarks().issue)(&issue, field));
            }
        }
    }
}
