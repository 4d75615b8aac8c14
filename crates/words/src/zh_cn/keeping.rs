//! What the page says in Chinese of the network and of its own versions.

use std::borrow::Cow;

use crate::Keeping;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn keeping(message: &Keeping) -> Cow<'static, str> {
    use Keeping as W;
    match message {
        W::NoNetwork => "网络已断开。表单、校验、导出和文件仍可使用；“确认”和跟踪列表需要网络，网络恢复后可继续。",
        W::NetworkBack => "网络已恢复",
        W::VersionReady => "此页面的新版本已就绪。切换后草稿保留。",
        W::VersionElsewhere => "另一个标签页已切换到此页面的新版本。当前标签页仍在使用之前的版本，切换后草稿保留。",
        W::UseVersion => "使用新版本",
    }
    .into()
}
