//! What a call was refused for, kept until the field it concerns changes.

use trail_model::api::ErrorBody;
use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;
use trail_words::Language;

use super::Session;

/// An error answer to one of our calls.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// The answer.
    pub body: ErrorBody,
    /// What happened and what to do, in words. Given with the answer: only who makes calls has the words for what can become of them.
    pub words: fn(&ErrorBody, &Language) -> String,
    /// The field that a code belongs to. Given with the answer, too.
    pub field_of: fn(&str) -> Option<FieldId>,
}

impl PartialEq for Refusal {
    fn eq(&self, other: &Refusal) -> bool {
        self.body == other.body
    }
}

impl Refusal {
    /// The field that the error concerns: the first problem's, or the one that the code belongs to. `None` is a matter of no field.
    #[must_use]
    pub fn field(&self, draft: &TrailDraft) -> Option<FieldId> {
        let by_problem = self.body.problems.first().map(|problem| problem.field.clone());
        by_problem.or_else(|| (self.field_of)(&self.body.code)).map(|field| draft.control_of(field))
    }

    /// What happened and what to do, in the reader's language, or the API's own message.
    #[must_use]
    pub fn text(&self, language: &Language) -> String {
        (self.words)(&self.body, language)
    }

    /// The text to show at this field: a problem of ours, or the API's error where it concerns the field.
    #[must_use]
    pub fn text_at(&self, field: &FieldId, draft: &TrailDraft, session: Session) -> Option<String> {
        let problem = self.body.problems.iter().find(|problem| draft.control_of(problem.field.clone()) == *field);
        match problem {
            Some(problem) => Some(session.words.get().issue(session, &problem.issue, field)),
            None if self.body.problems.is_empty() => {
                (self.field(draft).as_ref() == Some(field)).then(|| self.text(session.language.get()))
            }
            None => None,
        }
    }
}

/// Forgets a refusal when its field changes: what was refused is no longer what stands there. Answers whether there was one.
pub fn forget(refusal: &mut Option<Refusal>, changed: &FieldId) -> bool {
    let concerns = |refusal: &Refusal| {
        let fields = refusal.body.problems.iter().map(|problem| problem.field.clone());
        let by_code = (refusal.field_of)(&refusal.body.code);
        fields
            .chain(by_code)
            .any(|field| field.wire() == changed.wire() || field == FieldId::Destination && is_switch(changed))
    };
    refusal.take_if(|refusal| concerns(refusal)).is_some()
}

fn is_switch(field: &FieldId) -> bool {
    trail_model::destination::ALL.iter().any(|destination| destination.switch == *field)
}

#[cfg(test)]
mod tests {
    use super::*;
    use trail_model::api::field_of_error;

    fn refusal(code: &str) -> Refusal {
        let body = ErrorBody { code: code.into(), message: "The message.".into(), ..ErrorBody::default() };
        Refusal { body, words: |body, _| body.message.clone(), field_of: field_of_error }
    }

    #[test]
    fn an_api_error_lands_at_the_control_in_use() {
        let mut draft = TrailDraft::default();
        let error = refusal("SlsProjectDoesNotExistException");
        assert_eq!(error.field(&draft), Some(FieldId::SlsProject));
        draft.sls.account = trail_model::draft::DestinationAccount::Another;
        assert_eq!(error.field(&draft), Some(FieldId::SlsProjectArn));
        assert_eq!(refusal("Throttling.User").field(&draft), None);
    }

    #[test]
    fn a_refusal_goes_when_its_field_changes_and_not_before() {
        let mut error = Some(refusal("TrailAlreadyExistsException"));
        forget(&mut error, &FieldId::OssBucket);
        assert!(error.is_some());
        forget(&mut error, &FieldId::TrailName);
        assert_eq!(error, None);
    }
}
