//! What the page says in Chinese of steps that are taken back and made again.

use std::borrow::Cow;

use crate::Undoing;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn undoing(message: &Undoing) -> Cow<'static, str> {
    use Undoing as W;
    let text = match message {
        W::Undo => "撤销",
        W::Redo => "重做",
        W::NothingToUndo => "没有可撤销的操作",
        W::NothingToRedo => "没有可重做的操作",
        W::Undone { what } => return format!("已撤销：{what}").into(),
        W::Redone { what } => return format!("已重做：{what}").into(),
        W::Settings { count } => return format!("{count}项设置").into(),
        W::Advice => "已忽略的建议",
    };
    text.into()
}
