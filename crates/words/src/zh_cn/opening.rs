//! What the page says in Chinese where it is used to read a file.

use std::borrow::Cow;

use trail_model::import::{DESIGN_LIMIT, SIZE_LIMIT, TEXT_LIMIT};

use super::imported::{kind as named, size};
use crate::Opening;
use crate::typed::shown;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn opening(message: &Opening) -> Cow<'static, str> {
    use Opening as W;
    let text = match message {
        W::Heading => "打开文件",
        W::Lead => "文件只在此浏览器中读取，不会发送到任何地方。填入表单之前会先显示其中的内容。",
        W::FileLabel => "文件",
        W::FileKinds => return format!("CreateTrail请求、执行计划、操作审计的响应、JSON格式的Terraform状态或计划，最大{}。设计，最大{}。Terraform配置或阿里云CLI脚本，最大{}。也可以将文件拖放到页面的任意位置。", size(SIZE_LIMIT), size(DESIGN_LIMIT), size(TEXT_LIMIT)).into(),
        W::TextLabel => "文本",
        W::TextHow => "粘贴或输入同样的内容。",
        W::ReadText => "读取文本",
        W::PastedText => "粘贴的文本",
        W::Reading { name } => return format!("正在读取{}……", shown(name)).into(),
        W::NotOpened { name } => return format!("未打开{}", shown(name)).into(),
        W::DraftKept => "表单没有变化。",
        W::NoText => "还没有文本。在此处粘贴文件的内容，或选择上方的文件。",
        W::Several { count } => return format!("共{count}个文件。每次打开一个。").into(),
        W::Unreadable => "浏览器无法读取：可能是文件夹，或文件已不在原处。选择文件本身。",
        W::Found { name, kind } => return format!("{}：{}", shown(name), named(*kind)).into(),
        W::TrailLabel => "跟踪",
        W::TrailCount { count } => return format!("文件中有{count}条跟踪。选择要打开的跟踪。").into(),
        W::NotTold => "文件中没有",
        W::Nothing => "无",
        W::ChooseHomeRegion => "文件中没有Home地域。在表单中选择。",
        W::AccountKept { account } => return format!("文件中没有，保留当前账号：{account}").into(),
        W::ProblemsHeading => "文件中的问题",
        W::NoProblems => "文件的内容没有问题。",
        W::NotReadHeading => "未读取",
        W::AllRead => "文件的内容已全部读取。",
        W::More { count } => return format!("另有{count}项").into(),
        W::ReplacesHeading => "将被替换的内容",
        W::ReplacesFresh => "尚未填写的表单。",
        W::ReplacesDraft { name } if name.is_empty() => "此页面上尚未命名的草稿。",
        W::ReplacesDraft { name } => return format!("此页面上的草稿“{}”。", shown(name)).into(),
        W::RegionEmptied { region } => return format!("Home地域将变为空：表单中为{region}，文件中没有该项。").into(),
        W::Use => "使用文件中的设计",
        W::OpenAnother => "打开其他文件",
        W::Opened { name, kind } => return format!("已打开{}（{}）", shown(name), named(*kind)).into(),
        W::OpenedLeftOut => "其中未填入表单的内容：",
    };
    text.into()
}
