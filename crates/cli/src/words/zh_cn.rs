//! The program in Simplified Chinese.

use trail_model::import::{DEPTH_LIMIT, Kind, Note, Refusal};

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
        Text::Refused(refusal) => refused(refusal),
        Text::NoSuchTrail { name } => format!("该文件中没有名为“{}”的跟踪。检查--trail指定的名称。", short(name)),
        Text::Noted(note) => noted(note),
        Text::Kind(kind) => named(*kind).into(),
        Text::Problem => "问题".into(),
        Text::Unusable => "不可用".into(),
        Text::LeftOut => "未包含".into(),
        Text::NotRead => "未读取".into(),
        Text::Checked { kind, problems: 0, advice: 0 } => format!("没有问题（{}）", named(*kind)),
        Text::Checked { kind, problems: 0, advice } => format!("没有问题，{advice}条建议（{}）", named(*kind)),
        Text::Checked { kind, problems, advice: 0 } => format!("{problems}个问题（{}）", named(*kind)),
        Text::Checked { kind, problems, advice } => format!("{problems}个问题，{advice}条建议（{}）", named(*kind)),
        Text::NotExported { problems } => format!("未导出：{problems}个问题。修改设计，或使用--draft导出草稿。"),
        Text::ExportedDraft { problems } => format!("已导出草稿，还有{problems}个问题，不能直接执行。"),
        Text::GiveKnown => "文件中没有的账号ID和Home地域可以用--account和--home-region指定。".into(),
        Text::Equal => "没有差异。".into(),
        Text::Different { count } => format!("{count}处差异"),
        Text::Nothing => "无".into(),
        Text::Called => "调用".into(),
        Text::NotCalled => "不调用".into(),
        Text::NotTold { file } => format!("未对比，{file}中没有"),
        Text::Named { label, name } => format!("{label}（{name}）"),
        Text::Sourced { text, source } => format!("{text}（{source}）"),
    }
}

fn named(kind: Kind) -> &'static str {
    match kind {
        Kind::Request => "CreateTrail请求",
        Kind::Design => "设计",
        Kind::Plan => "执行计划",
        Kind::Answer => "操作审计的响应",
        Kind::TerraformJson => "Terraform状态或计划",
        Kind::TerraformHcl => "Terraform配置",
        Kind::Aliyun => "阿里云CLI脚本",
    }
}

#[rustfmt::skip]
fn refused(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Empty => "文件为空。使用描述跟踪的文件。".into(),
        Refusal::TooLarge { limit, .. } => format!("文件超过{}MB。使用只描述跟踪的文件。", limit / 1_000_000),
        Refusal::Binary { line } => format!("第{line}行包含NUL字节，不是文本。使用文本文件。"),
        Refusal::Utf16 => "文件编码为UTF-16。将其另存为UTF-8。".into(),
        Refusal::NotUtf8 { line } => format!("第{line}行不是UTF-8。将文件另存为UTF-8。"),
        Refusal::Json { line, column } => format!("从第{line}行第{column}列起不是JSON。修改该处的文本。"),
        Refusal::TooDeep { line } => format!("第{line}行嵌套过深。JSON最多{DEPTH_LIMIT}层，Terraform最多64层。"),
        Refusal::TooMany { limit } => format!("文件中的值或调用超过{limit}个。使用只描述跟踪的文件。"),
        Refusal::Duplicates { names } => {
            let names: Vec<String> = names.iter().map(|name| short(name)).collect();
            format!("以下名称只能设置一次：{}。重复时无法确定使用哪个值。", names.join("、"))
        }
        Refusal::UnknownJson => "该JSON不是请求、设计、执行计划、操作审计的响应或Terraform状态。确认文件是否正确。".into(),
        Refusal::UnknownText => "该文本不是JSON、Terraform或“aliyun actiontrail”命令。确认文件是否正确。".into(),
        Refusal::Newer { version } => format!("文件的版本为{version}，由更新的版本写入。使用该版本打开。"),
        Refusal::Value { name } => format!("{}的值不正确。改为表单支持的值。", short(name)),
        Refusal::NoTrail { kind } => format!("文件类型为“{}”，其中没有跟踪。确认文件是否正确。", named(*kind)),
        Refusal::Hcl { line, column } => format!("从第{line}行第{column}列起不是Terraform配置。修改该处的文本。"),
        Refusal::WithoutHcl => "该程序不支持Terraform配置语言。使用“terraform show -json”的输出。".into(),
        Refusal::Quotation { line } => format!("第{line}行的引号没有结束。补全引号。"),
    }
}

#[rustfmt::skip]
fn noted(note: &Note) -> String {
    match note {
        Note::ByteOrderMark => "文件以字节顺序标记（BOM）开头，其他程序可能无法读取。将文件另存为不带BOM的UTF-8。".into(),
        Note::Member { name } => format!("{}没有对应的设置，已忽略。", short(name)),
        Note::Expression { name } => format!("{}的值在执行时才能确定，未检查。", short(name)),
        Note::Block { name } => format!("代码块{}不属于该跟踪，已忽略。", short(name)),
        Note::Call { action } => format!("调用{}不属于该设计，已忽略。", short(action)),
        Note::CallAdded { action } => format!("设计中还包含调用{action}，文件中没有。"),
        Note::Parameter { action, name } => format!("调用{}的{}无法保存在设计中。", short(action), short(name)),
        Note::Option { name } => format!("选项{}不属于该设计，已忽略。", short(name)),
        Note::Command { word, line } => format!("第{line}行的命令{}已忽略。", short(word)),
        Note::Prerequisite { code } => format!("前提条件{}与设计所需的不同。", short(code)),
        Note::Fingerprint { stated } => format!("文件中的指纹为{}，与读取的内容不一致：导出之后被修改过。", short(stated)),
        Note::Trail { name } => format!("该文件中的跟踪{}已忽略，可以用--trail选择。", short(name)),
    }
}
