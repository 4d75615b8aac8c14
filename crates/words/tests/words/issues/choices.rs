//! Choices that belong together.

use expect_test::expect;
use trail_model::draft::TrailDraft;
use trail_model::event::{Selector, SelectorList};
use trail_model::field::FieldId as F;
use trail_model::problem::Issue;

use super::{check, text};
use trail_words::ALL;

#[test]
fn choices_that_belong_together() {
    let too_many = |list| Issue::TooManySelectorValues { selector: 2, list, max: 10, actual: 11 };
    check(
        &[
            (F::Destination, Issue::NoDestination {}),
            (F::OssBucket, Issue::NeedsResource { partner: text("OssKeyPrefix") }),
            (F::SlsProjectArn, Issue::NeedsResource { partner: text("SlsWriteRoleArn") }),
            (F::SlsRoleArn, Issue::NeedsRole { partner: text("SlsProjectArn"), account: text("6543210987654321") }),
            (F::EventRw, Issue::InsightsNeedAllEvents { actual: text("Write") }),
            (F::TrailRegion, Issue::InsightsNeedAllRegions { actual: text("cn-hangzhou") }),
            (F::Insights, Issue::InsightsNeedSingleAccount {}),
            (F::Insights, Issue::NoInsightType {}),
            (F::DataEvents, Issue::NoDataEventService {}),
            (F::DataEvents, Issue::TooManySelectors { max: 20, actual: 21 }),
            (F::DataEvents, Issue::SelectorService { selector: 2 }),
            (F::DataEvents, too_many(SelectorList::EventName)),
            (F::DataEvents, too_many(SelectorList::ResourceArn)),
            (F::DataEvents, Issue::Region { actual: text("nowhere") }),
            (F::Unknown(text("EventSelectors")), Issue::SelectorsUnreadable {}),
            (F::Unknown(text("EventSelectors")), Issue::SelectorUnreadable { selector: 2, member: text("") }),
            (F::Unknown(text("EventSelectors")), Issue::SelectorUnreadable { selector: 2, member: text("Like") }),
            (F::Backfill, Issue::BackfillNeedsLogService {}),
            (F::Backfill, Issue::BackfillNeedsSingleAccount {}),
            (F::Backfill, Issue::BackfillNeedsLogging {}),
        ],
        &expect![[r#"
            destination no-destination
              Choose at least one destination: Log Service, OSS or MaxCompute.
              至少选择一个投递目标：日志服务SLS、对象存储OSS或大数据计算服务MaxCompute。
            oss-bucket needs-resource
              Enter the name of the bucket; OssKeyPrefix is set and belongs to it.
              输入存储空间名称。已设置OssKeyPrefix，不能缺少此项。
            sls-project-arn needs-resource
              Enter the ARN of the Log Service project; SlsWriteRoleArn is set and belongs to it.
              输入日志项目的ARN。已设置SlsWriteRoleArn，不能缺少此项。
            sls-role-arn needs-role
              Enter the ARN of a RAM role of account 6543210987654321: SlsProjectArn names that account, and only a role there lets ActionTrail write.
              输入账号6543210987654321的RAM角色ARN：SlsProjectArn属于该账号，操作审计必须扮演该账号的角色才能写入。
            event-rw insights-need-all-events
              Choose All, or turn Insights Event off: insights need read and write events, and this is "Write".
              Insights事件要求管控事件为所有事件，当前为“写事件”。选择所有事件，或关闭Insights事件。
            trail-region insights-need-all-regions
              Choose All regions, or turn Insights Event off: insights need every region, and this is "cn-hangzhou".
              Insights事件要求跟踪地域为全部地域，当前为“cn-hangzhou”。选择全部地域，或关闭Insights事件。
            insights insights-need-single-account
              Turn off Insights Event or Multi-account trail: insights are for single-account trails.
              Insights事件仅支持单账号跟踪。关闭Insights事件，或取消“创建多账号跟踪”。
            insights no-insight-type
              Choose at least one type, or turn Insights Event off.
              至少选择一个Insights事件类型，或关闭Insights事件。
            data-events no-data-event-service
              Add at least one selector, or turn Data Event off.
              至少添加一个选择器，或关闭数据事件。
            data-events too-many-selectors
              Use at most 20 selectors; there are 21.
              选择器最多20个，当前为21个。
            data-events selector-service
              Choose the service of selector 2, or remove the selector.
              选择第2个选择器的云产品名称，或删除该选择器。
            data-events too-many-selector-values
              Use at most 10 event names in selector 2, included and excluded together; it has 11.
              第2个选择器的事件名称最多10个（等于与不等于合计），当前为11个。
            data-events too-many-selector-values
              Use at most 10 resource ARNs in selector 2, included and excluded together; it has 11.
              第2个选择器的资源ARN最多10个（等于与不等于合计），当前为11个。
            data-events region
              Use a region ID such as cn-hangzhou; "nowhere" is not one.
              地域ID不正确，当前为“nowhere”，正确的格式例如cn-hangzhou。
            EventSelectors selectors-unreadable
              Use a JSON list of selectors without repeated names; this text is none.
              必须为选择器的JSON数组，且对象中的名称不能重复。
            EventSelectors selector-unreadable
              Use an object for selector 2; this one is none.
              第2个选择器必须为JSON对象。
            EventSelectors selector-unreadable
              Give selector 2 ServiceName, ReadWriteType, EventName and ResourceArn as PutDataEventSelector takes them; "Like" does not fit.
              第2个选择器仅支持PutDataEventSelector规定的ServiceName、ReadWriteType、EventName和ResourceArn，“Like”不符合规定。
            backfill backfill-needs-log-service
              Turn on Delivery to Log Service, or turn the backfill off: it writes nowhere else.
              数据回补仅支持投递到日志服务SLS。选中“将事件投递到日志服务SLS”，或取消数据回补。
            backfill backfill-needs-single-account
              Turn off the backfill or Multi-account trail: a backfill is for single-account trails.
              数据回补仅支持单账号跟踪。取消数据回补，或取消“创建多账号跟踪”。
            backfill backfill-needs-logging
              Turn on Start logging, or turn the backfill off: it needs a trail that is logging.
              数据回补要求跟踪已开启。选中“开启跟踪”，或取消数据回补。
        "#]],
    );
}

#[test]
fn what_an_event_name_may_hold_is_said_whole() {
    let issue = |name: String| {
        let mut selector = Selector::of("Oss");
        selector.events.equals = vec![name];
        let mut draft = TrailDraft::default();
        draft.data_events.selectors = vec![selector];
        draft.data_events.issues().pop()
    };
    let marks = || (' '..='~').filter(|c| !c.is_ascii_alphanumeric());
    let first: String = marks().filter(|c| issue(format!("{c}a")).is_none()).collect();
    let later: String = marks().filter(|c| issue(format!("a{c}")).is_none()).collect();
    assert_eq!((first.as_str(), later.as_str()), ("*", "*-.:_"));
    let issue = issue(text("1Get")).unwrap();
    let sentences: Vec<_> = ALL.iter().map(|language| (language.remarks().issue)(&issue, &F::DataEvents)).collect();
    expect![[r#"
        Begin event names with a letter or asterisk, then letters, digits, asterisks, hyphens, dots, colons and underscores; "1Get" of selector 1 cannot be an API action.
        事件名称必须以英文字母或星号（*）开头，其余仅支持英文字母、数字、星号（*）、短划线（-）、半角句点（.）、半角冒号和下划线（_）。第1个选择器中的“1Get”不可能是API名称。"#]].assert_eq(&sentences.join("\n"));
}
