//! The contract as a document: every action with exactly its parameters.

use trail_model::api::{Action, ParameterKind};

const DOCUMENT: &str = include_str!("../../../../docs/openapi.yaml");

/// What the document says of one action, up to the next address.
fn section(action: Action) -> &'static str {
    let start = format!("/{}:\n", action.name());
    let (_, rest) = DOCUMENT.split_once(&start).unwrap_or_else(|| panic!("{start} is not documented"));
    rest.split_once("\n  /").map_or(rest, |(section, _)| section).split("\ncomponents:").next().unwrap()
}

#[test]
fn every_action_is_documented_with_its_parameters() {
    for action in Action::ALL {
        let section = section(*action);
        for parameter in action.parameters() {
            let kind = match parameter.kind {
                ParameterKind::Text => "string",
                ParameterKind::Boolean => "boolean",
                ParameterKind::Integer => "integer",
            };
            let line = format!("                {}: {{ type: {kind} }}\n", parameter.name);
            assert!(section.contains(&line), "{}: {line}", action.name());
        }
        let required: Vec<&str> = action.parameters().iter().filter(|one| one.required).map(|one| one.name).collect();
        let line = format!("required: [{}]\n", required.join(", "));
        assert_eq!(section.contains(&line), !required.is_empty(), "{}: {line}", action.name());
        assert_eq!(section.matches(": { type: ").count(), action.parameters().len(), "{}", action.name());
        assert_eq!(section.contains("IdempotencyKey"), action.is_write(), "{}", action.name());
    }
    assert_eq!(DOCUMENT.matches("/regions/{region}/").count(), Action::ALL.len());
}
