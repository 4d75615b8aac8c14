//! What is said in Chinese of a file that was read, or could not be.

use trail_model::import::{DEPTH_LIMIT, Kind, Note, Refusal, WriteOnly};

use crate::typed::{list, shown};

/// The name of a kind of file.
pub(crate) fn kind(kind: Kind) -> &'static str {
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

pub(super) fn size(bytes: usize) -> String {
    if bytes < 1_000_000 { format!("{}KB", bytes / 1_000) } else { format!("{}MB", bytes / 1_000_000) }
}

/// Why the file gives no design, and the way out.
#[rustfmt::skip]
pub(crate) fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Empty => "文件为空。使用描述跟踪的文件。".into(),
        Refusal::TooLarge { limit, .. } => format!("文件超过{}。使用只描述跟踪的文件。", size(*limit)),
        Refusal::Binary { line } => format!("第{line}行包含NUL字节，不是文本。使用文本文件。"),
        Refusal::Utf16 => "文件编码为UTF-16。将其另存为UTF-8。".into(),
        Refusal::NotUtf8 { line } => format!("第{line}行不是UTF-8。将文件另存为UTF-8。"),
        Refusal::Json { line, column } => format!("从第{line}行第{column}列起不是JSON。修改该处的文本。"),
        Refusal::TooDeep { line } => format!("第{line}行嵌套过深。JSON最多{DEPTH_LIMIT}层，Terraform最多64层。"),
        Refusal::TooMany { limit } => format!("文件中的值或调用超过{limit}个。使用只描述跟踪的文件。"),
        Refusal::Duplicates { names, line } => {
            let place = line.map(|line| format!("第{line}行重复设置了名称。")).unwrap_or_default();
            format!("{place}以下名称只能设置一次：{}。重复时无法确定使用哪个值。", list(names, "、"))
        }
        Refusal::UnknownJson => "该JSON不是请求、设计、执行计划、操作审计的响应或Terraform状态。确认文件是否正确。".into(),
        Refusal::UnknownText => "该文本不是JSON、Terraform或“aliyun actiontrail”命令。确认文件是否正确。".into(),
        Refusal::WriteOnly { form } => format!("该文件为{}，无法从中读取设计。打开同一设计的请求、执行计划或设计文件。", written(*form)),
        Refusal::Newer { version } => format!("文件的版本为{version}，由更新的版本写入。使用该版本打开。"),
        Refusal::Value { name } => format!("{}的值不正确。改为表单支持的值。", shown(name)),
        Refusal::TooLong { name, limit } => format!("{}的值超过{}。改为跟踪支持的值。", shown(name), size(*limit)),
        Refusal::NoSettings => "该文件中的调用修改已有的跟踪，但没有跟踪的设置。使用同时导出的设计文件。".into(),
        Refusal::NoTrail { kind } => format!("文件类型为“{}”，其中没有跟踪。确认文件是否正确。", self::kind(*kind)),
        Refusal::Destroys { names } => format!("该计划会销毁以下跟踪，之后没有任何跟踪：{}。没有可读取的设计。如需保留，不要执行该计划。", list(names, "、")),
        Refusal::Hcl { line, column } => format!("从第{line}行第{column}列起不是Terraform配置。修改该处的文本。"),
        Refusal::WithoutHcl => "该程序不支持Terraform配置语言。使用“terraform show -json”的输出。".into(),
        Refusal::Quotation { line } => format!("第{line}行的引号没有结束。补全引号。"),
    }
}

/// The name of an export that cannot be read back.
fn written(form: WriteOnly) -> &'static str {
    match form {
        WriteOnly::Ros => "ROS模板",
        WriteOnly::Python => "Python脚本",
        WriteOnly::Curl => "通过代理发送的curl脚本",
        WriteOnly::Policy => "RAM权限策略",
        WriteOnly::Markdown => "Markdown格式的报告或操作说明",
        WriteOnly::Schema => "JSON Schema文件",
    }
}

/// What of the file is not in the design.
#[rustfmt::skip]
pub(crate) fn note(note: &Note) -> String {
    match note {
        Note::ByteOrderMark => "文件以字节顺序标记（BOM）开头，其他程序可能无法读取。将文件另存为不带BOM的UTF-8。".into(),
        Note::Member { name } => format!("{}没有对应的设置，已忽略。", shown(name)),
        Note::Value { name } => format!("{}没有可读取的值。", shown(name)),
        Note::Partly { name } => format!("{}的部分内容无法保存在设计中，已忽略。", shown(name)),
        Note::Cleared { name } => format!("{}为空：UpdateTrail会清除该参数，设计中不设置。", shown(name)),
        Note::Expression { name } => format!("{}的值在执行时才能确定，未检查。", shown(name)),
        Note::Default { name } => format!("{}是变量，已采用其默认值；执行时可能设置其他值。", shown(name)),
        Note::Block { name } => format!("代码块{}不属于该跟踪，已忽略。", shown(name)),
        Note::Call { action } => format!("调用{}不属于该设计，已忽略。", shown(action)),
        Note::CallAdded { action } => format!("设计中还包含调用{action}，文件中没有。"),
        Note::Parameter { action, name } => format!("调用{}的{}无法保存在设计中。", shown(action), shown(name)),
        Note::RegionOpen { action } => format!("调用{}未指定地域，设计在Home地域中执行该调用。为该调用指定地域。", shown(action)),
        Note::Option { name } => format!("选项{}不属于该设计，已忽略。", shown(name)),
        Note::Command { word, line } => format!("第{line}行的命令{}已忽略。", shown(word)),
        Note::Prerequisite { code } => format!("前提条件{}与设计所需的不同。", shown(code)),
        Note::Fingerprint { stated } => format!("文件中的指纹为{}，与读取的内容不一致：导出之后被修改过。", shown(stated)),
        Note::Trail { name } => format!("该文件中的跟踪{}已忽略。", shown(name)),
        Note::MoreTrails => "该响应只是多页中的一页，还有其他跟踪。使用其中的NextToken获取下一页。".into(),
        Note::Change => "该文件修改已有的跟踪。文件中未设置的内容与该跟踪保持一致；此处与新跟踪相同。".into(),
        Note::TrailDestroyed { name } => format!("该计划会销毁跟踪{}，之后不再投递事件。如需保留该跟踪，不要执行该计划。", shown(name)),
        Note::TrailReplaced { name } => format!("该计划会销毁并重新创建跟踪{}，期间的事件不会被投递。如不允许，查找导致重建的修改。", shown(name)),
        Note::TrailForgotten { name } => format!("该计划保留跟踪{}，但Terraform不再管理它。", shown(name)),
        Note::BucketPublic { name, acl } => format!("{}将跟踪的存储空间公开：读写权限为{}，他人可以读取事件。改为private。", shown(name), shown(acl)),
        Note::BucketUnblocked { name } => format!("{}未阻止公共访问跟踪的存储空间：block_public_access为false。改为true。", shown(name)),
        Note::PlanErrored => "Terraform在生成计划时出错，该计划未包含全部操作。修正错误后重新生成计划。".into(),
        Note::PlanIncomplete => "该计划不完整：Terraform推迟了部分修改，或被要求忽略部分修改。执行后再次生成计划，直到完整。".into(),
    }
}
