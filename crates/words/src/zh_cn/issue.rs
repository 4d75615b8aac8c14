//! Problems in Chinese: the rule, the way out, and the fact of the present value.

use trail_model::api::Action;
use trail_model::arn::ArnKind;
use trail_model::character::Edge;
use trail_model::event::SelectorList;
use trail_model::field::FieldId;
use trail_model::problem::{Issue, JsonType};

use super::field::{MAX_COMPUTE_ARN, PROJECT_ARN, ROLE_ARN};
use crate::typed::{misfit, shown};

mod character;

const NO_DESTINATION: &str = "至少选择一个投递目标：日志服务SLS、对象存储OSS或大数据计算服务MaxCompute。";

/// What is wrong at this field, and how to mend it.
#[rustfmt::skip]
pub(super) fn sentence(issue: &Issue, field: &FieldId) -> String {
    let it = subject(field);
    match issue {
        Issue::Required {} => required(field),
        Issue::Length { min: 0, max, actual } => format!("{it}最多{max}个字符，当前为{actual}个。"),
        Issue::Length { min, max, actual } => format!("{it}长度为{min}～{max}个字符，当前为{actual}个。"),
        Issue::Character { allowed, actual } => format!("{it}仅支持{}，不能包含{}。", character::set(*allowed), character::named(actual)),
        Issue::FirstCharacter { allowed, actual } => format!("{it}必须以{}开头，当前以{}开头。", character::set(*allowed), character::named(actual)),
        Issue::LastCharacter { allowed, actual } => format!("{it}必须以{}结尾，当前以{}结尾。", character::set(*allowed), character::named(actual)),
        Issue::Prefix { prefix, actual } => format!("{it}必须以{prefix}开头，当前为“{}”。", shown(actual)),
        Issue::OneOf { allowed, actual } => format!("必须为{}，区分大小写，当前为“{}”。", either(allowed), shown(actual)),
        Issue::Region { actual } if *field == FieldId::TrailRegion => {
            format!("必须为All或地域ID，例如cn-hangzhou，当前为“{}”。", shown(actual))
        }
        Issue::Region { actual } => format!("{}地域ID不正确，当前为“{}”，正确的格式例如cn-hangzhou。", in_arn(field), shown(actual)),
        Issue::AccountId { digits: true, actual } => format!("{}账号ID为16位数字，当前为{actual}位。", in_arn(field)),
        Issue::AccountId { digits: false, .. } => format!("{}账号ID为16位数字，不能包含其他字符。", in_arn(field)),
        Issue::Arn { expected, actual } => arn(arn_form(*expected), actual),
        Issue::NoDestination {} => NO_DESTINATION.into(),
        Issue::NeedsResource { partner } => format!("{}已设置{partner}，不能缺少此项。", required(field)),
        Issue::NeedsRole { partner, account } => format!("输入账号{}的RAM角色ARN：{partner}属于该账号，操作审计必须扮演该账号的角色才能写入。", shown(account)),
        Issue::InsightsNeedAllEvents { actual } => format!("Insights事件要求管控事件为所有事件，当前为“{}”。选择所有事件，或关闭Insights事件。", super::drawing::events(&shown(actual))),
        Issue::InsightsNeedAllRegions { actual } => format!("Insights事件要求跟踪地域为全部地域，当前为“{}”。选择全部地域，或关闭Insights事件。", shown(actual)),
        Issue::InsightsNeedSingleAccount {} => "Insights事件仅支持单账号跟踪。关闭Insights事件，或取消“创建多账号跟踪”。".into(),
        Issue::NoInsightType {} => "至少选择一个Insights事件类型，或关闭Insights事件。".into(),
        Issue::NoDataEventService {} => "至少添加一个选择器，或关闭数据事件。".into(),
        Issue::TooManySelectors { max, actual } => format!("选择器最多{max}个，当前为{actual}个。"),
        Issue::SelectorService { selector } => format!("选择第{selector}个选择器的云产品名称，或删除该选择器。"),
        Issue::TooManySelectorValues { selector, list, max, actual } => {
            format!("第{selector}个选择器的{}最多{max}个（等于与不等于合计），当前为{actual}个。", selector_list(*list))
        }
        Issue::EventName { selector, actual } => {
            format!("事件名称必须以英文字母或星号（*）开头，其余仅支持英文字母、数字、星号（*）、短划线（-）、半角句点（.）、半角冒号和下划线（_）。第{selector}个选择器中的“{}”不可能是API名称。", shown(actual))
        }
        Issue::ResourceArn { selector, actual } => {
            format!("资源ARN的格式为acs:oss:*:<账号ID>:<Bucket>/*，账号为16位数字、*或空。第{selector}个选择器中的“{}”不符合格式。", shown(actual))
        }
        Issue::InsightSelectorUnreadable { selector } => format!("第{selector}个选择器只能包含insightType，以符合PutInsightSelectors的规定。"),
        Issue::SelectorsUnreadable {} => "必须为选择器的JSON数组，且对象中的名称不能重复。".into(),
        Issue::SelectorUnreadable { selector, member } if member.is_empty() => format!("第{selector}个选择器必须为JSON对象。"),
        Issue::SelectorUnreadable { selector, member } => {
            format!("第{selector}个选择器仅支持PutDataEventSelector规定的ServiceName、ReadWriteType、EventName和ResourceArn，“{}”不符合规定。", shown(member))
        }
        Issue::BackfillNeedsLogService {} => "数据回补仅支持投递到日志服务SLS。选中“将事件投递到日志服务SLS”，或取消数据回补。".into(),
        Issue::BackfillNeedsSingleAccount {} => "数据回补仅支持单账号跟踪。取消数据回补，或取消“创建多账号跟踪”。".into(),
        Issue::BackfillNeedsLogging {} => "数据回补要求跟踪已开启。选中“开启跟踪”，或取消数据回补。".into(),
        Issue::AccountNotServed { served, actual } => not_served(served, actual),
        Issue::UnknownParameter {} => unknown_parameter(field),
        Issue::ObsoleteParameter {} => obsolete_parameter(field),
        Issue::WrongType { expected, actual } => format!("类型必须为{}，当前为{}。", json_type(*expected), json_type(*actual)),
    }
}

/// That white space stands around the value.
pub(super) fn edge(edge: Edge) -> String {
    let named = |c: char| character::named(c.encode_utf8(&mut [0; 4]));
    match edge {
        Edge::End(c) => format!("删除首尾的空白字符，当前以{}结尾。", named(c)),
        Edge::Start(c) => format!("删除首尾的空白字符，当前以{}开头。", named(c)),
    }
}

/// How a sentence speaks of the value: an ARN is judged in its parts.
#[rustfmt::skip]
fn subject(field: &FieldId) -> &'static str {
    use FieldId as F;
    match field {
        F::TrailName => "跟踪名称",
        F::SlsProject => "日志项目名称",
        F::OssBucket => "存储空间名称",
        F::OssPrefix => "日志文件前缀",
        F::MaxComputeProject => "项目名称",
        F::SlsProjectArn | F::MaxComputeProjectArn => "ARN中的项目名称",
        F::SlsRoleArn | F::SlsOwnRole | F::OssRoleArn | F::OssOwnRole | F::MaxComputeRoleArn | F::MaxComputeOwnRole => "ARN中的角色名称",
        F::ChangeReference => "变更编号",
        F::AccountId | F::HomeRegion | F::TrailRegion | F::EventRw | F::Insights | F::DataEvents | F::Destination | F::DeliverSls
        | F::SlsAccount | F::SlsProjectKind | F::SlsRegion | F::DeliverOss | F::OssAccount | F::OssBucketKind | F::OssRegion
        | F::OssEncryption | F::OssKmsKey | F::DeliverMaxCompute | F::MaxComputeAccount | F::MaxComputeRegion | F::MaxComputeQuota
        | F::OrganizationTrail | F::StartLogging | F::Backfill | F::Unknown(_) => "该值",
    }
}

fn in_arn(field: &FieldId) -> &'static str {
    if subject(field).starts_with("ARN") { "ARN中的" } else { "" }
}

/// What is asked for where nothing is given.
#[rustfmt::skip]
fn required(field: &FieldId) -> String {
    use FieldId as F;
    match field {
        F::TrailName => "输入跟踪名称。",
        F::AccountId => "输入创建跟踪的账号ID。",
        F::HomeRegion => "选择创建跟踪的地域。",
        F::TrailRegion => "选择全部地域或单个地域。",
        F::EventRw => "选择所有事件、写事件或读事件。",
        F::Destination => NO_DESTINATION,
        F::SlsRegion => "选择日志项目所属地域。",
        F::SlsProject => "输入日志项目名称。",
        F::SlsProjectArn => "输入日志项目的ARN。",
        F::SlsRoleArn => "输入日志项目所属账号的RAM角色ARN。",
        F::OssBucket => "输入存储空间名称。",
        F::OssRegion => "选择存储空间所属地域。",
        F::OssRoleArn => "输入存储空间所属账号的RAM角色ARN。",
        F::MaxComputeRegion => "选择大数据计算服务项目所属地域。",
        F::MaxComputeProject => "输入大数据计算服务项目名称。",
        F::MaxComputeProjectArn => "输入大数据计算服务项目的ARN。",
        F::MaxComputeRoleArn => "输入大数据计算服务项目所属账号的RAM角色ARN。",
        F::OssPrefix | F::OssKmsKey | F::MaxComputeQuota | F::SlsOwnRole | F::OssOwnRole | F::MaxComputeOwnRole | F::ChangeReference
            => "输入一个值。",
        F::SlsAccount | F::SlsProjectKind | F::OssAccount | F::OssBucketKind | F::OssEncryption | F::MaxComputeAccount
            => "选择其中一项。",
        F::Insights | F::DataEvents | F::DeliverSls | F::DeliverOss | F::DeliverMaxCompute | F::OrganizationTrail | F::StartLogging
            | F::Backfill => "选择开启或关闭。",
        F::Unknown(name) => return format!("添加{}，调用需要该参数。", shown(name)),
    }
    .into()
}

/// The form of an ARN, and the first part that does not fit it.
fn arn(form: &str, actual: &str) -> String {
    if let Some(space) = actual.chars().find(|c| c.is_whitespace()) {
        return format!("格式必须为{form}，不能包含{}。", character::named(space.encode_utf8(&mut [0; 4])));
    }
    match misfit(form, actual) {
        None => format!("格式必须为{form}。"),
        Some(("", given)) => format!("格式必须为{form}，角色没有地域，“{}”应为空。", shown(given)),
        Some((part, "")) => format!("格式必须为{form}，缺少{part}。"),
        Some((part, given)) => format!("格式必须为{form}，“{}”应为{part}。", shown(given)),
    }
}

/// `All、Write或Read`
fn either(allowed: &[String]) -> String {
    match allowed {
        [rest @ .., last] if !rest.is_empty() => format!("{}或{last}", rest.join("、")),
        _ => allowed.concat(),
    }
}

fn arn_form(kind: ArnKind) -> &'static str {
    match kind {
        ArnKind::LogProject => PROJECT_ARN,
        ArnKind::MaxComputeProject => MAX_COMPUTE_ARN,
        ArnKind::Role => ROLE_ARN,
    }
}

fn selector_list(list: SelectorList) -> &'static str {
    match list {
        SelectorList::EventName => "事件名称",
        SelectorList::ResourceArn => "资源ARN",
    }
}

fn not_served(served: &[String], actual: &str) -> String {
    let actual = shown(actual);
    match served {
        [] => format!("代理没有可用的账号，不支持{actual}。请联系代理的管理员添加账号。"),
        _ if actual.is_empty() => "选择创建跟踪的账号。".into(),
        [only] => format!("代理仅支持账号{only}，当前为{actual}。"),
        _ => format!("代理支持的账号为{}，当前为{actual}。", served.join("、")),
    }
}

fn unknown_parameter(field: &FieldId) -> String {
    let name = field.wire();
    let similar = Action::CreateTrail.parameters().iter().find(|known| known.name.eq_ignore_ascii_case(name));
    match similar {
        Some(known) if known.name != name => {
            format!("改为{}：CreateTrail没有“{}”。", known.name, shown(name))
        }
        Some(known) => format!("删除{}：该调用没有此参数。", known.name),
        None => format!("删除{}：CreateTrail没有此参数。", shown(name)),
    }
}

fn obsolete_parameter(field: &FieldId) -> String {
    match field.wire() {
        "RoleName" => "删除RoleName，改用SlsWriteRoleArn、OssWriteRoleArn或MaxComputeWriteRoleArn：该参数已随API版本2017-12-04停用。".into(),
        name => format!("删除{}：该参数已随API版本2017-12-04停用。", shown(name)),
    }
}

fn json_type(json: JsonType) -> &'static str {
    match json {
        JsonType::Null => "null",
        JsonType::Boolean => "true或false（不加引号）",
        JsonType::Number => "数字",
        JsonType::String => "带引号的文本",
        JsonType::Array => "数组",
        JsonType::Object => "对象",
    }
}
