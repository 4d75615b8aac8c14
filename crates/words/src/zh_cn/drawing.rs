//! The picture of the delivery in Chinese.

use std::borrow::Cow;

use crate::Drawing;
use crate::drawing::{Destination, Flaw};

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn drawing(message: &Drawing) -> Cow<'static, str> {
    use Drawing as W;
    let text = match message {
        W::Account => "账号",
        W::NoName => "未命名",
        W::Flaw(Flaw::Incomplete) => "未填写完整",
        W::Flaw(Flaw::Wrong) => "需要修改",
        W::NoDestination => "未选择投递目标",
        W::Events { event_rw, trail_region } => return [events(event_rw), "，", regions(trail_region)].concat().into(),
        W::InAccount { account } => return ["位于账号", account].concat().into(),
        W::InAnotherAccount => "位于其他账号",
        W::Destination(destination) => return of_destination(destination).into(),
        W::Sentence { account, trail, flaws: [of_account, of_trail], event_rw, trail_region, destinations } => {
            let account = account.as_ref().map_or("未填写的账号".to_owned(), |account| ["账号", account, to_correct(*of_account)].concat());
            let trail = trail.as_ref().map_or("未命名跟踪".to_owned(), |name| ["跟踪", name, to_correct(*of_trail)].concat());
            let from = [&account, "的", &trail, "将", regions(trail_region), "的", events(event_rw)].concat();
            if destinations.is_empty() {
                return [&from, "投递到尚未选择的目标。"].concat().into();
            }
            return [&from, "投递到", &destinations.join("、"), "。"].concat().into();
        }
    };
    text.into()
}

/// `账号6543210987654321的对象存储OSS（需要修改：Audit_Archive/trail-logs，cn-hangzhou）`
fn of_destination(destination: &Destination) -> String {
    let whose = match &destination.account {
        None => String::new(),
        Some(None) => "其他账号的".to_owned(),
        Some(Some(account)) => ["账号", account, "的"].concat(),
    };
    let flaw = match destination.flaw {
        Some(Flaw::Wrong) => "需要修改：",
        Some(Flaw::Incomplete) if destination.place.is_some() => "未填写完整：",
        _ => "",
    };
    let place = destination.place.as_deref().unwrap_or("未填写完整");
    let region = destination.region.as_ref().map(|region| ["，", region].concat()).unwrap_or_default();
    [&whose, &destination.service, "（", flaw, place, &region, "）"].concat()
}

/// After the name of what breaks a rule; what is missing has a name of its own.
fn to_correct(flaw: Option<Flaw>) -> &'static str {
    if flaw == Some(Flaw::Wrong) { "（需要修改）" } else { "" }
}

/// The events of a wire value of `EventRW`.
pub(super) fn events(event_rw: &str) -> &str {
    match event_rw {
        "All" => "所有事件",
        "Write" => "写事件",
        "Read" => "读事件",
        "" => "未选择事件",
        other => other,
    }
}

fn regions(trail_region: &str) -> &str {
    match trail_region {
        "All" => "全部地域",
        "" => "未选择地域",
        id => id,
    }
}
