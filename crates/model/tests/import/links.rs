//! A design goes into a link and comes back; no fragment makes the reader panic.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;
use trail_model::draft::TrailDraft;
use trail_model::event::DataEvents;
use trail_model::link::{self, Accounts};

use crate::round_trips::{OTHER, OWN, designs, hostile};

fn parse(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok()
}

fn opened(fragment: &str, account: &str) -> Result<TrailDraft, link::Refusal> {
    link::read(fragment, account, parse).map(|shared| shared.draft)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn a_design_comes_back_identical(draft in prop_oneof![designs(), hostile()]) {
        let fragment = link::write(&draft, Accounts::Kept).unwrap();
        let limit = if draft.data_events == DataEvents::default() { 2_000 } else { link::LENGTH_LIMIT };
        prop_assert!(fragment.len() < limit, "{}", fragment.len());
        prop_assert_eq!(opened(&fragment, OTHER), Ok(draft));
    }

    /// What was the reader's own account before comes back to the same reader, and where the other's was, there is a gap.
    #[test]
    fn without_its_accounts_it_tells_none(draft in prop_oneof![designs(), hostile()]) {
        let fragment = link::write(&draft, Accounts::LeftOut).unwrap();
        for reader in ["", OWN, "1111222233334444"] {
            let file = opened(&fragment, reader).unwrap().to_file();
            prop_assert!(!file.contains(OTHER));
            prop_assert!(reader == OWN || !file.contains(OWN));
        }
        let with_gaps = draft.to_file().replace(OTHER, link::OTHER_GAP);
        prop_assert_eq!(opened(&fragment, OWN).unwrap().to_file(), with_gaps);
    }

    #[test]
    fn no_fragment_makes_it_panic(text in "\\PC{0,60}", base64 in "[A-Za-z0-9_-]{0,80}") {
        for start in ["", "#d=", "#d=v1.", "#d=v2."] {
            let _ = opened(&format!("{start}{text}"), OWN);
            let _ = opened(&format!("{start}{base64}"), OWN);
        }
    }

    #[test]
    fn no_changed_link_makes_it_panic(draft in designs(), places in vec((any::<prop::sample::Index>(), "[A-Za-z0-9_-]"), 1..4)) {
        let mut fragment = link::write(&draft, Accounts::Kept).unwrap();
        for (place, letter) in places {
            let at = 7 + place.index(fragment.len() - 7);
            fragment.replace_range(at..=at, &letter);
        }
        let _ = opened(&fragment, OWN);
    }
}
