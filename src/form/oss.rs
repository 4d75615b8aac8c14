//! Delivery to OSS.

use leptos::prelude::*;
use trail_model::destination::{Encryption, Kind};
use trail_model::draft::{DestinationAccount, ResourceKind};
use trail_model::field::FieldId;
use trail_words::Message;

use super::destination::DestinationCard;
use crate::session::Session;
use crate::ui::icon::{Icon, IconView};
use crate::ui::radio_group::RadioGroup;
use crate::ui::region_select::RegionSelect;
use crate::ui::text_field::TextField;

const DOCUMENTATION: &str =
    "https://www.alibabacloud.com/help/en/actiontrail/user-guide/deliver-events-to-oss";

/// The card.
#[component]
pub fn OssCard() -> impl IntoView {
    let session = Session::get();
    let is_another = Memo::new(move |_| {
        session
            .draft
            .with(|draft| draft.oss.account == DestinationAccount::Another)
    });
    let is_new = Memo::new(move |_| {
        session
            .draft
            .with(|draft| draft.oss.bucket_kind == ResourceKind::New)
            && !is_another.get()
    });
    view! {
        <DestinationCard kind=Kind::Oss when=Message::WhenOss documentation=DOCUMENTATION>
            <div class="row">
                <RadioGroup field=FieldId::OssAccount/>
                {move || if is_another.get() {
                    view! { <TextField field=FieldId::OssRoleArn/> }.into_any()
                } else {
                    view! { <RadioGroup field=FieldId::OssBucketKind/> }.into_any()
                }}
            </div>
            <div class="row">
                <TextField field=FieldId::OssBucket note=|| view! { <BucketNote/> }/>
                <TextField field=FieldId::OssPrefix optional=true/>
            </div>
            {move || is_new.get().then(|| view! { <NewBucket/> })}
        </DestinationCard>
    }
}

/// Where the new bucket is made and how it encrypts: prerequisites, not parameters.
#[component]
fn NewBucket() -> impl IntoView {
    let session = Session::get();
    let with_kms = Memo::new(move |_| {
        session
            .draft
            .with(|draft| draft.oss.encryption == Encryption::Kms)
    });
    view! {
        <div class="row">
            <RegionSelect field=FieldId::OssRegion follows_home=true/>
            <RadioGroup field=FieldId::OssEncryption/>
        </div>
        {move || with_kms.get().then(|| view! { <div class="row"><TextField field=FieldId::OssKmsKey optional=true/></div> })}
    }
}

/// A bucket serves one trail.
#[component]
fn BucketNote() -> impl IntoView {
    let session = Session::get();
    let user = Memo::new(move |_| {
        let bucket = session.draft.with(|draft| draft.oss.bucket.clone());
        session.lookup.with(|lookup| {
            lookup
                .using_bucket(&bucket)
                .and_then(|trail| trail.name.clone())
        })
    });
    move || {
        user.get().map(|trail| view! {
        <p class="msg warn"><IconView icon=Icon::Warning/><span>{session.say(Message::BucketInUse { trail })}</span></p>
    })
    }
}
