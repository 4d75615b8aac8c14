//! What the page says in Chinese where it is used to list trails.

use std::borrow::Cow;

use crate::Listing;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn listing(message: &Listing) -> Cow<'static, str> {
    use Listing as W;
    let text = match message {
        W::Heading => "跟踪列表",
        // Whose trails.
        W::NoProxy => "当前页面未配置代理，不能列出跟踪。",
        W::Region => "地域",
        W::Refresh => "刷新",
        W::ChooseAccount => "输入16位账号ID，查看该账号的跟踪。",
        W::Answered { answered, regions, trails } => return format!("{regions}个地域中已有{answered}个响应，目前有{trails}个跟踪").into(),
        W::Found { trails } => return format!("{trails}个跟踪").into(),
        W::None => "这里没有跟踪。跟踪创建在其Home地域，选择“全部地域”可查看所有地域。",
        W::NotAnswered { region } => return format!("未能读取{region}的跟踪。").into(),
        W::NotRefreshed { region } => return format!("未能重新读取{region}的跟踪。列表仍为之前的内容。").into(),
        W::Busy => "调用正在进行。得知结果之前，列表保持打开，内容不变。",
        // The table.
        W::ColumnTrail => "跟踪",
        W::ColumnStatus => "状态",
        W::ColumnStorage => "存储服务",
        W::ColumnEvents => "事件",
        W::ColumnDesign => "当前设计",
        W::ColumnActions => "操作",
        W::Logging => "已开启",
        W::Stopped => "已停止",
        W::NeverStarted => "从未开启",
        W::StatusNotTold => "未提供",
        W::Since { time } => return format!("自{time}起").into(),
        W::AccountInsights => "账号已开启的Insights事件类型",
        W::NotRead => "未读取",
        W::Off => "未开启",
        W::On => "已开启",
        W::MatchesExactly => "完全一致",
        W::MatchesNot => "另一条跟踪",
        W::Differs { count } => return format!("有{count}个参数不同").into(),
        // What can be done.
        W::Status => "状态",
        W::StartLogging => "开启跟踪",
        W::StopLogging => "停止跟踪",
        W::Delete => "删除",
        W::DeleteTrail => "删除跟踪",
        W::Where { account, region } => return format!("账号{account}，Home地域{region}").into(),
        W::AskStart { trail } => return format!("是否开启{trail}？").into(),
        W::StartWhat => "开启后，跟踪开始投递事件，之前的事件不会投递。",
        W::AskStop { trail } => return format!("是否停止{trail}？").into(),
        W::StopWhat => "跟踪会保留，再次开启之前不投递任何事件，期间的事件之后也不会投递。",
        W::AskDelete { trail } => return format!("是否删除{trail}？").into(),
        W::DeleteWhat => "跟踪删除后不能恢复，也不再投递事件。已投递的事件保留在原处。",
        W::NameLabel => "跟踪的名称",
        W::TypeName { trail } => return format!("输入{trail}以确认。").into(),
        W::NameDiffers { trail } => return format!("名称不一致。输入{trail}，或取消。").into(),
        // What became of it.
        W::Starting { trail } => return format!("正在开启{trail}…").into(),
        W::Stopping { trail } => return format!("正在停止{trail}…").into(),
        W::Deleting { trail } => return format!("正在删除{trail}…").into(),
        W::Started { trail } => return format!("{trail}已开启").into(),
        W::HasStopped { trail } => return format!("{trail}已停止").into(),
        W::Deleted { trail } => return format!("{trail}已删除，已投递的事件保留").into(),
        W::NotStarted { trail } => return format!("{trail}未开启").into(),
        W::NotStopped { trail } => return format!("{trail}未停止").into(),
        W::NotDeleted { trail } => return format!("{trail}未删除").into(),
        W::OutcomeUnknown { trail } => return format!("{trail}的操作结果未知").into(),
        W::RequestId { id } => return format!("请求ID {id}").into(),
        // The status.
        W::StatusOf { trail } => return format!("{trail}的状态").into(),
        W::Reading => "正在读取…",
        W::StatusRead => "状态已读取",
        W::ReadAgain => "重新读取",
        W::StartedAt { time } => return format!("开启时间：{time}").into(),
        W::StoppedAt { time } => return format!("停止时间：{time}").into(),
        W::NotCarried { action } => return format!("代理不提供{action}").into(),
        // A trail taken into the form.
        W::Edit => "编辑",
        W::OpenAsNew => "作为新草稿打开",
        W::EditOf { trail } => return format!("编辑{trail}").into(),
        W::EditWhat => "表单将载入跟踪的当前设置。发送任何调用之前，“确认”会先显示更改的内容。",
        W::EditGo => "在表单中编辑",
        W::OpenOf { trail } => return format!("将{trail}作为新草稿打开").into(),
        W::OpenWhat => "表单将载入跟踪的设置。新跟踪需要自己的名称，一个存储空间只能用于一个跟踪。",
        W::OpenGo => "在表单中打开",
        W::Replaces => "表单中的当前设计会保留为较早的草稿。",
        W::UnreadStays { what } => return format!("未读取：{what}。跟踪在此处保持不变。").into(),
        W::UnreadOpens { what } => return format!("未读取：{what}。草稿在此处使用默认值。").into(),
        W::Opened { trail } => return format!("已用{trail}的设置新建草稿，需要另取名称").into(),
        W::Editing { trail, account, region } => return format!("正在编辑账号{account}中的跟踪{trail}，Home地域为{region}。").into(),
        W::EditingWhat => "“确认”会显示更改的内容。“请求JSON”为UpdateTrail，“执行计划”列出将发送的调用，“导出”和“权限策略”将同一设计显示为新跟踪。",
        W::EditTitle { trail } => return format!("编辑跟踪{trail}").into(),
        W::StopEditing => "停止编辑",
        W::EditingStopped => "已停止编辑，当前设计现为新草稿",
        W::EditingEnded { trail } => return format!("当前设计属于另一个跟踪，已停止编辑{trail}").into(),
        W::EditingLost { trail } => return format!("未能重新读取{trail}，已停止编辑").into(),
        W::Fixed => "跟踪存在期间，此项不可更改。",
        W::NotReadStays => "未读取，跟踪在此处保持不变。",
        W::TrailGone { trail, region } => return format!("{region}现在没有跟踪{trail}。").into(),
    };
    text.into()
}
