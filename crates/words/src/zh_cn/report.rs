//! Plan, review, run and result in Simplified Chinese.

use std::borrow::Cow;

use super::message::problems;
use crate::Report;

/// The words of a report.
#[rustfmt::skip]
pub(super) fn say(report: &Report) -> Cow<'static, str> {
    use Report as R;
    let text = match report {
        // The frame of the page.
        R::SimulatorBanner => "当前连接的是模拟器，不会在阿里云上创建任何资源。",
        // The panel.
        R::Copied { what } => return format!("已复制：{what}").into(),
        R::CopyFailed => "浏览器不允许复制。选中文本后使用键盘复制。",
        R::Downloaded { file } => return format!("已开始下载：{file}").into(),
        R::DraftNotice { problems: count } => return format!("这是草稿，还有{}，不能直接执行。", problems(*count)).into(),
        R::ExportFormat => "格式",
        R::ExportRequest => "请求JSON",
        R::ExportPlan => "执行计划",
        R::ExportCli => "阿里云CLI",
        R::PlanPrerequisites => "前提条件",
        R::PlanNoPrerequisites => "不需要事先创建资源。",
        R::PlanCalls => "依次执行的调用",
        R::PlanParameters => "参数",
        R::PlanQuotaNotSent { quota } => return format!("大数据计算服务项目Quota“{quota}”不会发送，API没有对应的参数。").into(),
        R::Fingerprint => "指纹",
        R::FingerprintWhat => "账号、Home地域和全部调用的SHA-256：指纹相同，执行计划就相同。",
        // Configuration and crash.
        R::AskingProxy => "正在等待代理响应…",
        R::NoProxyConfigured => "当前页面未配置代理，不能创建跟踪，可以导出执行计划。",
        // Review and submit.
        R::ReviewHeading => "核对",
        R::ReviewAccount => "账号",
        R::ReviewRegion => "Home地域",
        R::ReviewMode => "调用发送到",
        R::ReviewModeSimulator => "模拟器，不会在阿里云上创建任何资源",
        R::ReviewModeLive => "阿里云",
        R::ReviewModeNone => "无，代理没有响应",
        R::ReviewChangeReference => "变更编号",
        R::ReviewSettings => "设置",
        R::ReviewCalls { count } => return format!("依次执行{count}个调用").into(),
        R::ReviewPrerequisites => "需要事先存在的资源",
        R::TheseExistNow => "以下资源已创建",
        R::TickPrerequisites => "请先创建这些资源，然后逐一选中。",
        R::ReviewAdvice => "建议",
        R::ConfirmAndCreate => "确认并创建",
        R::Back => "返回",
        R::Close => "关闭",
        R::Retry => "重试",
        R::RetryRest => "重试其余步骤",
        // While it runs and after.
        R::Submitting { step, steps } => return format!("正在提交：第{step}步，共{steps}步").into(),
        R::StepWaiting => "等待中",
        R::StepRunning => "执行中",
        R::StepDone => "成功",
        R::StepReconciled => "成功，响应丢失后经查询确认",
        R::StepFailed => "失败",
        R::StepNotDone => "未执行，响应丢失后经查询确认",
        R::StepUnknown => "结果未知",
        R::StepNotSent => "未发送",
        R::CancelAfterThis => "不再发送后续调用，当前调用的结果将通过查询确认。",
        R::CancelledUnderWay => "在调用过程中被取消。",
        R::CancelledBefore { action } => return format!("已在{action}之前取消，该调用未发送。").into(),
        R::LookingUpOutcome => "结果未知，正在查询…",
        R::Created => "跟踪已创建",
        R::CreatedNotAll { action } => return format!("跟踪已创建，{action}未完成").into(),
        R::CreatedNotLogging => "跟踪已创建，但未开启",
        R::CreatedWhere { trail, region } => return format!("{region}已有跟踪{trail}。").into(),
        R::NotLoggingAdvice => "开启之前，跟踪不会投递任何事件。可以重试其余步骤，或在操作审计控制台中开启。",
        R::NotCreated => "跟踪未创建",
        R::OutcomeUnknown => "结果未知",
        R::OutcomeUnknownAdvice => "跟踪可能已创建。重试前先查询。",
        R::CheckAgain => "再次查询",
        R::RequestIdLabel => "请求ID",
        R::TimedOut { seconds } => return format!("{seconds}秒内没有响应。").into(),
        R::NetworkFailed => "无法连接代理。检查网络，并确认代理正在运行。",
        R::NotOurAnswer { status, start } if start.is_empty() => return format!("响应（HTTP {status}）不是来自代理，内容为空。").into(),
        R::NotOurAnswer { status, start } => return format!("响应（HTTP {status}）不是来自代理，开头为：{start}").into(),
        R::OriginNotListed { origin } => return format!("代理不接受来自{origin}的页面，或没有运行。请联系代理的管理员将{origin}添加到TRAIL_APP_ORIGINS。").into(),
        // The status of the new trail.
        R::StatusHeading => "跟踪状态",
        R::StatusLogging => "已开启",
        R::StatusNotLogging => "未开启",
        R::StatusWaiting => "正在等待首次投递…",
        R::StatusDelivered { service, time } => return format!("{service}：最近一次成功投递的时间为{time}").into(),
        R::StatusError { service, error } => return format!("{service}：投递失败，{error}").into(),
        R::StatusNoNews { service } => return format!("{service}：尚无投递记录").into(),
        R::StatusNotReported { service } => return format!("{service}：状态中不含投递信息，可在其控制台查看").into(),
        R::StatusStopped => "已停止查询状态。再次查询可查看最新状态。",
        // What to do next.
        R::NextHeading => "后续操作",
        R::NextSls { logstore } => return format!("在日志服务控制台检索Logstore {logstore}，事件约在一分钟内到达。").into(),
        R::NextOss { path } => return format!("在{path}下查看事件文件，约每5分钟投递一次，最多延迟10分钟。").into(),
        R::NextMaxCompute { table } => return format!("用SQL查询数据表{table}，其中的行以JSON格式记录事件。").into(),
        R::NextNinetyDays => "之前的事件不会投递。最近90天的事件可以在控制台的事件查询中查看，也可以通过回补任务投递到日志服务SLS。",
        R::NextBackfillRunning => "回补任务正在将最近90天的事件投递到日志服务SLS。",
        R::OpenConsole { service } => return format!("打开{service}控制台").into(),
        R::DesignAnother => "设计另一条跟踪",
        R::KeepDesign => "保留当前设计",
    };
    text.into()
}
