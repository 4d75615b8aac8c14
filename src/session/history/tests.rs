//! Steps that are noted, taken back and made again.

use super::*;

fn named(name: &str) -> TrailDraft {
    TrailDraft { name: name.to_owned(), ..TrailDraft::default() }
}

fn fresh() -> History {
    History::new(named(""))
}

/// Types a name, letter by letter, a tenth of a second each.
fn type_name(history: &mut History, name: &str, from: f64) {
    let mut typed = String::new();
    for (place, letter) in name.chars().enumerate() {
        typed.push(letter);
        history.note(&named(&typed), Some((FieldId::TrailName, from + place as f64 * 100.0)));
    }
}

fn names(history: &mut History) -> Vec<String> {
    std::iter::from_fn(|| history.back()).map(|draft| draft.name).collect()
}

#[test]
fn what_is_typed_without_a_pause_is_one_step() {
    let mut history = fresh();
    type_name(&mut history, "audit", 0.0);
    assert_eq!(history.reach(), (1, 0));
    assert_eq!(history.back(), Some(named("")));
    assert_eq!(history.back(), None);
    assert_eq!(history.forward(), Some(named("audit")));
    assert_eq!(history.forward(), None);
}

#[test]
fn a_pause_another_field_or_leaving_the_field_begins_a_step() {
    let mut history = fresh();
    history.note(&named("a"), Some((FieldId::TrailName, 0.0)));
    history.note(&named("ab"), Some((FieldId::TrailName, 1000.0)));
    history.end_run();
    history.note(&named("abc"), Some((FieldId::TrailName, 1100.0)));
    let mut other = named("abc");
    other.account_id = "1".into();
    history.note(&other, Some((FieldId::AccountId, 1200.0)));
    assert_eq!(history.reach(), (4, 0));
    assert_eq!(names(&mut history), ["abc", "ab", "a", ""]);
}

#[test]
fn a_choice_is_a_step_of_its_own_and_ends_what_is_typed() {
    let mut history = fresh();
    type_name(&mut history, "ab", 0.0);
    let mut chosen = named("ab");
    chosen.backfill = true;
    history.note(&chosen, None);
    chosen.name.push('c');
    history.note(&chosen, Some((FieldId::TrailName, 300.0)));
    assert_eq!(history.reach(), (3, 0));
}

#[test]
fn what_changes_nothing_is_no_step() {
    let mut history = fresh();
    assert!(!history.note(&named(""), None));
    assert_eq!(history.reach(), (0, 0));
    history.note(&named("a"), Some((FieldId::TrailName, 0.0)));
    assert!(history.note(&named(""), Some((FieldId::TrailName, 100.0))), "typed and deleted again");
    assert_eq!(history.reach(), (0, 0));
    history.note(&named("b"), Some((FieldId::TrailName, 200.0)));
    assert_eq!(names(&mut history), [""]);
}

#[test]
fn a_change_after_going_back_ends_what_could_be_made_again() {
    let mut history = fresh();
    history.note(&named("a"), None);
    history.note(&named("b"), None);
    history.back();
    history.note(&named("c"), None);
    assert_eq!(history.forward(), None);
    assert_eq!(names(&mut history), ["a", ""]);
}

#[test]
fn typing_after_going_back_leaves_the_state_that_was_gone_back_to() {
    let mut history = fresh();
    type_name(&mut history, "ab", 0.0);
    history.end_run();
    type_name(&mut history, "abcd", 100.0);
    history.back();
    history.note(&named("abx"), Some((FieldId::TrailName, 450.0)));
    assert_eq!(names(&mut history), ["ab", ""]);
}

#[test]
fn what_the_page_fills_in_stays_when_a_step_is_taken_back() {
    let mut history = fresh();
    history.note(&named("a"), None);
    history.amend(|draft| draft.home_region = "cn-hangzhou".into());
    let back = history.back().unwrap();
    assert_eq!((back.name.as_str(), back.home_region.as_str()), ("", "cn-hangzhou"));
}

#[test]
fn the_oldest_steps_are_forgotten() {
    let mut history = fresh();
    for step in 0..LIMIT + 7 {
        history.note(&named(&step.to_string()), None);
    }
    assert_eq!(history.reach(), (LIMIT, 0));
    assert_eq!(names(&mut history).last().map(String::as_str), Some("6"));
}
