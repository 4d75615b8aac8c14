//! Delivery to OSS.

use trail_model::destination::{Encryption, Kind};
use trail_model::draft::{DestinationAccount, ResourceKind};
use trail_model::field::FieldId;
use trail_words::{Detail, Message};

use super::destination::{self, Card};
use super::row;
use crate::backend::Lookup;
use crate::dom::{El, el, slot};
use crate::session::Session;
use crate::ui::icon::Icon;
use crate::ui::message::message;
use crate::ui::radio_group::radio_group;
use crate::ui::region_select::{Kind as Regions, region_select};
use crate::ui::text_field::{optional_text_field, text_field, text_field_with_note};

const DOCUMENTATION: &str = "https://www.alibabacloud.com/help/en/actiontrail/user-guide/deliver-events-to-oss";

/// The card.
pub(super) fn card(session: Session) -> El {
    destination::card(session, Card { kind: Kind::Oss, when: Message::WhenOss, documentation: DOCUMENTATION, fields })
}

fn fields(session: Session) -> Vec<El> {
    let is_another = move || session.draft.with(|draft| draft.oss.account == DestinationAccount::Another);
    let is_new = move || !is_another() && session.draft.with(|draft| draft.oss.bucket_kind == ResourceKind::New);
    let choices = row([radio_group(session, FieldId::OssAccount)])
        .when(is_another, move || text_field(session, FieldId::OssRoleArn))
        .when(move || !is_another(), move || radio_group(session, FieldId::OssBucketKind));
    let names = row([
        text_field_with_note(session, FieldId::OssBucket, bucket_note(session)),
        optional_text_field(session, FieldId::OssPrefix),
    ]);
    vec![choices, names, slot().when(is_new, move || new_bucket(session))]
}

/// Where the new bucket is made and how it encrypts: prerequisites, not parameters.
fn new_bucket(session: Session) -> El {
    let with_kms = move || session.draft.with(|draft| draft.oss.encryption == Encryption::Kms);
    let place = row([
        region_select(session, FieldId::OssRegion, Regions::FollowsHome),
        radio_group(session, FieldId::OssEncryption),
    ]);
    let key = move || row([optional_text_field(session, FieldId::OssKmsKey)]);
    slot().child(place).when(with_kms, key)
}

/// A bucket serves one trail.
fn bucket_note(session: Session) -> impl Fn() -> Vec<El> {
    move || {
        let bucket = session.draft.with(|draft| draft.oss.bucket.clone());
        let note = session.lookup.with(|lookup| bucket_in_use(lookup, &bucket));
        let own = session.is_own_trail().then(|| session.draft.with(|draft| draft.name.clone()));
        let is_own = |note: &Detail| matches!(note, Detail::BucketInUse { trail } if Some(trail) == own.as_ref());
        let note = note.filter(|note| !is_own(note));
        let note = note.map(|note| message(el("p").class("msg warn"), Icon::Warning, &session.say(note)));
        note.into_iter().collect()
    }
}

/// Whose bucket it is already, where it is known to be one's.
pub(crate) fn bucket_in_use(lookup: &Lookup, bucket: &str) -> Option<Detail> {
    let trail = lookup.using_bucket(bucket)?.name.clone()?;
    Some(Detail::BucketInUse { trail })
}
