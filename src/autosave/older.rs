//! Earlier drafts before the last one: each lies under a key of its own, with the time at which it was put there.

use super::stored::{self, OTHER_KEY, Stored, UNREADABLE_KEY};
use crate::storage::{self, Refused};

/// How many are kept beside the last. Of what cannot be read there are so many besides, and so many of what an earlier page could not read.
/// Whatever is older makes way.
const MOST: usize = 4;

/// An earlier draft, and the key that it lies under.
#[derive(Clone, Debug, PartialEq)]
pub struct Older {
    pub key: String,
    pub stored: Stored,
}

/// What is kept, the newest first, after what is one too many was removed: the oldest, and what another holds as well.
pub(super) fn read(last: Option<&Stored>) -> Result<Vec<Older>, Refused> {
    let (kept, excess) = sifted(texts(OTHER_KEY)?, texts(UNREADABLE_KEY)?, last);
    for key in excess {
        storage::remove(&key)?;
    }
    Ok(kept)
}

/// Those to keep, and the keys of what is one too many. A text that cannot be read may be a newer page's, so it makes way for others of its
/// kind alone: an earlier draft for earlier drafts, and what was set aside because no page could read it for such.
fn sifted(
    others: Vec<(String, String)>,
    unreadable: Vec<(String, String)>,
    last: Option<&Stored>,
) -> (Vec<Older>, Vec<String>) {
    let (mut found, mut unread) = (Vec::new(), Vec::new());
    for (key, text) in others {
        match stored::read(&text) {
            Ok(stored) => found.push(Older { key, stored }),
            Err(_) => unread.push((key, text)),
        }
    }
    let (kept, excess) = sorted(found, last);
    let excess = excess.into_iter().map(|one| one.key);
    (kept, excess.chain(too_many(unread)).chain(too_many(unreadable)).collect())
}

/// What lies under this key with a time after it, each with its own.
fn texts(key: &str) -> Result<Vec<(String, String)>, Refused> {
    let mut texts = Vec::new();
    for key in storage::keys(&[key, "."].concat())? {
        texts.extend(storage::read(&key)?.map(|text| (key, text)));
    }
    Ok(texts)
}

/// The keys of those that are one too many: the oldest, and what another holds as well.
fn too_many(mut unreadable: Vec<(String, String)>) -> Vec<String> {
    let put_at = |key: &str| key.rsplit('.').next().and_then(|time| time.parse::<u64>().ok());
    unreadable.sort_by(|(one, _), (other, _)| (put_at(other), other).cmp(&(put_at(one), one)));
    let (mut kept, mut excess) = (Vec::<String>::new(), Vec::new());
    for (key, text) in unreadable {
        if kept.len() == MOST || kept.contains(&text) { excess.push(key) } else { kept.push(text) }
    }
    excess
}

/// Those to keep, and the others.
fn sorted(mut found: Vec<Older>, last: Option<&Stored>) -> (Vec<Older>, Vec<Older>) {
    found.sort_by(|one, other| (other.stored.saved_at, &other.key).cmp(&(one.stored.saved_at, &one.key)));
    let (mut kept, mut excess) = (Vec::<Older>::new(), Vec::new());
    for one in found {
        let is = |other: &Stored| other.draft == one.stored.draft;
        let is_there = last.is_some_and(is) || kept.iter().any(|other| is(&other.stored));
        if is_there || kept.len() == MOST { excess.push(one) } else { kept.push(one) }
    }
    (kept, excess)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::View;
    use trail_model::draft::TrailDraft;

    fn stored(saved_at: u64, name: &str) -> Stored {
        let draft = TrailDraft { name: name.into(), ..TrailDraft::default() };
        Stored { saved_at, view: View::Quick, is_editing: false, draft }
    }

    fn names(olders: &[Older]) -> Vec<&str> {
        olders.iter().map(|older| older.stored.draft.name.as_str()).collect()
    }

    #[test]
    fn the_newest_are_kept_once_each_and_the_rest_is_too_many() {
        let saved = [(3, "c"), (1, "a"), (7, "c"), (5, "last"), (2, "b"), (4, "d"), (6, "e")];
        let found = saved.map(|(at, name)| Older { key: format!("key.{at}"), stored: stored(at, name) });
        let (kept, excess) = sorted(found.into(), Some(&stored(9, "last")));
        assert_eq!((names(&kept), names(&excess)), (vec!["c", "e", "d", "b"], vec!["last", "c", "a"]));
    }

    #[test]
    fn of_what_cannot_be_read_the_newest_are_kept_once_each() {
        let put = [
            ("other.9", "c"),
            ("other.1", "a"),
            ("other.10", "e"),
            ("other.mine", "z"),
            ("other.8", "b"),
            ("other.7", "e"),
            ("other.11", "f"),
        ];
        let excess = too_many(put.map(|(key, text)| (key.to_owned(), text.to_owned())).into());
        assert_eq!(excess, ["other.7", "other.1", "other.mine"]);
    }

    #[test]
    fn each_kind_makes_way_for_its_own_alone() {
        let newer = |kind: &str, at: u64| (format!("{kind}.{at}"), format!(r#"{{"version":99,"is":"{kind} {at}"}}"#));
        let readable = |at: u64| {
            let Stored { saved_at, view, is_editing, draft } = stored(at, &format!("trail-{at}"));
            (format!("unreadable.{at}"), stored::write(saved_at, view, is_editing, &draft))
        };
        let others = (1..=4).map(|at| newer("other", at));
        let unreadable = (11..=14).map(|at| newer("unreadable", at));
        assert_eq!(sifted(others.clone().collect(), unreadable.clone().collect(), None).1, [""; 0]);
        // Whether it can be read by now or not.
        let more = unreadable.chain((15..=16).map(readable)).collect();
        assert_eq!(
            sifted(others.chain([newer("other", 5)]).collect(), more, None).1,
            ["other.1", "unreadable.12", "unreadable.11"]
        );
    }
}
