//! The style of all texts, as functions that name the text that breaks it.

/// A label, button or heading: something, without a full stop, in the style of its language.
pub(crate) fn is_label(text: &str) {
    assert!(!text.is_empty(), "an empty label");
    assert!(!text.ends_with(['.', '。', '!', '！']), "a label ends with a full stop: {text}");
    keeps_style(text);
}

/// A sentence: ends with a full stop, in the style of its language.
pub(crate) fn is_sentence(text: &str) {
    assert!(text.ends_with(['.', '。']), "no full stop: {text}");
    assert!(!text.ends_with("..") && !text.ends_with(" ."), "a stray full stop: {text}");
    keeps_style(text);
}

/// Fails with what the text breaks.
pub(crate) fn keeps_style(text: &str) {
    if let Some(fault) = fault(text) {
        panic!("{fault}: {text}");
    }
}

const ENGLISH_WORDS: [&str; 4] = ["please", "simply", "invalid", "sorry"];
const CHINESE_WORDS: [&str; 8] = ["您", "帐", "账户", "区域", "推送", "哦", "呢", "失败了"];

/// A forbidden word, a space too many, or the punctuation of one language where another stands.
fn fault(text: &str) -> Option<String> {
    let lowercase = text.to_lowercase();
    let english = |word: &&str| lowercase.split(|c: char| !c.is_ascii_alphabetic()).any(|one| one == *word);
    let chinese = |word: &&str| text.contains(word);
    let forbidden =
        ENGLISH_WORDS.iter().find(|word| english(word)).or_else(|| CHINESE_WORDS.iter().find(|word| chinese(word)));
    let space = (text.trim() != text || text.contains("  ")).then(|| "a space too many".to_owned());
    // What is under way ends in six dots; three belong to a command that asks for more.
    let is_half = text.contains("正在") && text.ends_with('…') && !text.ends_with("……");
    let ellipsis = is_half.then(|| "half an ellipsis".to_owned());
    forbidden.map(|word| (*word).to_owned()).or(space).or(ellipsis).or_else(|| mixed(text))
}

fn is_chinese(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c) || "，。：；、（）“”《》～？".contains(c)
}

/// Two neighbours that Chinese does not put side by side: half-width punctuation at a Chinese character, or a space between Chinese and
/// anything. Forms of ARNs and bare names of parameters are code and keep theirs.
fn mixed(text: &str) -> Option<String> {
    let text = without_code(text);
    let pairs = text.chars().zip(text.chars().skip(1));
    let half_width = |c: char| " ,;:()!?\"'".contains(c);
    pairs
        .filter(|(a, b)| is_chinese(*a) || is_chinese(*b))
        .find(|(a, b)| half_width(*a) || half_width(*b))
        .map(|(a, b)| [a, b].iter().collect())
}

/// The text with the form of an ARN taken out: it holds half-width colons beside Chinese placeholders.
fn without_code(text: &str) -> String {
    let mut rest = text;
    let mut kept = String::new();
    while let Some(start) = rest.find("acs:") {
        kept.push_str(&rest[..start]);
        let arn = &rest[start..];
        // A placeholder is closed by `>`; a form ends at the first sign of prose outside one.
        let mut inside = false;
        let end = arn
            .char_indices()
            .find(|(_, c)| {
                inside = (inside || *c == '<') && *c != '>';
                !inside && (is_chinese(*c) || *c == ' ')
            })
            .map_or(arn.len(), |(index, _)| index);
        kept.push('A');
        rest = &arn[end..];
    }
    kept + rest
}

#[test]
fn the_check_itself() {
    for bad in
        ["日志项目 ARN", "名称,必填", "名称(可选)", "名称: x", "地域 ，", "账号ID 为", "acs:log:<地域ID>，ARN 为"]
    {
        assert!(mixed(bad).is_some(), "{bad}");
    }
    for good in [
        "日志项目ARN",
        "名称（可选）",
        "格式必须为acs:log:<地域ID>:<账号ID>:project/<名称>，当前为“x”。",
        "AccessKey ID不存在。",
        "Use a, b (c): d.",
    ] {
        assert_eq!(mixed(good), None, "{good}");
    }
    for bad in ["Please wait.", "An invalid name", " x", "a  b", "您的账号", "选择区域", "正在读取…"] {
        assert!(fault(bad).is_some(), "{bad}");
    }
    assert_eq!(fault("InvalidAction pleases simplicity."), None);
}
