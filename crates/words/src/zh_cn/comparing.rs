//! What the page says in Chinese where it is used to compare designs.

use std::borrow::Cow;

use super::imported::kind as named;
use crate::Comparing;
use crate::typed::shown;

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn comparing(message: &Comparing) -> Cow<'static, str> {
    use Comparing as W;
    let text = match message {
        W::Heading => "对比此设计",
        // The verdict.
        W::Equal => "没有差异。",
        W::EqualAsTold => "双方都有的内容没有差异。",
        W::Different { count } => return format!("{count}处差异").into(),
        W::NotTold { side } => return format!("未对比，{side}中没有").into(),
        W::WithDefaults => "其中没有的内容按表单的默认值计算。",
        // What a side tells.
        W::Nothing => "无",
        W::Called => "调用",
        W::NotCalled => "不调用",
        W::NotRead => "未读取",
        W::Named { label, name } => return format!("{label}（{name}）").into(),
        W::SelectorChanged { selector } => return format!("已更改：{selector}").into(),
        W::SelectorOnlyHere { selector } => return format!("仅在此处：{selector}").into(),
        // How it is shown.
        W::FormLabel => "差异的显示方式",
        W::InWords => "文字",
        W::AsJson => "JSON",
        W::OnlyIn { side } => return format!("仅在{side}中").into(),
        W::AndEqual { count } => return format!("另有{count}项双方相同").into(),
        // What it is compared with.
        W::Lead => "对比账号、地域、所有参数、CreateTrail之后的调用和前提条件。不会更改任何内容。",
        W::Source => "对比对象",
        W::SourceFile => "文件",
        W::SourceTrail => "账号中的跟踪",
        W::SourceExport => "此页面最近一次的导出",
        W::ThisDesign => "此设计",
        W::TrailLabel => "跟踪",
        W::ChooseTrail => "选择跟踪",
        W::TrailSide { name } => return format!("跟踪{}", shown(name)).into(),
        W::ReadingTrail { name } => return format!("正在读取跟踪{}……", shown(name)).into(),
        W::NoTrails => "Home地域中没有该账号的跟踪。",
        W::TrailsUnknown => "无法获知账号中的跟踪。在表单中输入账号ID和Home地域，并确认代理有响应。",
        W::ExportSide { format, time } => return format!("{format}，{time}").into(),
        W::LastExport => "最近一次复制或下载时的设计。",
        W::NoExport => "打开此页面后还没有复制或下载过。先导出设计，修改后再对比。",
        // A file.
        W::FileLabel => "文件",
        W::FileHow => "可以打开的文件都可以对比。文件在浏览器中读取，不会发送。",
        W::FileSide { name, kind } => return format!("{}（{}）", shown(name), named(*kind)).into(),
        W::ReadingFile { name } => return format!("正在读取{}……", shown(name)).into(),
        W::TextLabel => "文本",
        W::CompareText => "对比文本",
        W::NotReadOf { side } => return format!("{side}中未读取的内容").into(),
        W::NotReadPart { label } => return format!("{label}：未读取，未对比").into(),
    };
    text.into()
}
