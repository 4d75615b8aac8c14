//! What the page says in Chinese of steps that are taken back and made again.

use std::borrow::Cow;

use crate::Undoing;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn undoing(message: &Undoing) -> Cow<'static, str> {
    use Undoing as W;
    let text = match message {
        W::Undone { what } => return format!("已撤销：{what}").into(),
        W::Redone { what } => return format!("已重做：{what}").into(),
        W::Settings { count } => return format!("{count}项设置").into(),
        W::SelectorAdded { number } => return format!("添加选择器{number}").into(),
        W::SelectorRemoved { number } => return format!("删除选择器{number}").into(),
        W::SelectorChanged { number } => return format!("修改选择器{number}").into(),
        W::DataEventRegions => "修改地域",
        W::Advice => "已忽略的建议",
    };
    text.into()
}
