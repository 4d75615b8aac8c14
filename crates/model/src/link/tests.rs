use super::*;
use crate::destination::Encryption;
use crate::draft::{DestinationAccount, ResourceKind};
use crate::event::{ReadWrite, SELECTOR_LIMIT, Selector, VALUE_LIMIT};
use crate::field::FieldId;
use crate::plan::TrailPlan;
use expect_test::{Expect, expect};

const OWN: &str = "1234567890123456";
const OTHER: &str = "6543210987654321";
const READER: &str = "1111222233334444";

fn parse(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok()
}

fn opened(fragment: &str) -> Result<TrailDraft, Refusal> {
    read(fragment, READER, parse).map(|shared| shared.draft)
}

fn design() -> TrailDraft {
    let mut draft = TrailDraft {
        name: "security-audit".into(),
        account_id: OWN.into(),
        home_region: "cn-hangzhou".into(),
        ..TrailDraft::default()
    };
    (draft.sls.on, draft.sls.project) = (true, "audit-hz".into());
    draft
}

/// Texts that no compression makes shorter than their letters do.
struct Letters(u32);

impl Letters {
    fn take(&mut self, count: usize) -> String {
        let mut one = || {
            self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            char::from(b"abcdefghijklmnopqrstuvwxyz0123456789-_"[(self.0 >> 16) as usize % 38])
        };
        (0..count).map(|_| one()).collect()
    }
}

/// Every value at its full length, in the branch that is active and in the one that is not.
fn full(letters: &mut Letters) -> TrailDraft {
    let mut draft = TrailDraft {
        name: letters.take(36),
        account_id: OWN.into(),
        home_region: "cn-wulanchabu-acdr-1".into(),
        trail_region: "ap-southeast-7".into(),
        event_rw: "Write".into(),
        organization_trail: true,
        start_logging: false,
        backfill: true,
        change_reference: format!("https://tickets.example.com/{}", letters.take(36)),
        ..TrailDraft::default()
    };
    draft.insights.before = Some(("Write".into(), "cn-beijing".into()));
    let mut role = |account| format!("acs:ram::{account}:role/{}", letters.take(64));
    let roles: Vec<(String, String)> = (0..3).map(|_| (role(OWN), role(OTHER))).collect();
    let sls = &mut draft.sls;
    (sls.on, sls.account, sls.project_kind) = (true, DestinationAccount::Another, ResourceKind::New);
    (sls.region, sls.project) = ("us-southeast-1".into(), letters.take(63));
    sls.project_arn = format!("acs:log:cn-zhangjiakou:{OTHER}:project/{}", letters.take(63));
    let oss = &mut draft.oss;
    (oss.on, oss.account, oss.bucket_kind) = (true, DestinationAccount::Another, ResourceKind::New);
    (oss.encryption, oss.kms_key) = (Encryption::Kms, "0b30658a-ed1a-4922-b8f7-a673ca9c6cbd".into());
    (oss.region, oss.bucket, oss.prefix) = ("me-central-1".into(), letters.take(63), letters.take(32));
    let max_compute = &mut draft.max_compute;
    (max_compute.on, max_compute.account) = (true, DestinationAccount::Another);
    (max_compute.region, max_compute.quota) = ("eu-central-1".into(), letters.take(20));
    max_compute.project = format!("actiontrail_{}", letters.take(16));
    max_compute.project_arn = format!("acs:odps:cn-chengdu:{OTHER}:project/actiontrail_{}", letters.take(16));
    let [one, two, three] = <[_; 3]>::try_from(roles).unwrap();
    (draft.sls.own_role, draft.sls.role_arn) = one;
    (draft.oss.own_role, draft.oss.role_arn) = two;
    (draft.max_compute.own_role, draft.max_compute.role_arn) = three;
    draft
}

fn check_length(draft: &TrailDraft, want: Expect) {
    let fragment = write(draft, Accounts::Kept).unwrap();
    assert_eq!(opened(&fragment).as_ref(), Ok(draft));
    want.assert_eq(&fragment.len().to_string());
}

#[test]
fn links_are_short() {
    check_length(&TrailDraft::default(), expect!["12"]);
    check_length(&design(), expect!["40"]);
    let longest = full(&mut Letters(1));
    check_length(&longest, expect!["1005"]);
    assert!(write(&longest, Accounts::Kept).unwrap().len() < 1_900, "an address of 100 characters stands before it");
}

/// The link of a design today is what somebody opens next year: it is read by every later release of this version.
#[test]
fn a_link_that_was_made_once_is_read_for_ever() {
    const LINK: &str = "#d=v1.Q7OpODW5FBgcldgtQy82KLUckm8yqpRqAQ";
    assert_eq!(write(&design(), Accounts::Kept).as_deref(), Ok(LINK));
    assert_eq!(opened(LINK), Ok(design()));
}

/// As many selectors as a trail takes, each with as many event names and resources as it takes: a bucket of its own for every selector, with
/// the longest name, and ten folders of it.
#[test]
fn twenty_full_selectors_fit() {
    let mut letters = Letters(4);
    let mut draft = full(&mut letters);
    let verbs = ["Get", "Put", "Delete", "List", "Copy", "Restore", "Head", "Post", "Append", "Select"];
    let things = ["Object", "Bucket", "ObjectAcl", "ObjectTagging", "Symlink", "LiveChannel", "MultipartUpload"];
    draft.data_events.on = true;
    draft.data_events.regions =
        ["cn-hangzhou", "cn-beijing", "us-east-1", "ap-southeast-1"].map(str::to_owned).to_vec();
    draft.data_events.selectors = (0..SELECTOR_LIMIT)
        .map(|number| {
            let mut selector = Selector::of("Oss");
            let bucket = letters.take(63);
            let thing = things.iter().cycle().nth(number).copied().unwrap_or_default();
            selector.read_write = ReadWrite::Write;
            selector.events.equals = verbs.iter().map(|verb| format!("{verb}{thing}")).collect();
            let folder =
                |place: usize| format!("acs:oss:cn-hangzhou:{OWN}:{bucket}/{}/{place:02}/*", things[place % 7]);
            selector.resources.not_equals = (0..VALUE_LIMIT).map(folder).collect();
            selector
        })
        .collect();
    check_length(&draft, expect!["3989"]);
    let without = write(&draft, Accounts::LeftOut).unwrap();
    assert!(!read(&without, "", parse).unwrap().draft.to_file().contains(OWN));
}

/// What a link lacks is this. A default that changes needs a version of its own, because links of version 1 mean the old one.
#[test]
fn the_defaults_of_version_1() {
    let default = TrailDraft::default().members();
    let told: Vec<String> = default
        .iter()
        .filter(|(_, value)| value != "\"\"")
        .map(|(name, value)| format!("{name} {}\n", compact(value)))
        .collect();
    expect![[r#"
        trail-region "All"
        event-rw "All"
        insights false
        data-events false
        deliver-sls false
        sls-account "current"
        sls-project-kind "existing"
        deliver-oss false
        oss-account "current"
        oss-bucket-kind "existing"
        oss-encryption "aes256"
        deliver-maxcompute false
        maxcompute-account "current"
        organization-trail false
        start-logging true
        backfill false
        insight-types ["IpInsight","ApiCallRateInsight","ApiErrorRateInsight","AkInsight","PolicyChangeInsight","PasswordChangeInsight","TrailConcealmentInsight"]
        insights-before []
        data-event-selectors [{"ServiceName":"Oss"}]
        data-event-all-regions false
        data-event-regions []
        dismissed-advice []
        advice-sources-off []
    "#]].assert_eq(&told.concat());
}

#[test]
fn every_control_goes_along() {
    for field in FieldId::ALL {
        let mut draft = design();
        if let Some(slot) = draft.text_mut(field) {
            "审计\"\\\u{0}\u{7f}💥 ".clone_into(slot);
        } else if TrailDraft::is_toggle(field) {
            let on = draft.is_on(field);
            draft.switch(field, !on);
        } else if let Some(value) = TrailDraft::choices(field).last() {
            draft.choose(field, value);
        }
        assert_eq!(opened(&write(&draft, Accounts::Kept).unwrap()), Ok(draft), "{field:?}");
    }
}

#[test]
fn own_account_ids_are_replaced_by_the_readers_and_others_leave_a_gap() {
    let mut draft = design();
    draft.sls.own_role = format!("acs:ram::{OWN}:role/writer");
    draft.sls.role_arn = format!("acs:ram::{OTHER}:role/writer");
    draft.oss.bucket = format!("logs-{OWN}-{OTHER}-20260131-98765432109876543");
    draft.max_compute.project = format!("actiontrail_{OWN}");
    draft.change_reference = format!("CHG-7 for {OTHER}");
    let fragment = write(&draft, Accounts::LeftOut).unwrap();
    let shared = read(&fragment, READER, parse).unwrap();
    assert_eq!(shared.accounts, Accounts::LeftOut);
    let opened = shared.draft;
    assert_eq!(opened.account_id, READER);
    assert_eq!(opened.sls.own_role, format!("acs:ram::{READER}:role/writer"));
    assert_eq!(opened.sls.role_arn, "acs:ram::<other-account>:role/writer");
    assert_eq!(opened.oss.bucket, format!("logs-{READER}-<other-account>-20260131-98765432109876543"));
    assert_eq!(opened.max_compute.project, format!("actiontrail_{READER}"));
    assert_eq!(opened.change_reference, "CHG-7 for <other-account>");
    assert_eq!((&opened.name, &opened.sls.project), (&draft.name, &draft.sls.project));
    let unknown = read(&fragment, "", parse).unwrap().draft;
    assert_eq!((&*unknown.account_id, &*unknown.sls.own_role), ("", "acs:ram::<account>:role/writer"));
}

/// In a project, a bucket, an ARN or a filter of data events: whatever lost an ID is a problem at its own control until somebody fills it.
#[test]
fn every_gap_is_a_problem() {
    let mut draft = design();
    draft.sls.project = format!("log-{OWN}-x");
    draft.sls.own_role = format!("acs:ram::{OWN}:role/writer");
    (draft.oss.on, draft.oss.bucket) = (true, format!("logs-{OTHER}"));
    (draft.max_compute.on, draft.max_compute.region) = (true, "cn-hangzhou".into());
    draft.max_compute.project = format!("actiontrail_{OWN}");
    draft.data_events.on = true;
    let mut selector = Selector::of("Oss");
    selector.resources.equals = vec![format!("acs:oss:cn-hangzhou:{OWN}:mybucket/*")];
    selector.resources.not_equals = vec![format!("acs:oss:cn-hangzhou:{OTHER}:mybucket/*")];
    draft.data_events.selectors = vec![selector];
    assert_eq!(crate::check::ValidPlan::new(&draft).err(), None);
    let fragment = write(&draft, Accounts::LeftOut).unwrap();
    let problems = |account: &str| {
        let shared = read(&fragment, account, parse).unwrap().draft;
        let problems = crate::check::ValidPlan::new(&shared).err().unwrap_or_default();
        problems.iter().map(|one| format!("{} {}\n", one.field.wire(), one.issue.code())).collect::<String>()
    };
    expect![[r#"
        account-id required
        data-events resource-arn
        data-events resource-arn
        SlsProjectArn character
        SlsWriteRoleArn account-id
        OssBucketName character
        MaxComputeProjectArn character
    "#]]
    .assert_eq(&problems(""));
    expect![[r#"
        data-events resource-arn
        OssBucketName character
    "#]]
    .assert_eq(&problems(READER));
}

/// Nowhere in the text of the link, whatever text of the design holds it.
#[test]
fn no_account_id_is_left() {
    for id in [OWN, OTHER] {
        let mut draft = full(&mut Letters(2));
        draft.each_text(&mut |text| *text = format!("{text}{id}\u{7f}{id}0{id}"));
        draft.account_id = OWN.into();
        let fragment = write(&draft, Accounts::LeftOut).unwrap();
        let text = packing::unpack(fragment.strip_prefix("#d=v1.").unwrap()).unwrap();
        assert!(!text.contains(OWN), "{text}");
        assert_eq!(text.contains(OTHER), id == OTHER, "only as a part of a longer number: {text}");
    }
    let odd = TrailDraft { account_id: "12345678".into(), ..design() };
    let opened = read(&write(&odd, Accounts::LeftOut).unwrap(), READER, parse).unwrap().draft;
    assert_eq!(opened, TrailDraft { account_id: String::new(), ..odd });
}

#[test]
fn a_design_without_its_accounts_is_the_same_plan_in_the_same_account() {
    let draft = design();
    let fragment = write(&draft, Accounts::LeftOut).unwrap();
    let fingerprint = |draft: &TrailDraft| TrailPlan::from(draft).fingerprint();
    let opened = |account| read(&fragment, account, parse).unwrap().draft;
    assert_eq!(fingerprint(&opened(OWN)), fingerprint(&draft));
    assert_ne!(fingerprint(&opened(READER)), fingerprint(&draft));
}

#[test]
fn what_is_no_link_is_refused_with_the_reason() {
    let check = |fragment: &str, want: Refusal| assert_eq!(opened(fragment), Err(want), "{fragment}");
    let good = write(&design(), Accounts::Kept).unwrap();
    for broken in
        ["", "#", "#d=", "#d=v", "#d=v1", "#d=v1.", "#d=v0.AA", "#d=v01.AA", "#d=v-2.AA", "#d=v1.é", "#x=v1.AA"]
    {
        check(broken, Refusal::Broken);
    }
    check("#d=v2.whatever it means", Refusal::Newer { version: 2 });
    check("#d=v17.", Refusal::Newer { version: 17 });
    check("#d=v99999999999999999999.", Refusal::Broken);
    for place in 0..good.len() {
        assert!(opened(&good[..place]).is_err(), "cut at {place}");
    }
    check(&format!("{good}A"), Refusal::Broken);
    check(&format!("{good}="), Refusal::Broken);
    check(&format!("{good}."), Refusal::Broken);
    check(&format!("#d=v1.{}", "A".repeat(1_000_000)), Refusal::TooLong { length: 1_000_006 });
}

fn packed(text: &str) -> String {
    format!("#d=v1.{}", packing::pack(text))
}

#[test]
fn what_is_packed_must_be_a_design() {
    let check = |text: &str, want: Refusal| assert_eq!(opened(&packed(text)), Err(want), "{text}");
    check("", Refusal::Broken);
    check("{", Refusal::Broken);
    check("[]", Refusal::Broken);
    check(&"[".repeat(100_000), Refusal::Broken);
    check(r#"{"trail-name":7}"#, Refusal::Value);
    check(r#"{"sls-account":"from-the-future"}"#, Refusal::Value);
    check(r#"{"without-accounts":"yes"}"#, Refusal::Value);
    let shared = read(&packed(r#"{"trail-name":"security-audit","later":1}"#), "", parse).unwrap();
    assert_eq!((&*shared.draft.name, shared.unknown), ("security-audit", vec!["later".to_owned()]));
}

/// A few kilobytes that unpack to many megabytes, and bytes that are no text.
#[test]
fn a_bomb_is_not_unpacked() {
    let bomb = packed(&" ".repeat(8_000_000));
    assert!(bomb.len() > LENGTH_LIMIT || opened(&bomb) == Err(Refusal::Broken));
    let small = packed(&" ".repeat(1_000_000));
    assert!(small.len() < LENGTH_LIMIT, "{}", small.len());
    assert_eq!(opened(&small), Err(Refusal::Broken));
    // A stored block of two bytes that are not UTF-8.
    assert_eq!(opened("#d=v1.AQIA_f___w"), Err(Refusal::Broken));
    assert_eq!(packing::unpack("AQIA_f9hYg").as_deref(), Some("ab"));
}

#[test]
fn a_design_that_is_too_long_says_how_long_it_would_be() {
    let mut draft = design();
    draft.change_reference = Letters(3).take(20_000);
    let Err(TooLong { length }) = write(&draft, Accounts::Kept) else { panic!("it fits") };
    assert!((15_000..20_000).contains(&length), "{length}");
}
