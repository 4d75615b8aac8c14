//! The program in Simplified Chinese.

use super::{Text, named, short};

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
        Text::SeveralTrails { names } => format!("该文件中有{}条跟踪：{}。用--trail指定其中一条。", names.len(), named(names, "、")),
        Text::GiveKnown => "文件中没有的账号ID和Home地域可以用--account和--home-region指定。".into(),
        Text::NoHandout { accounts: [] } => "设计没有投递到角色ARN可读取的其他账号，不需要操作说明。".into(),
        Text::NoHandout { accounts } => format!("设计投递到以下其他账号：{}。使用--for选择其中之一。", accounts.join("、")),
        Text::StrayOption { option, of } => format!("{option}只用于--to {of}。去掉该选项。"),
        Text::NoSuchOption { option, close: Some(close) } => format!("此处没有选项{}，相近的选项是{close}。", short(option)),
        Text::NoSuchOption { option, close: None } => format!("此处没有选项{}。去掉该选项，或用--help查看选项。", short(option)),
        Text::StrayArgument { argument } => format!("参数“{}”是多余的。去掉该参数。", short(argument)),
        Text::NoSuchCommand { name, commands } => format!("没有命令“{}”。使用以下命令之一：{}。", short(name), commands.join("、")),
        Text::MissingArguments { names } => format!("缺少参数：{}。补上缺少的参数。", names.join("、")),
        Text::NoValue { option, allowed: [] } => format!("{option}缺少取值。补上取值。"),
        Text::NoValue { option, allowed } => format!("{option}缺少取值。使用以下取值之一：{}。", allowed.join("、")),
        Text::OtherValue { option, value, allowed } => format!("{option}：必须为{}之一，当前为“{}”。", allowed.join("、"), short(value)),
        Text::NeedsNoValue { option } => format!("{option}不带取值。去掉取值。"),
        Text::GivenTwice { option } => format!("{option}重复。只指定一次。"),
        Text::NotUtf8 => "有参数不是UTF-8编码。使用UTF-8编码。".into(),
        Text::UnfitValue { option, why } => format!("{option}：{why}"),
        Text::NoSuchAdvice { name } => format!("没有名为“{}”的建议、来源或警报。使用check --output json中的代码或来源，例如no-oss、kics。", short(name)),
        Text::Sourced { text, source } => format!("{text}（{source}）"),
    }
}
