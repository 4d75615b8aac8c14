//! Everything else in Chinese.

use std::borrow::Cow;

use crate::Message;

/// The words of a message.
#[rustfmt::skip]
pub(super) fn say(message: &Message) -> Cow<'static, str> {
    use Message as M;
    let text = match message {
        // The frame of the page.
        M::AppName => "跟踪设计器",
        M::SkipToForm => "跳到表单",
        M::SimulatorChip => "模拟器",
        M::LiveChip => "阿里云",
        M::NoProxyChip => "未配置代理",
        M::LanguageLabel => "语言",
        M::ThemeLabel => "主题",
        M::ThemeSystem => "跟随系统",
        M::ThemeLight => "浅色",
        M::ThemeDark => "深色",
        M::Optional => "可选",
        M::Info => "说明",
        M::OpensInNewTab => "在新标签页中打开",
        // The tools.
        M::ToolsLabel => "工具",
        M::ToolStart => "从预设开始…",
        M::ToolOpen => "打开…",
        M::ToolCompare => "对比…",
        M::ToolShare => "分享…",
        M::ToolTrails => "跟踪列表",
        M::Undo => "撤销",
        M::Redo => "重做",
        M::NothingToUndo => "没有可撤销的操作",
        M::NothingToRedo => "没有可重做的操作",
        // The head of the form.
        M::QuickTitle => "快捷创建跟踪",
        M::FullTitle => "创建跟踪",
        M::QuickLead => "输入跟踪名称，选择Home地域和日志项目，即可创建一条投递所有管控事件的跟踪。",
        M::FullLead => "将本账号的事件投递到日志服务SLS、对象存储OSS或大数据计算服务MaxCompute。",
        M::ViewLabel => "视图",
        // Sections.
        M::BasicSection => "基本信息",
        M::DeliverySection => "审计事件投递",
        M::DeliveryLead => "至少选择一个投递目标。只投递跟踪开启之后的事件。",
        // Destinations.
        M::WhenSls => "需要在几分钟内检索、告警和分析事件时，选择日志服务SLS。",
        M::WhenOss => "需要低成本长期归档事件时，选择对象存储OSS。",
        M::WhenMaxCompute => "需要用SQL分析海量事件时，选择大数据计算服务MaxCompute。",
        M::Documentation => "帮助文档",
        M::DerivedLogstore => "日志库（Logstore）",
        M::DerivedObjects => "事件文件路径",
        M::DerivedTable => "数据表",
        M::DerivedArn => "ARN",
        M::KeptValues { count } => return format!("{count}个值保留在草稿中，不会发送。").into(),
        M::ClearKept => "清除",
        M::ClearQuestion { count } => return format!("是否清除保留的{count}个值？").into(),
        M::KeepValues => "保留",
        M::InsightsSetAll => "Insights事件要求管控事件为所有事件、跟踪地域为全部地域，已自动设置。",
        M::InsightsRestored => "管控事件和跟踪地域已恢复为之前的选择。",
        // Region selects.
        M::AllRegions => "全部地域",
        M::AnotherRegion => "其他地域…",
        M::ChooseRegion => "选择地域",
        M::ChooseAccount => "选择账号",
        M::OtherRegionLabel => "地域ID",
        // What DescribeTrails knows.
        M::NameFree { region, used, limit } => return format!("{region}没有同名的跟踪，已创建{used}个跟踪，最多{limit}个").into(),
        M::NameTaken { region } => return format!("{region}已有同名的跟踪。修改跟踪名称。").into(),
        M::RegionFull { region, limit } => return format!("{region}最多可以创建{limit}个跟踪，当前已达上限。选择其他Home地域，或删除该地域的一个跟踪。").into(),
        M::LookUpFailed => "无法查询账号的跟踪列表，不影响填写表单。",
        // Problems.
        M::ErrorTitlePrefix => "错误：",
        M::ProblemCount { count } => return problems(*count).into(),
        // The picture.
        M::FlowHeading => "跟踪概览",
        M::ServiceSls => "日志服务SLS",
        M::ServiceOss => "对象存储OSS",
        M::ServiceMaxCompute => "大数据计算服务MaxCompute",
        // The panel.
        M::PanelLabel => "请求",
        M::TabRequest => "请求JSON",
        M::TabPlan => "执行计划",
        M::TabExport => "导出",
        M::TabPermissions => "权限策略",
        M::RequestReady { parameters } => return format!("{parameters}个参数，已就绪").into(),
        M::RequestDraft { problems: count } => return format!("草稿，{}", problems(*count)).into(),
        M::Copy => "复制",
        M::Download => "下载",
        M::RequestUpdated { parameters, problems: count } => return format!("请求已更新：{parameters}个参数，{}", problems(*count)).into(),
        // The bar at the bottom.
        M::SwitchForm => "表单",
        M::SwitchRequest => "请求",
        M::SwitchPlan => "执行计划",
        M::SwitchLabel => "显示",
        M::DraftSaved { time } => return format!("草稿已保存（{time}）").into(),
        M::DraftSaving => "正在保存草稿……",
        M::DraftsNotSaved => "当前浏览器不能保存草稿。离开页面前请导出设计文件。",
        M::DraftUnsaved => "草稿未保存",
        // Configuration and crash.
        M::ConfigBroken { reason } => return format!("无法读取config.json（{reason}），已使用默认值。").into(),
        M::ContextFailed => "目前不能提交。没有代理也可以填写表单和导出。",
        M::TryAgain => "重试",
        M::Loading => "正在加载……",
        M::PartNotLoaded => "未能获取页面的这一部分。检查网络连接后重试，或重新加载页面。草稿会保留。",
        M::RemarkNotLoaded => "此处有说明，但未能获取。检查网络连接。",
        M::CrashHeading => "页面出现错误，草稿已保存",
        M::CrashText => "重新加载页面后可以继续编辑草稿。当前页面不会再发送任何请求。",
        M::CrashHeadingUnsaved => "页面出现错误",
        M::CrashTextUnsaved => "当前浏览器不能保存草稿。请先从此页面复制需要的内容，再重新加载。当前页面不会再发送任何请求。",
        M::CrashReload => "重新加载",
        // Review and submit.
        M::Confirm => "确认",
    };
    text.into()
}

pub(super) fn problems(count: usize) -> String {
    format!("{count}个问题")
}
