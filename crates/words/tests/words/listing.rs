//! What is said where trails are listed: numbers, names and times in their sentences, in both languages.

use expect_test::expect;
use trail_words::{ALL, Listing, Report, Say};

use crate::style;

fn check(messages: &[impl Say], want: &expect_test::Expect) {
    let mut said = String::new();
    for message in messages {
        for language in ALL {
            let text = message.in_language(language);
            style::keeps_style(&text);
            said += &format!("{text}\n");
        }
    }
    want.assert_eq(&said);
}

fn trail() -> String {
    "security-audit".to_owned()
}

#[test]
fn the_list() {
    let region = || "cn-hangzhou".to_owned();
    let messages = [
        Listing::Answered { answered: 1, regions: 29, trails: 1 },
        Listing::Found { trails: 1 },
        Listing::Found { trails: 3 },
        Listing::NotAnswered { region: region() },
        Listing::NotRefreshed { region: region() },
        Listing::Busy,
        Listing::Since { time: "2026-11-22 14:44:57 UTC".to_owned() },
        Listing::Differs { count: 1 },
        Listing::Differs { count: 2 },
        Listing::Where { account: "1234567890123456".to_owned(), region: region() },
        Listing::NotCarried { action: "GetTrailStatus" },
        Listing::RequestId { id: "5A1B".to_owned() },
    ];
    check(
        &messages,
        &expect![[r#"
            1 of 29 regions have answered; 1 trail so far
            29个地域中已有1个响应，目前有1条跟踪
            1 trail
            1条跟踪
            3 trails
            3条跟踪
            The trails of cn-hangzhou could not be read.
            未能读取cn-hangzhou的跟踪。
            The trails of cn-hangzhou could not be read again. The list is as it was before.
            未能重新读取cn-hangzhou的跟踪。列表仍为之前的内容。
            A call is under way. The list stays open and as it is until its outcome is known.
            调用正在进行。得知结果之前，列表保持打开，内容不变。
            since 2026-11-22 14:44:57 UTC
            自2026-11-22 14:44:57 UTC起
            Differs in 1 parameter
            有1个参数不同
            Differs in 2 parameters
            有2个参数不同
            Account 1234567890123456, home region cn-hangzhou
            账号1234567890123456，Home地域cn-hangzhou
            the proxy does not carry GetTrailStatus
            代理不提供GetTrailStatus
            Request ID 5A1B
            请求ID 5A1B
        "#]],
    );
}

#[test]
fn questions_and_what_became_of_them() {
    let messages = [
        Listing::AskStart { trail: trail() },
        Listing::AskStop { trail: trail() },
        Listing::AskDelete { trail: trail() },
        Listing::TypeName { trail: trail() },
        Listing::NameDiffers { trail: trail() },
        Listing::Starting { trail: trail() },
        Listing::Stopping { trail: trail() },
        Listing::Deleting { trail: trail() },
        Listing::Started { trail: trail() },
        Listing::HasStopped { trail: trail() },
        Listing::Deleted { trail: trail() },
        Listing::NotStarted { trail: trail() },
        Listing::NotStopped { trail: trail() },
        Listing::NotDeleted { trail: trail() },
        Listing::OutcomeUnknown { trail: trail() },
        Listing::StatusOf { trail: trail() },
    ];
    check(
        &messages,
        &expect![[r#"
            Start logging for security-audit?
            是否开启security-audit？
            Stop logging for security-audit?
            是否停止security-audit？
            Delete security-audit?
            是否删除security-audit？
            Type security-audit to confirm.
            输入security-audit以确认。
            What is typed is not the name. Type security-audit, or cancel.
            名称不一致。输入security-audit，或取消。
            Starting logging for security-audit…
            正在开启security-audit……
            Stopping logging for security-audit…
            正在停止security-audit……
            Deleting security-audit…
            正在删除security-audit……
            security-audit is logging
            security-audit已开启
            security-audit is stopped
            security-audit已停止
            security-audit is deleted; what it delivered stays
            security-audit已删除，已投递的事件保留
            security-audit was not started
            security-audit未开启
            security-audit was not stopped
            security-audit未停止
            security-audit was not deleted
            security-audit未删除
            What became of security-audit is not known
            security-audit的操作结果未知
            Status of security-audit
            security-audit的状态
        "#]],
    );
}

#[test]
fn how_a_trail_stands_to_the_design() {
    let messages = [
        Listing::MatchesExactly,
        Listing::MatchesAsRead,
        Listing::MatchesAsTold,
        Listing::NeverTold { what: "X".to_owned() },
        Listing::MatchesNot,
        Listing::Differs { count: 1 },
    ];
    check(
        &messages,
        &expect![[r#"
        Matches exactly
        完全一致
        Matches as far as it was read; Status reads the rest
        已读取的部分一致，其余部分可通过“状态”读取
        Matches as far as a trail tells
        跟踪提供的信息全部一致
        Not told by a trail: X
        跟踪的信息中不包含：X
        Not this trail
        不是此跟踪
        Differs in 1 parameter
        有1个参数不同
    "#]],
    );
}

#[test]
fn a_trail_taken_into_the_form() {
    let what = || "Data Event".to_owned();
    let messages = [
        Listing::EditOf { trail: trail() },
        Listing::OpenOf { trail: trail() },
        Listing::UnreadStays { what: what() },
        Listing::UnreadOpens { what: what() },
        Listing::Opened { trail: trail() },
        Listing::Editing { trail: trail(), account: "1234567890123456".to_owned(), region: "cn-hangzhou".to_owned() },
        Listing::EditTitle { trail: trail() },
        Listing::EditingEnded { trail: trail() },
        Listing::EditingLost { trail: trail() },
        Listing::EditedDeleted { trail: trail() },
        Listing::TrailGone { trail: trail(), region: "cn-hangzhou".to_owned() },
    ];
    check(
        &messages,
        &expect![[r#"
            Edit security-audit
            编辑security-audit
            Open security-audit as a new draft
            将security-audit作为新草稿打开
            Not read: Data Event. The trail keeps what it has there.
            未读取：Data Event。跟踪在此处保持不变。
            Not read: Data Event. The draft has its own defaults there.
            未读取：Data Event。草稿在此处使用默认值。
            A new draft with the settings of security-audit: it needs a name
            已用security-audit的设置新建草稿，需要另取名称
            You are editing the trail security-audit in account 1234567890123456, home region cn-hangzhou.
            正在编辑账号1234567890123456中的跟踪security-audit，Home地域为cn-hangzhou。
            Edit Trail security-audit
            编辑跟踪security-audit
            The design is of another trail now, so security-audit is no longer edited
            当前设计属于另一条跟踪，已停止编辑security-audit
            security-audit could not be read again, so it is no longer edited
            未能重新读取security-audit，已停止编辑
            security-audit was deleted while you edited it; the design is a new draft now
            编辑期间security-audit已被删除，当前设计现为新草稿
            cn-hangzhou has no trail security-audit now.
            cn-hangzhou现在没有跟踪security-audit。
        "#]],
    );
}

#[test]
fn a_change_reviewed_and_made() {
    let messages = [
        Report::ReviewChanges { count: 1 },
        Report::ReviewChanges { count: 3 },
        Report::UpdatedNotAll { call: "StopLogging".into() },
        Report::OtherAccountsLead,
        Report::NamesAreUnique,
        Report::CreatedNotDelivered { trail: trail(), region: "cn-hangzhou".to_owned(), service: "OSS".to_owned() },
        Report::UpdatedNotDelivered { trail: trail(), region: "cn-hangzhou".to_owned(), service: "OSS".to_owned() },
        Report::CreatedInAll { trail: trail(), region: "cn-hangzhou".to_owned(), accounts: 3 },
        Report::CreatedInAllNotDelivered { trail: trail(), region: "cn-hangzhou".to_owned(), accounts: 3 },
        Report::UpdatedWhere { trail: trail(), region: "cn-hangzhou".to_owned() },
        Report::ChangedSince { what: "Trail Region".to_owned() },
        Report::NotReadAgain,
    ];
    check(
        &messages,
        &expect![[r#"
            1 change
            1处更改
            3 changes
            3处更改
            Trail changed in part; StopLogging is not done
            跟踪已部分更改，StopLogging未完成
            The same design is created in each of them, one after the other. What belongs to the account goes with it; ARNs of other accounts stay.
            依次在每个账号中创建相同的设计。属于账号自身的内容随账号改变，其他账号的ARN保持不变。
            No two accounts can own a project or a bucket of the same name. Deliver to one central account, or create the trails one by one.
            两个账号不能拥有同名的日志项目或存储空间。可以投递到一个集中的日志账号，或逐个创建跟踪。
            cn-hangzhou has the trail security-audit now, but a delivery to OSS failed: see Trail status below.
            cn-hangzhou已有跟踪security-audit，但向OSS的投递失败：见下方的“跟踪状态”。
            The trail security-audit in cn-hangzhou is as the design says, but a delivery to OSS failed: see Trail status below.
            cn-hangzhou的跟踪security-audit已与设计一致，但向OSS的投递失败：见下方的“跟踪状态”。
            cn-hangzhou has the trail security-audit in each of the 3 accounts now.
            3个账号的cn-hangzhou均已有跟踪security-audit。
            cn-hangzhou has the trail security-audit in each of the 3 accounts now, but not every delivery works: see the status of each below.
            3个账号的cn-hangzhou均已有跟踪security-audit，但有投递失败：见下方各账号的状态。
            The trail security-audit in cn-hangzhou is as the design says.
            cn-hangzhou的跟踪security-audit已与设计一致。
            Changed since you began: Trail Region. Before is the trail as it is now; what the design has there takes its place.
            开始编辑后已被更改：Trail Region。“更改前”为跟踪的当前状态，将由设计中的内容取代。
            The trail could not be read again, so what would change is not known and nothing can be sent.
            未能重新读取跟踪，无法得知会更改什么，因此不能发送。
        "#]],
    );
}
