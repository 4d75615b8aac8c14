//! The picture of the delivery in one sentence, of designs that are complete and of those that are not.

use expect_test::expect;
use trail_words::{ALL, Destination, Drawing, Flaw, Language, Message, Say};

use super::style::{is_label, is_sentence};

fn owned(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn destination(
    language: &Language,
    service: &Message,
    place: &str,
    region: &str,
    account: Option<Option<String>>,
    flaw: Option<Flaw>,
) -> String {
    let service = service.in_language(language).into_owned();
    let destination = Destination { service, place: owned(place), region: owned(region), account, flaw };
    Drawing::Destination(destination).in_language(language).into_owned()
}

fn sentences(language: &Language) -> [String; 5] {
    let (missing, wrong) = (Some(Flaw::Incomplete), Some(Flaw::Wrong));
    let flawed = |account: &str, trail: &str, flaws, events: (&str, &str), destinations: Vec<String>| {
        let (event_rw, trail_region) = (events.0.to_owned(), events.1.to_owned());
        Drawing::Sentence { account: owned(account), trail: owned(trail), flaws, event_rw, trail_region, destinations }
            .in_language(language)
            .into_owned()
    };
    let of = |account: &str, trail: &str, events, destinations| {
        let flaws = [account, trail].map(|text| missing.filter(|_| text.is_empty()));
        flawed(account, trail, flaws, events, destinations)
    };
    let account = "1234567890123456";
    let other = Some(owned("6543210987654321"));
    let sls = destination(language, &Message::ServiceSls, "audit-hz", "cn-hangzhou", None, None);
    let oss = destination(language, &Message::ServiceOss, "audit-archive/trail-logs", "", other, None);
    let max_compute = destination(language, &Message::ServiceMaxCompute, "", "", Some(None), missing);
    let bad = destination(language, &Message::ServiceSls, "Audit_HZ", "cn-hangzhou", None, wrong);
    let half = destination(language, &Message::ServiceOss, "audit-archive", "", Some(None), missing);
    [
        of("", "", ("", ""), vec![]),
        of(account, "security-audit", ("All", "All"), vec![sls.clone()]),
        of(
            account,
            "",
            ("Read", "All"),
            vec![destination(language, &Message::ServiceSls, "", "cn-hangzhou", None, missing)],
        ),
        of(account, "security-audit", ("Write", "cn-beijing"), vec![sls, oss, max_compute]),
        flawed("123", "1", [wrong, wrong], ("All", "All"), vec![bad, half]),
    ]
}

#[test]
fn the_picture_is_a_sentence() {
    let said: Vec<String> = ALL.iter().flat_map(|language| sentences(language)).collect();
    said.iter().for_each(|sentence| is_sentence(sentence));
    expect![[r#"
        A trail without a name of an account that is not entered yet delivers no events of no region to no destination yet.
        Trail security-audit of account 1234567890123456 delivers all events of all regions to Log Service (audit-hz, cn-hangzhou).
        A trail without a name of account 1234567890123456 delivers read events of all regions to Log Service (incomplete, cn-hangzhou).
        Trail security-audit of account 1234567890123456 delivers write events of cn-beijing to Log Service (audit-hz, cn-hangzhou), OSS in account 6543210987654321 (audit-archive/trail-logs) and MaxCompute in another account (incomplete).
        Trail 1 (to correct) of account 123 (to correct) delivers all events of all regions to Log Service (to correct: Audit_HZ, cn-hangzhou) and OSS in another account (incomplete: audit-archive).
        未填写的账号的未命名跟踪将未选择地域的未选择事件投递到尚未选择的目标。
        账号1234567890123456的跟踪security-audit将全部地域的所有事件投递到日志服务SLS（audit-hz，cn-hangzhou）。
        账号1234567890123456的未命名跟踪将全部地域的读事件投递到日志服务SLS（未填写完整，cn-hangzhou）。
        账号1234567890123456的跟踪security-audit将cn-beijing的写事件投递到日志服务SLS（audit-hz，cn-hangzhou）、账号6543210987654321的对象存储OSS（audit-archive/trail-logs）、其他账号的大数据计算服务MaxCompute（未填写完整）。
        账号123（需要修改）的跟踪1（需要修改）将全部地域的所有事件投递到日志服务SLS（需要修改：Audit_HZ，cn-hangzhou）、其他账号的对象存储OSS（未填写完整：audit-archive）。"#]].assert_eq(&said.join("\n"));
}

#[test]
fn what_stands_in_the_boxes() {
    let events = |event_rw: &str, trail_region: &str| Drawing::Events {
        event_rw: event_rw.to_owned(),
        trail_region: trail_region.to_owned(),
    };
    let messages = [
        Drawing::Account,
        Drawing::NoName,
        Drawing::Flaw(Flaw::Incomplete),
        Drawing::Flaw(Flaw::Wrong),
        Drawing::NoDestination,
        events("All", "All"),
        events("Write", "cn-beijing"),
        events("", ""),
        Drawing::InAccount { account: "6543210987654321".to_owned() },
        Drawing::InAnotherAccount,
    ];
    let said: Vec<String> =
        ALL.iter().flat_map(|language| messages.iter().map(|what| what.in_language(language).into_owned())).collect();
    said.iter().for_each(|text| is_label(text));
    expect![[r#"
        Account
        No name yet
        Incomplete
        To correct
        No destination yet
        All events, all regions
        Write events, cn-beijing
        No events, no region
        in account 6543210987654321
        in another account
        账号
        未命名
        未填写完整
        需要修改
        未选择投递目标
        所有事件，全部地域
        写事件，cn-beijing
        未选择事件，未选择地域
        位于账号6543210987654321
        位于其他账号"#]]
    .assert_eq(&said.join("\n"));
}
