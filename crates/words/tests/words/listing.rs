//! What is said where trails are listed: numbers, names and times in their sentences, in both languages.

use expect_test::expect;
use trail_words::{ALL, Listing, Say};

use crate::style;

fn check(messages: &[Listing], want: &expect_test::Expect) {
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
        29个地域中已有1个响应，目前有1个跟踪
        1 trail
        1个跟踪
        3 trails
        3个跟踪
        The trails of cn-hangzhou could not be read.
        未能读取cn-hangzhou的跟踪。
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
        This is another name. Type security-audit, or cancel.
        名称不一致。输入security-audit，或取消。
        Starting logging for security-audit…
        正在开启security-audit…
        Stopping logging for security-audit…
        正在停止security-audit…
        Deleting security-audit…
        正在删除security-audit…
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
