//! The trail that a stored draft was to change, by what a trail keeps for life.

use trail_model::draft::TrailDraft;

/// Which trail it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    pub name: String,
    account: String,
    home_region: String,
}

impl Edited {
    /// The trail that this draft is about.
    pub(super) fn by(draft: &TrailDraft) -> Edited {
        Edited { name: draft.name.clone(), account: draft.account_id.clone(), home_region: draft.home_region.clone() }
    }

    /// Whether this draft is still about it. Another design can take its place: an import, a link, a preset.
    pub(super) fn is_in(&self, draft: &TrailDraft) -> bool {
        *self == Edited::by(draft)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_design_of_another_trail_is_not_the_one_that_was_to_change() {
        let draft = TrailDraft {
            name: "security-audit".into(),
            account_id: "1234567890123456".into(),
            home_region: "cn-hangzhou".into(),
            ..TrailDraft::default()
        };
        let edited = Edited::by(&draft);
        assert!(edited.is_in(&TrailDraft { trail_region: "cn-beijing".into(), ..draft.clone() }));
        for other in [
            TrailDraft { name: String::new(), ..draft.clone() },
            TrailDraft { account_id: "6543210987654321".into(), ..draft.clone() },
            TrailDraft { home_region: "cn-beijing".into(), ..draft },
        ] {
            assert!(!edited.is_in(&other), "{other:?}");
        }
    }
}
