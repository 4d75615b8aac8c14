//! The full view, remarks and stored drafts in Chinese.

use std::borrow::Cow;

use crate::Detail;
use crate::typed::shown;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn detail(message: &Detail) -> Cow<'static, str> {
    use Detail as D;
    let text = match message {
        D::AlsoSet => "设计中的其他设置",
        D::AdvancedSection => "高级配置",
        D::AdvancedLead => "通常不需要设置：未指定写入角色时，操作审计使用服务关联角色。",
        D::AfterSection => "创建后操作",
        D::AfterLead => "通过API创建的跟踪在开启之前不投递任何事件。",
        D::InsightTypes => "Insights事件类型",
        D::BucketInUse { trail } => return format!("该存储空间已被跟踪{trail}使用。使用其他存储空间，或更新该跟踪。").into(),
        D::ProblemHeading => "存在以下问题",
        D::ServerProblem { code, request_id } if request_id.is_empty() => return format!("错误码：{code}").into(),
        D::ServerProblem { code, request_id } => return format!("错误码：{code}，请求ID：{request_id}").into(),
        D::AdviceHeading => "建议",
        D::AdviceNone => "没有建议：该设计符合所有已启用的规则。",
        D::AdviceNotes { count } => return format!("{count}条说明").into(),
        D::AdvicePutAside { count } => return format!("已忽略{count}条建议").into(),
        D::AdviceSources => "建议来源",
        D::AdviceOfSource { source, count: 0 } => source,
        D::AdviceOfSource { source, count } => return format!("{source}（{count}）").into(),
        D::Fix => "修复",
        D::Fixed { what } => return format!("已修改：{what}").into(),
        D::FixedToFill { what } => return format!("已修改：{what}。还需填写名称。").into(),
        D::BringBack => "恢复",
        D::BringDraftBack => "恢复该草稿",
        D::ForgetDraft => "放弃该草稿",
        D::BroughtBack => "已恢复该建议",
        D::PutAside => "已忽略该建议，核对时仍会列出",
        D::SourceOn { source } => return format!("显示{source}的建议").into(),
        D::SourceOff { source } => return format!("不再显示{source}的建议，核对时仍会列出").into(),
        D::SeverityWarning => "警告",
        D::SeverityInfo => "说明",
        D::DraftRestored { time } => return format!("已恢复{time}的草稿").into(),
        D::DraftUnreadable { key } => return format!("无法读取已保存的草稿，表单使用默认值。该草稿仍以{key}保存在当前浏览器中。").into(),
        D::DraftNewer { key } => return format!("已保存的草稿来自此页面的更新版本，表单使用默认值。该草稿仍以{key}保存在当前浏览器中。").into(),
        D::Discard => "放弃草稿",
        D::ForgetQuestion => "是否放弃之前的草稿？放弃后无法恢复。",
        D::DiscardQuestion => "是否放弃草稿？表单将恢复为默认值。",
        D::DraftIsEdit { trail } => return format!("此草稿用于更改跟踪{trail}。可以继续编辑（将重新读取该跟踪），或保留为新设计。").into(),
        D::GoOnEditing => "继续编辑",
        D::KeepAsNew => "保留为新设计",
        D::DraftElsewhere => "草稿已在其他标签页中修改",
        D::DraftEarlier { name, time } if name.is_empty() => return format!("保留了{time}的一份未命名的草稿").into(),
        D::DraftsBefore { count } => return format!("另有{count}份之前的草稿").into(),
        D::DraftEarlier { name, time } => return format!("保留了{time}的草稿{}", shown(name)).into(),
        D::LoadOther => "加载",
        D::KeepMine => "保留当前草稿",
        D::Dismiss => "忽略",
        D::Cancel => "取消",
        D::Close => "关闭",
    };
    text.into()
}
