//! Export, import, export again: the same text but for what the file says that it leaves out, for every form that is read back; and no bytes
//! make the reader panic.
#![expect(clippy::indexing_slicing, reason = "a test ends where it cannot go on")]

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use trail_model::check::ValidPlan;
use trail_model::destination::Encryption;
use trail_model::draft::{DestinationAccount, ResourceKind, TrailDraft};
use trail_model::event::{DataEvents, Filter, InsightType, ReadWrite, Selector};
use trail_model::export::{self, LeftOut, Source};
use trail_model::field::FieldId;
use trail_model::import;
#[cfg(feature = "hcl")]
use trail_model::{
    api::Action,
    plan::{Call, TrailPlan},
};

pub(crate) const OWN: &str = "1234567890123456";
pub(crate) const OTHER: &str = "6543210987654321";

fn render(format: &str, source: Source<'_>) -> String {
    let format = export::ALL.iter().find(|one| one.id.name() == format).unwrap();
    (format.render)(source)
}

fn read(text: &str, account: Option<&str>) -> TrailDraft {
    import::read(text.as_bytes(), account).unwrap_or_else(|refusal| panic!("{refusal:?}: {text}")).draft
}

/// The design without what a file in this form says that it leaves out: nothing else may differ in the file of what was read.
fn without_left_out(format: &str, draft: &TrailDraft) -> TrailDraft {
    let format = export::ALL.iter().find(|one| one.id.name() == format).unwrap();
    let mut draft = draft.clone();
    for part in format.leaves_out(Source::Draft(&draft.clone(), 1)) {
        match part {
            LeftOut::NewResources => {
                (draft.sls.project_kind, draft.oss.bucket_kind) = (ResourceKind::Existing, ResourceKind::Existing);
            }
            LeftOut::ProjectQuota => draft.max_compute.quota.clear(),
            LeftOut::Insights => draft.insights.on = false,
            LeftOut::DataEvents => draft.data_events.on = false,
            LeftOut::ChangeReference => draft.change_reference.clear(),
            // The reader is told the account; the roles and MaxCompute follow from where the trail delivers to.
            LeftOut::Account | LeftOut::DeliveryRoles | LeftOut::MaxComputeActivation => {}
            other => panic!("{other:?}"),
        }
    }
    draft
}

/// A file without the remark on what it leaves out.
fn without_remark(format: &str, draft: &TrailDraft) -> Vec<String> {
    let text = render(format, Source::Draft(draft, 1));
    text.lines().filter(|line| !line.starts_with("# not in this file")).map(str::to_owned).collect()
}

/// Of a form with anything in it, a destination may lack what the file would tell of it, so that it needs something else first, which is
/// remarked. All else is the same, the fingerprint too.
fn comes_back(format: &str, again: &TrailDraft, draft: &TrailDraft) -> Result<(), TestCaseError> {
    prop_assert_eq!(without_remark(format, again), without_remark(format, &without_left_out(format, draft)));
    Ok(())
}

fn choice<T: Clone + std::fmt::Debug + 'static>(values: &[T]) -> impl Strategy<Value = T> + use<T> {
    select(values.to_vec())
}

fn region() -> impl Strategy<Value = String> {
    choice(&["cn-hangzhou", "cn-shanghai", "us-east-1", "cn-north-2-gov-1"]).prop_map(str::to_owned)
}

fn maybe(text: &'static str) -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), text.prop_map(|text: String| text)]
}

/// A destination's choices, whichever has them: switched on, in another account, new.
fn switches() -> impl Strategy<Value = (bool, bool, bool)> {
    (any::<bool>(), any::<bool>(), any::<bool>())
}

prop_compose! {
    fn basics()(
        name in "[a-z][a-z0-9_-]{5,35}",
        home in region(),
        trail_region in prop_oneof![Just("All".to_owned()), region()],
        event_rw in choice(&["All", "Write", "Read"]),
        organization_trail in any::<bool>(),
        start_logging in any::<bool>(),
        backfill in any::<bool>(),
    ) -> TrailDraft {
        TrailDraft {
            name,
            account_id: OWN.to_owned(),
            home_region: home,
            trail_region,
            event_rw: event_rw.to_owned(),
            organization_trail,
            start_logging,
            backfill,
            ..TrailDraft::default()
        }
    }
}

prop_compose! {
    fn destinations()(
        mut draft in basics(),
        (sls, sls_other, sls_new) in switches(),
        (oss, oss_other, oss_new) in switches(),
        (max_compute, max_compute_other, _) in switches(),
        projects in vec("[a-z0-9][a-z0-9-]{1,30}[a-z0-9]", 3),
        regions in vec(prop_oneof![Just(String::new()), region()], 3),
        prefix in maybe("[A-Za-z][A-Za-z0-9/_-]{5,31}"),
        roles in vec(maybe("[A-Za-z0-9.-]{1,64}"), 3),
        encryption in choice(&[Encryption::Aes256, Encryption::Kms, Encryption::None]),
        quota in maybe("[a-z ]{1,9}"),
        project in maybe("actiontrail_[A-Za-z0-9_]{1,16}"),
    ) -> TrailDraft {
        let whose = |other| if other { DestinationAccount::Another } else { DestinationAccount::Current };
        let kind = |new| if new { ResourceKind::New } else { ResourceKind::Existing };
        let role = |place: usize| format!("acs:ram::{OTHER}:role/r{}", roles[place].chars().take(60).collect::<String>());
        let own = |place: usize| match roles[place].as_str() {
            "" => String::new(),
            role => format!("acs:ram::{OWN}:role/{role}"),
        };
        (draft.sls.on, draft.sls.account, draft.sls.project_kind) = (sls, whose(sls_other), kind(sls_new));
        (draft.sls.region, draft.sls.project, draft.sls.own_role) = (regions[0].clone(), projects[0].clone(), own(0));
        draft.sls.project_arn = format!("acs:log:cn-beijing:{OTHER}:project/{}", projects[1]);
        draft.sls.role_arn = role(0);
        (draft.oss.on, draft.oss.account, draft.oss.bucket_kind) = (oss, whose(oss_other), kind(oss_new));
        (draft.oss.region, draft.oss.bucket, draft.oss.own_role) = (regions[1].clone(), projects[2].clone(), own(1));
        (draft.oss.prefix, draft.oss.role_arn, draft.oss.encryption) = (prefix, role(1), encryption);
        draft.oss.kms_key = if encryption == Encryption::Kms { "key-1".to_owned() } else { String::new() };
        (draft.max_compute.on, draft.max_compute.account) = (max_compute, whose(max_compute_other));
        (draft.max_compute.region, draft.max_compute.own_role) = (regions[2].clone(), own(2));
        (draft.max_compute.quota, draft.max_compute.project) = (quota, project);
        draft.max_compute.project_arn = format!("acs:odps:cn-beijing:{OTHER}:project/actiontrail_x");
        draft.max_compute.role_arn = role(2);
        draft
    }
}

fn names() -> impl Strategy<Value = Vec<String>> {
    vec("[A-Z][A-Za-z]{2,8}", 0..=5)
}

fn arns() -> impl Strategy<Value = Vec<String>> {
    vec(prop_oneof!["acs:oss:[*]:[*]:[a-z]{3,8}/[*]", Just("acs:oss:*:*:日志 \"'$x/*".to_owned())], 0..=5)
}

prop_compose! {
    fn events()(equals in names(), not_equals in names()) -> Filter {
        Filter { equals, not_equals }
    }
}

prop_compose! {
    fn resources()(equals in arns(), not_equals in arns()) -> Filter {
        Filter { equals, not_equals }
    }
}

prop_compose! {
    fn selector()(
        service in choice(&["Oss", "PDS", "Push", "日志 \"'$x"]),
        read_write in choice(ReadWrite::ALL),
        events in events(),
        resources in resources(),
    ) -> Selector {
        Selector { service: service.to_owned(), read_write, events, resources }
    }
}

prop_compose! {
    fn data_events()(
        on in any::<bool>(),
        selectors in vec(selector(), 1..=4),
        all_regions in any::<bool>(),
        regions in subsequence(vec!["cn-beijing", "cn-hangzhou", "us-central-9"], 0..=3),
    ) -> DataEvents {
        DataEvents { on, selectors, all_regions, regions: regions.into_iter().map(str::to_owned).collect() }
    }
}

prop_compose! {
    /// Designs as the form makes them, most of them right.
    pub(crate) fn designs()(
        mut draft in destinations(),
        insights in any::<bool>(),
        types in subsequence(InsightType::ALL.to_vec(), 1..=7),
        data_events in prop_oneof![Just(DataEvents::default()), data_events()],
        change_reference in maybe("[A-Z]{2,4}-[0-9]{1,4}"),
    ) -> TrailDraft {
        draft.switch_insights(insights);
        draft.insights.types = types;
        draft.data_events = data_events;
        draft.change_reference = change_reference;
        draft
    }
}

/// Designs that keep every rule.
fn valid_designs() -> impl Strategy<Value = ValidPlan> {
    designs().prop_map(|mut draft| {
        draft.sls.on |= !draft.oss.on && !draft.max_compute.on;
        if draft.organization_trail {
            draft.switch_insights(false);
        }
        draft.backfill &= draft.sls.on && draft.start_logging && !draft.organization_trail;
        ValidPlan::new(&draft).unwrap_or_else(|problems| panic!("{problems:?}: {draft:?}"))
    })
}

/// Any text in any field that holds text: quotation marks, brackets, line feeds, what a shell would run, other scripts.
pub(crate) fn hostile() -> impl Strategy<Value = TrailDraft> {
    let text = prop_oneof![
        "\\PC{0,12}",
        "[ \t\n\r'\"\\\\$`{}\\[\\]#;&|*?<>!~=,:%-]{0,8}",
        choice(&[
            "$(id)",
            "`id`",
            "a'b",
            "\u{2028}",
            "\u{feff}",
            "审计",
            "acs:log:::project/x",
            "/",
            "--TrailName",
            "-p"
        ])
        .prop_map(str::to_owned),
    ];
    let fields: Vec<FieldId> = FieldId::ALL.iter().filter(|field| TrailDraft::is_text(field)).cloned().collect();
    (designs(), vec((select(fields), text), 1..6)).prop_map(|(mut draft, texts)| {
        for (field, text) in texts {
            if let Some(slot) = draft.text_mut(&field) {
                *slot = text;
            }
        }
        // What the file does not tell is filled in, and an account is taken for one only when it is.
        let fill = |slot: &mut String, with: &str| {
            if slot.is_empty() {
                with.clone_into(slot)
            }
        };
        fill(&mut draft.event_rw, "All");
        fill(&mut draft.trail_region, "All");
        OWN.clone_into(&mut draft.account_id);
        draft
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_request_comes_back(draft in prop_oneof![designs(), hostile()]) {
        let text = render("request", Source::Draft(&draft, 1));
        prop_assert_eq!(render("request", Source::Draft(&read(&text, None), 1)), text);
    }

    #[test]
    fn a_design_comes_back_whole(draft in prop_oneof![designs(), hostile()]) {
        let text = draft.to_file();
        prop_assert_eq!(read(&text, None).to_file(), text);
        let file = render("design", Source::Draft(&draft, 1));
        let again = import::read(file.as_bytes(), None).unwrap();
        prop_assert_eq!((again.kind, &again.notes), (import::Kind::Design, &vec![]));
        prop_assert_eq!(render("design", Source::Draft(&again.draft, 1)), file);
    }

    #[test]
    fn a_plan_comes_back(plan in valid_designs()) {
        let text = render("plan", Source::Checked(&plan));
        let file = import::read(text.as_bytes(), None).unwrap();
        prop_assert_eq!(&file.notes, &[]);
        prop_assert_eq!(&file.problems, &[]);
        let again = ValidPlan::new(&file.draft).unwrap();
        prop_assert_eq!(render("plan", Source::Checked(&again)), text);
    }

    #[test]
    fn a_script_comes_back(draft in prop_oneof![designs(), hostile()]) {
        let text = render("cli", Source::Draft(&draft, 1));
        let file = import::read(text.as_bytes(), Some(OWN)).unwrap();
        prop_assert_eq!(&file.notes, &[]);
        comes_back("cli", &file.draft, &draft)?;
    }

    #[test]
    fn a_checked_script_comes_back(plan in valid_designs()) {
        let file = import::read(render("cli", Source::Checked(&plan)).as_bytes(), Some(OWN)).unwrap();
        prop_assert_eq!(&file.notes, &[]);
        let want = without_left_out("cli", plan.draft());
        prop_assert_eq!(render("cli", Source::Draft(&file.draft, 0)), render("cli", Source::Draft(&want, 0)));
    }

    /// Of Terraform the events: what is left out beside them is said by its own tests.
    #[cfg(feature = "hcl")]
    #[test]
    fn the_data_events_of_terraform_come_back(draft in prop_oneof![designs(), hostile()]) {
        let file = import::read(render("terraform", Source::Draft(&draft, 1)).as_bytes(), Some(OWN)).unwrap();
        let call = |draft: &TrailDraft| {
            TrailPlan::from(draft).calls.into_iter().find(|call| call.action == Action::PutDataEventSelector)
        };
        let want = call(&draft).filter(|_| !draft.data_events.all_regions);
        let told = |call: Option<Call>| call.map(|call| call.parameters[1..].to_vec());
        prop_assert_eq!(told(call(&file.draft)), told(want));
    }

    #[cfg(feature = "hcl")]
    #[test]
    fn a_configuration_comes_back(plan in valid_designs()) {
        let text = render("terraform", Source::Checked(&plan));
        let file = import::read(text.as_bytes(), Some(OWN)).unwrap();
        prop_assert_eq!(&file.notes, &[], "{}", text);
        let want = without_left_out("terraform", plan.draft());
        prop_assert_eq!(render("terraform", Source::Draft(&file.draft, 0)), render("terraform", Source::Draft(&want, 0)));
    }

    #[cfg(feature = "hcl")]
    #[test]
    fn a_configuration_of_anything_comes_back(draft in hostile()) {
        let mut draft = draft;
        // Which project or bucket is made is told by names, and of these anything can be typed.
        (draft.sls.project_kind, draft.oss.bucket_kind) = (ResourceKind::Existing, ResourceKind::Existing);
        draft.max_compute.on &= draft.max_compute.account == DestinationAccount::Another;
        let file = import::read(render("terraform", Source::Draft(&draft, 1)).as_bytes(), Some(OWN)).unwrap();
        prop_assert_eq!(&file.notes, &[]);
        comes_back("terraform", &file.draft, &draft)?;
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in vec(any::<u8>(), 0..400)) {
        let _ = import::read(&bytes, None);
    }

    #[test]
    fn no_text_makes_it_panic(start in choice(&STARTS), text in "\\PC{0,200}", cut in any::<prop::sample::Index>()) {
        let whole = format!("{start}{text}");
        let end = whole.char_indices().map(|(at, _)| at).nth(cut.index(whole.chars().count() + 1)).unwrap_or_default();
        for text in [whole.as_str(), &whole[..end]] {
            let _ = import::read_all(text.as_bytes(), Some(OWN));
        }
    }

    #[test]
    fn no_part_of_a_file_makes_it_panic(draft in designs(), cut in any::<prop::sample::Index>(), byte in any::<u8>()) {
        for format in export::ALL {
            let mut bytes = (format.render)(Source::Draft(&draft, 1)).into_bytes();
            let place = cut.index(bytes.len());
            let _ = import::read_all(&bytes[..place], None);
            bytes[place] = byte;
            let _ = import::read_all(&bytes, None);
        }
    }
}

/// Beginnings that lead to each reader.
const STARTS: [&str; 8] = [
    "",
    "{",
    "{\"Name\":\"",
    "{\"kind\":\"trail-plan\",\"calls\":[",
    "[{\"Name\":1,\"Status\":",
    "aliyun actiontrail CreateTrail --Name ",
    "aliyun actiontrail CreateTrail --OssBucketName=\"",
    "resource \"alicloud_actiontrail_trail\" \"x\" {\n  trail_name = ",
];
