//! What the page says in Chinese where events beside management events are chosen.

use std::borrow::Cow;

use crate::Choosing;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn choosing(message: &Choosing) -> Cow<'static, str> {
    use Choosing as W;
    let text = match message {
        // Insights and backfill, a rule each.
        W::InsightsWhen => "最早在24小时后产生第一个Insights事件。",
        W::InsightsSingle => "仅支持单账号跟踪。",
        W::BackfillWhere => "需要选中“将事件投递到日志服务SLS”：最近90天的事件仅投递到日志服务。",
        W::BackfillWhich => "仅支持已开启的单账号跟踪：开启跟踪后才创建回补任务。",
        W::BackfillHow => "一个账号同时只能执行一个回补任务。",
        // Selectors.
        W::Selectors => "数据事件选择器",
        W::Selector { number } => return format!("选择器{number}").into(),
        W::SelectorCount { count, limit } => return format!("已添加{count}个选择器，最多{limit}个").into(),
        W::SelectorAdded { number } => return format!("已添加选择器{number}").into(),
        W::SelectorRemoved { number } => return format!("已删除选择器{number}").into(),
        W::SelectorsFull { limit } => return format!("一条跟踪最多支持{limit}个选择器。删除一个后才能继续添加。").into(),
        W::AddSelector => "添加选择器",
        W::RemoveSelector { number } => return format!("删除选择器{number}").into(),
        // One selector.
        W::Service => "云产品名称",
        W::ChooseService => "选择云产品",
        W::AnotherService => "其他云产品…",
        W::OtherService => "ServiceName",
        W::ReadWrite => "事件读写类型",
        W::EventNames => "事件名称",
        W::EventNamesRule { limit } => return format!("留空表示该云产品的所有事件。等于与不等于合计最多{limit}个。").into(),
        W::ResourceArns => "资源ARN",
        W::ResourceArnsRule { limit } => return format!("留空表示所有资源。等于与不等于合计最多{limit}个。").into(),
        W::Include => "等于",
        W::Exclude => "不等于",
        W::ServicesOfProxy { count } => return format!("代理返回了{count}个支持数据事件的云产品。").into(),
        W::ServicesAsked => "正在向代理查询支持数据事件的云产品……",
        W::ServicesBuiltIn => "列表为此页面已知的云产品和事件，也可以输入其他名称。",
        // A list of values.
        W::ValueCount { count, limit } => return format!("已添加{count}个，最多{limit}个").into(),
        W::Add => "添加",
        W::AddTo { list } => return format!("添加：{list}").into(),
        W::Remove => "删除",
        W::RemoveValue { value } => return format!("删除：{value}").into(),
        W::ValueAdded { value, count } => return format!("已添加{value}，列表中有{count}个").into(),
        W::ValueRemoved { value, count } => return format!("已删除{value}，列表中有{count}个").into(),
        W::ValueThere { value } => return format!("列表中已有{value}").into(),
        // Regions and where events land.
        W::Regions => "数据事件的地域",
        W::TheseRegions => "指定地域",
        W::RegionToAdd => "地域ID",
        W::HomeRegionAlone => "添加其他地域之前，与Home地域保持一致。",
        W::ProjectsMade => "操作审计将数据事件投递到以下日志项目，与跟踪的投递目标无关。这些日志项目由操作审计自动创建，会产生费用：",
        W::ProjectInEach => "每个地域一个：",
    };
    text.into()
}
