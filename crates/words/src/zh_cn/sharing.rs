//! What the page says in Chinese where it is used to share a design.

use std::borrow::Cow;

use crate::Sharing;
use crate::typed::{list, shown};

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn sharing(message: &Sharing) -> Cow<'static, str> {
    use Sharing as W;
    let text = match message {
        // Making a link.
        W::Heading => "分享链接",
        W::Warning => "链接包含整个设计，包括账号ID和资源名称。链接不会发送到服务器，但会留在浏览器的历史记录和粘贴到的聊天记录中。",
        W::WarningWithoutAccounts => "链接包含整个设计和资源名称，不包含账号ID。链接不会发送到服务器，但会留在浏览器的历史记录和粘贴到的聊天记录中。",
        W::LeaveOut => "不包含账号ID",
        W::LeaveOutWhat => "打开链接时，本账号的ID替换为打开者的账号ID，其他账号的ID处留空待填。资源名称保留，但其中的账号ID除外。",
        W::Link => "链接",
        W::Length { length } => return format!("{length}个字符").into(),
        W::TooLong { length, limit } => return format!("链接最多包含{limit}个字符，此设计需要{length}个。在“导出”中下载设计文件。").into(),
        W::CopyLink => "复制链接",
        W::Copied => "链接已复制",
        W::OtherFingerprint => "在其他账号中，该设计的指纹不同。",
        // Opening one.
        W::LinkedHeading => "来自链接",
        W::LinkedLead => "确认之前不会替换任何内容。以下是该链接与当前草稿的差异。",
        W::LinkedFresh => "表单尚未填写。以下是该链接将填入的内容。",
        W::OnlyKeptDiffers => "执行计划相同。不同的是变更编号，或表单保留而不发送的值。",
        W::YourDraft => "当前草稿",
        W::TheLink => "链接",
        W::AccountsPutIn { account } => return format!("链接不包含账号ID。分享者本账号的位置（包括名称中的）已填入{}。其他账号的位置为<other-account>，需要在表单中逐一填写。", shown(account)).into(),
        W::AccountsMissing => "链接不包含账号ID。选定本账号之前，分享者本账号的位置（包括名称中的）为<account>；其他账号的位置为<other-account>。留下的每一处都需要在表单中填写。",
        W::YourAccount => "本账号",
        W::Unknown { names } => return format!("链接中有此页面无法识别的设置，已忽略：{}。", list(names, "、")).into(),
        W::KeepMine => "保留当前草稿",
        W::Use => "使用链接中的设计",
        W::Used => "表单已使用链接中的设计",
        // Links that give no design.
        W::LinkTooLong { length, limit } => return format!("链接最多包含{limit}个字符，当前为{length}个。向分享者索取设计文件。").into(),
        W::LinkNewer { version } => return format!("链接的版本为{version}，由更新版本的页面生成。用该版本打开，或向分享者索取设计文件。").into(),
        W::LinkBroken => "链接已损坏：缺少一部分或被更改。重新索取并完整复制。",
        W::LinkValue => "链接中有表单无法保存的值。向分享者索取设计文件。",
    };
    text.into()
}
