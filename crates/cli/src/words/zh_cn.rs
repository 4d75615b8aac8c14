//! The program in Simplified Chinese.

use super::{Text, short};

pub(super) mod help;

/// The words of a text.
#[rustfmt::skip]
pub(super) fn say(text: &Text<'_>) -> String {
    match text {
        Text::Missing => "文件不存在。检查文件名。".into(),
        Text::Denied => "没有读取该文件的权限。修改文件权限，或使用有权限的用户运行。".into(),
        Text::IsFolder => "这是文件夹。指定其中的文件。".into(),
        Text::Unreadable { reason } => format!("无法读取文件：{reason}。"),
        Text::NoSuchTrail { name } => format!("该文件中没有名为“{}”的跟踪。检查--trail指定的名称。", short(name)),
        Text::OtherTrail { name } => format!("该文件中的跟踪{}已忽略，可以用--trail选择。", short(name)),
        Text::Problem => "问题".into(),
        Text::Unusable => "不可用".into(),
        Text::LeftOut => "未包含".into(),
        Text::NotRead => "未读取".into(),
        Text::Checked { kind, problems: 0, advice: 0 } => format!("没有问题（{}）", kind),
        Text::Checked { kind, problems: 0, advice } => format!("没有问题，{advice}条建议（{}）", kind),
        Text::Checked { kind, problems, advice: 0 } => format!("{problems}个问题（{}）", kind),
        Text::Checked { kind, problems, advice } => format!("{problems}个问题，{advice}条建议（{}）", kind),
        Text::NotExported { problems } => format!("未导出：{problems}个问题。修改设计，或使用--draft导出草稿。"),
        Text::ExportedDraft { problems } => format!("已导出草稿，还有{problems}个问题，不能直接执行。"),
        Text::GiveKnown => "文件中没有的账号ID和Home地域可以用--account和--home-region指定。".into(),
        Text::NoHandout { accounts: [] } => "设计没有投递到角色ARN可读取的其他账号，不需要操作说明。".into(),
        Text::NoHandout { accounts } => format!("设计投递到以下其他账号：{}。使用--for选择其中之一。", accounts.join("、")),
        Text::StrayOption { option, of } => format!("{option}只用于--to {of}。去掉该选项。"),
        Text::Sourced { text, source } => format!("{text}（{source}）"),
    }
}
