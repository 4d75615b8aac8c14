//! What the page says in Chinese where it is used to start from a preset.

use std::borrow::Cow;

use trail_model::preset::PresetId;

use crate::Starting;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn starting(message: &Starting) -> Cow<'static, str> {
    use PresetId as P;
    use Starting as W;
    let text = match message {
        W::Heading => "从预设开始",
        W::Replaces => "预设会替换表单中的设计，原设计保留为较早的草稿。账号、Home地域和已输入的名称保持不变。",
        W::NothingToReplace => "表单尚未填写，不会丢失内容。账号和Home地域保持不变。",
        W::Name(P::SecurityAudit) => "安全审计，投递到集中的日志账号",
        W::Name(P::Everything) => "全部事件，含Insights事件",
        W::Name(P::OneRegionWrites) => "单个地域的写事件",
        W::Name(P::CheapArchive) => "低成本归档",
        W::Name(P::Analytics) => "使用日志服务分析",
        W::Name(P::Empty) => "从空白表单开始",
        W::What(P::SecurityAudit) => "全部地域的所有事件，一份用于检索，一份用于留存，都在被审计账号无法改动的账号中。",
        W::What(P::Everything) => "调查时可能需要的全部内容：异常活动、OSS文件的读写，以及最近90天的事件。",
        W::What(P::OneRegionWrites) => "仅记录Home地域中发生的变更。",
        W::What(P::CheapArchive) => "以最低的成本将事件保存为加密文件，存放在新的存储空间中，不提供检索。",
        W::What(P::Analytics) => "事件可查询、绘制图表和配置告警，包含最近90天的事件和异常活动。",
        W::What(P::Empty) => "表单的初始状态：全部地域的所有事件，投递到已有的日志项目。",
        W::Events => "事件",
        W::Destinations => "投递目标",
        W::ToFill => "待填写",
        W::InAnotherAccount { destination } => return format!("{destination}（其他账号）").into(),
        W::RegionOfHome => "仅Home地域",
        W::Use => "使用此预设",
        W::Started { preset } => return format!("已使用预设：{preset}").into(),
    };
    text.into()
}
