//! What the page says in Chinese where it is used to compare designs.

use std::borrow::Cow;

use crate::Comparing;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn comparing(message: &Comparing) -> Cow<'static, str> {
    use Comparing as W;
    let text = match message {
        W::Heading => "对比此设计",
        // The verdict.
        W::Equal => "没有差异。",
        W::Different { count } => return format!("{count}处差异").into(),
        W::NotTold { side } => return format!("未对比，{side}中没有").into(),
        // What a side tells.
        W::Nothing => "无",
        W::Called => "调用",
        W::NotCalled => "不调用",
        W::NotRead => "未读取",
        W::Named { label, name } => return format!("{label}（{name}）").into(),
    };
    text.into()
}
