//! What the page says in Chinese where it stands inside another.

use std::borrow::Cow;

use crate::Embedding;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn embedding(message: &Embedding) -> Cow<'static, str> {
    use Embedding as W;
    let text = match message {
        W::ReadOnly => "嵌入此表单的页面只展示设计，不能在此修改。",
        W::DraftsHere => "在此编辑的草稿仅为当前门户保存在此浏览器中：其他嵌入设计器的页面有各自的草稿。",
        W::DraftsNowhere => "此浏览器不为嵌入的页面保存草稿。在“导出”中下载设计文件，或在单独的窗口中打开设计器。",
    };
    text.into()
}
