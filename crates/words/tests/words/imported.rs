//! What is said of files: one table of all of it, and nothing in it that hides or moves text.

use std::collections::HashSet;

use expect_test::expect;
use trail_model::import::{Kind, Note, Refusal};
use trail_words::{ALL, Opening, Say};

use crate::style;

fn refusals() -> Vec<Refusal> {
    let name = || "a\u{1b}[2J".to_owned();
    vec![
        Refusal::Empty,
        Refusal::TooLarge { bytes: 10_000_001, limit: 10_000_000 },
        Refusal::TooMany { limit: 9 },
        Refusal::Binary { line: 3 },
        Refusal::Utf16,
        Refusal::NotUtf8 { line: 3 },
        Refusal::Json { line: 3, column: 4 },
        Refusal::TooDeep { line: 3 },
        Refusal::Duplicates { names: vec![name(), "Name".into()], line: None },
        Refusal::Duplicates { names: vec!["Name".into()], line: Some(3) },
        Refusal::UnknownJson,
        Refusal::UnknownText,
        Refusal::Newer { version: 2 },
        Refusal::Value { name: name() },
        Refusal::TooLong { name: name(), limit: 10_000 },
        Refusal::NoTrail { kind: Kind::Plan },
        Refusal::Hcl { line: 3, column: 4 },
        Refusal::WithoutHcl,
        Refusal::Quotation { line: 3 },
    ]
}

fn notes() -> Vec<Note> {
    let name = || "a\u{1b}[2J".to_owned();
    vec![
        Note::ByteOrderMark,
        Note::Member { name: name() },
        Note::Expression { name: name() },
        Note::Block { name: name() },
        Note::Call { action: name() },
        Note::CallAdded { action: "StartLogging" },
        Note::Parameter { action: name(), name: name() },
        Note::Option { name: name() },
        Note::Command { word: name(), line: 3 },
        Note::Prerequisite { code: name() },
        Note::Fingerprint { stated: name() },
        Note::Trail { name: name() },
    ]
}

#[test]
fn every_kind_has_a_name_of_its_own() {
    for language in ALL {
        let names: HashSet<_> = Kind::ALL.iter().map(|kind| language.kind(*kind)).collect();
        assert_eq!(names.len(), Kind::ALL.len());
        names.into_iter().for_each(style::is_label);
    }
}

#[test]
fn every_sentence_is_one_and_hides_nothing() {
    for language in ALL {
        let refusals = refusals().into_iter().map(|refusal| language.refusal(&refusal));
        let mut seen = HashSet::new();
        for sentence in refusals.chain(notes().into_iter().map(|note| language.note(&note))) {
            style::is_sentence(&sentence);
            assert!(!sentence.chars().any(char::is_control), "{sentence:?}");
            assert!(seen.insert(sentence.clone()), "said twice: {sentence}");
        }
    }
}

#[test]
fn sentences() {
    let mut said = String::new();
    for language in ALL {
        let refusals = refusals().into_iter().map(|refusal| language.refusal(&refusal));
        for sentence in refusals.chain(notes().into_iter().map(|note| language.note(&note))) {
            said += &format!("{sentence}\n");
        }
    }
    expect![[r#"
        The file is empty. Use a file that describes a trail.
        The file has more than 10 MB. Use a file that describes a trail and little else.
        The file holds more than 9 values or calls. Use a file that describes a trail and little else.
        Line 3 holds a NUL byte, so this is no text. Use a text file.
        The file is UTF-16. Save it as UTF-8.
        Line 3 is not UTF-8. Save the file as UTF-8.
        This is not JSON from line 3, column 4 on. Mend the text there.
        Line 3 is nested too deep. Use at most 100 levels of JSON, or 64 of Terraform.
        Set each of these once: aU+001B[2J, Name. A reader may take either value.
        Line 3 sets a name again. Set each of these once: Name. A reader may take either value.
        This JSON is neither a request, a design, a plan, an answer of ActionTrail nor a Terraform state. Check that it is the right file.
        This text is neither JSON, Terraform nor an "aliyun actiontrail" command. Check that it is the right file.
        The file has version 2, which a later release writes. Use that release.
        aU+001B[2J has a value that it cannot hold. Set it to one that the form offers.
        aU+001B[2J has more than 10 KB. Set it to a value that a trail can have.
        This is a file of the kind "plan", and there is no trail in it. Check that it is the right file.
        This is not Terraform from line 3, column 4 on. Mend the text there.
        This program was built without Terraform's language. Use what "terraform show -json" writes.
        The quotation mark on line 3 has no partner. Close the quotation.
        The file begins with a byte order mark, which other programs may not take. Save it as UTF-8 without one.
        aU+001B[2J means nothing here and is left out.
        aU+001B[2J has a value that is known only where the file is run; it is not checked.
        The block aU+001B[2J is not part of the trail and is left out.
        The call aU+001B[2J is not part of the design and is left out.
        The design makes the call StartLogging too, which the file does not.
        aU+001B[2J of the call aU+001B[2J has a value that the design does not hold.
        The option aU+001B[2J is not part of the design and is left out.
        The command aU+001B[2J on line 3 is left out.
        The prerequisite aU+001B[2J differs from what the design needs.
        The file states the fingerprint aU+001B[2J, and what was read has another. It was changed after its export.
        The trail aU+001B[2J of this file is left out.
        文件为空。使用描述跟踪的文件。
        文件超过10MB。使用只描述跟踪的文件。
        文件中的值或调用超过9个。使用只描述跟踪的文件。
        第3行包含NUL字节，不是文本。使用文本文件。
        文件编码为UTF-16。将其另存为UTF-8。
        第3行不是UTF-8。将文件另存为UTF-8。
        从第3行第4列起不是JSON。修改该处的文本。
        第3行嵌套过深。JSON最多100层，Terraform最多64层。
        以下名称只能设置一次：aU+001B[2J、Name。重复时无法确定使用哪个值。
        第3行重复设置了名称。以下名称只能设置一次：Name。重复时无法确定使用哪个值。
        该JSON不是请求、设计、执行计划、操作审计的响应或Terraform状态。确认文件是否正确。
        该文本不是JSON、Terraform或“aliyun actiontrail”命令。确认文件是否正确。
        文件的版本为2，由更新的版本写入。使用该版本打开。
        aU+001B[2J的值不正确。改为表单支持的值。
        aU+001B[2J的值超过10KB。改为跟踪支持的值。
        文件类型为“执行计划”，其中没有跟踪。确认文件是否正确。
        从第3行第4列起不是Terraform配置。修改该处的文本。
        该程序不支持Terraform配置语言。使用“terraform show -json”的输出。
        第3行的引号没有结束。补全引号。
        文件以字节顺序标记（BOM）开头，其他程序可能无法读取。将文件另存为不带BOM的UTF-8。
        aU+001B[2J没有对应的设置，已忽略。
        aU+001B[2J的值在执行时才能确定，未检查。
        代码块aU+001B[2J不属于该跟踪，已忽略。
        调用aU+001B[2J不属于该设计，已忽略。
        设计中还包含调用StartLogging，文件中没有。
        调用aU+001B[2J的aU+001B[2J无法保存在设计中。
        选项aU+001B[2J不属于该设计，已忽略。
        第3行的命令aU+001B[2J已忽略。
        前提条件aU+001B[2J与设计所需的不同。
        文件中的指纹为aU+001B[2J，与读取的内容不一致：导出之后被修改过。
        该文件中的跟踪aU+001B[2J已忽略。
    "#]].assert_eq(&said);
}

#[test]
fn what_the_page_says_of_a_file() {
    let name = || "audit\u{202e}.json".to_owned();
    let messages = [
        Opening::FileKinds,
        Opening::NoText,
        Opening::AccountKept { account: "1234567890123456".to_owned() },
        Opening::RegionEmptied { region: "cn-hangzhou".to_owned() },
        Opening::Reading { name: name() },
        Opening::NotOpened { name: name() },
        Opening::Several { count: 2 },
        Opening::Found { name: name(), kind: Kind::Design },
        Opening::TrailCount { count: 3 },
        Opening::More { count: 19_950 },
        Opening::ReplacesDraft { name: String::new() },
        Opening::ReplacesDraft { name: name() },
        Opening::Opened { name: name(), kind: Kind::Answer },
    ];
    let mut said = String::new();
    for message in &messages {
        for language in ALL {
            said += &format!("{}\n", message.in_language(language));
        }
    }
    expect![[r#"
        A CreateTrail request, a plan, an answer of ActionTrail, or a Terraform state or plan as JSON, of at most 10 MB. A design of at most 1 MB. A Terraform configuration or an Aliyun CLI script of at most 500 KB. It can also be dropped anywhere on the page.
        CreateTrail请求、执行计划、操作审计的响应、JSON格式的Terraform状态或计划，最大10MB。设计，最大1MB。Terraform配置或阿里云CLI脚本，最大500KB。也可以将文件拖放到页面的任意位置。
        There is no text yet. Paste a file's text here, or choose the file above.
        还没有文本。在此处粘贴文件的内容，或选择上方的文件。
        Not in the file; yours is kept: 1234567890123456
        文件中没有，保留当前账号：1234567890123456
        Home Region becomes empty: the form has cn-hangzhou now, and the file does not tell one.
        Home地域将变为空：表单中为cn-hangzhou，文件中没有该项。
        Reading auditU+202E.json…
        正在读取auditU+202E.json……
        auditU+202E.json was not opened
        未打开auditU+202E.json
        These are 2 files. Open one at a time.
        共2个文件。每次打开一个。
        auditU+202E.json: design
        auditU+202E.json：设计
        The file holds 3 trails. Choose the one to open.
        文件中有3个跟踪。选择要打开的跟踪。
        And 19950 more
        另有19950项
        The draft on this page, which has no name yet.
        此页面上尚未命名的草稿。
        The draft "auditU+202E.json" on this page.
        此页面上的草稿“auditU+202E.json”。
        Opened auditU+202E.json (answer of ActionTrail)
        已打开auditU+202E.json（操作审计的响应）
    "#]]
    .assert_eq(&said);
}
