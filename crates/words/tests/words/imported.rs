//! What is said of files: one table of all of it, and nothing in it that hides or moves text.

use std::collections::HashSet;

use expect_test::expect;
use trail_model::import::{Kind, Note, Refusal, WriteOnly};
use trail_words::{ALL, Opening, Say};

use crate::style;

fn refusals() -> Vec<Refusal> {
    let name = || "a\u{1b}[2J".to_owned();
    let mut refusals = vec![
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
        Refusal::NoSettings,
        Refusal::NoTrail { kind: Kind::Plan },
        Refusal::Destroys { names: vec![name(), "trail-two".into()] },
        Refusal::Hcl { line: 3, column: 4 },
        Refusal::WithoutHcl,
        Refusal::Quotation { line: 3 },
    ];
    refusals.extend(WriteOnly::ALL.iter().map(|form| Refusal::WriteOnly { form: *form }));
    refusals
}

fn notes() -> Vec<Note> {
    let name = || "a\u{1b}[2J".to_owned();
    vec![
        Note::ByteOrderMark,
        Note::Member { name: name() },
        Note::Value { name: name() },
        Note::Partly { name: name() },
        Note::Cleared { name: name() },
        Note::Expression { name: name() },
        Note::Default { name: name() },
        Note::Block { name: name() },
        Note::Call { action: name() },
        Note::CallAdded { action: "StartLogging" },
        Note::Parameter { action: name(), name: name() },
        Note::RegionOpen { action: name() },
        Note::Option { name: name() },
        Note::Command { word: name(), line: 3 },
        Note::Prerequisite { code: name() },
        Note::Fingerprint { stated: name() },
        Note::Trail { name: name() },
        Note::MoreTrails,
        Note::Change,
        Note::TrailDestroyed { name: name() },
        Note::TrailReplaced { name: name() },
        Note::TrailForgotten { name: name() },
        Note::BucketPublic { name: name(), acl: name() },
        Note::BucketUnblocked { name: name() },
        Note::PlanErrored,
        Note::PlanIncomplete,
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
        The calls of this file change a trail that is there, and none of them tells its settings. Use the design that was exported with it.
        This is a file of the kind "plan", and there is no trail in it. Check that it is the right file.
        The plan destroys these trails and leaves none: aU+001B[2J, trail-two. There is no design to read. Where they are to stay, do not apply the plan.
        This is not Terraform from line 3, column 4 on. Mend the text there.
        This program was built without Terraform's language. Use what "terraform show -json" writes.
        The quotation mark on line 3 has no partner. Close the quotation.
        This is an ROS template, which no design can be read back from. Open the request, the plan or the design file of the same design.
        This is a Python script, which no design can be read back from. Open the request, the plan or the design file of the same design.
        This is a script of posts to the proxy, which no design can be read back from. Open the request, the plan or the design file of the same design.
        This is a RAM policy, which no design can be read back from. Open the request, the plan or the design file of the same design.
        This is a report or a handout in Markdown, which no design can be read back from. Open the request, the plan or the design file of the same design.
        This is a JSON Schema, which no design can be read back from. Open the request, the plan or the design file of the same design.
        The file begins with a byte order mark, which other programs may not take. Save it as UTF-8 without one.
        aU+001B[2J means nothing here and is left out.
        aU+001B[2J has no value that can be read.
        aU+001B[2J says more than the design holds; the rest of it is left out.
        aU+001B[2J is empty: UpdateTrail clears it with that, and in the design it is not set.
        aU+001B[2J has a value that is known only where the file is run; it is not checked.
        aU+001B[2J is a variable; its default was taken, and the run may set another value.
        The block aU+001B[2J is not part of the trail and is left out.
        The call aU+001B[2J is not part of the design and is left out.
        The design makes the call StartLogging too, which the file does not.
        aU+001B[2J of the call aU+001B[2J has a value that the design does not hold.
        The call aU+001B[2J does not say its region, and the design makes it in the home region. Set the region of the call.
        The option aU+001B[2J is not part of the design and is left out.
        The command aU+001B[2J on line 3 is left out.
        The prerequisite aU+001B[2J differs from what the design needs.
        The file states the fingerprint aU+001B[2J, and what was read has another. It was changed after its export.
        The trail aU+001B[2J of this file is left out.
        The answer is one page of several: there are more trails than it holds. Ask for the next page with its NextToken.
        The file changes a trail that is there. What it does not set stays as that trail has it; here it is as in a new trail.
        The plan destroys the trail aU+001B[2J. After that it delivers no events. Where it is to stay, do not apply the plan.
        The plan destroys the trail aU+001B[2J and makes it anew. What happens meanwhile is not delivered. Where that must not be, find the change that forces it.
        The plan leaves the trail aU+001B[2J as it is, and Terraform no longer manages it.
        aU+001B[2J opens the bucket of the trail to the public: its ACL is aU+001B[2J, so others can read the events. Use private.
        aU+001B[2J lets the bucket of the trail be opened to the public: block_public_access is false. Use true.
        Terraform met an error while it planned, so the plan does not tell all that would be done. Mend the error and plan again.
        The plan is not complete: Terraform put changes off, or was told to leave some out. Apply it, and plan again until it is.
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
        该文件中的调用修改已有的跟踪，但没有跟踪的设置。使用同时导出的设计文件。
        文件类型为“执行计划”，其中没有跟踪。确认文件是否正确。
        该计划会销毁以下跟踪，之后没有任何跟踪：aU+001B[2J、trail-two。没有可读取的设计。如需保留，不要执行该计划。
        从第3行第4列起不是Terraform配置。修改该处的文本。
        该程序不支持Terraform配置语言。使用“terraform show -json”的输出。
        第3行的引号没有结束。补全引号。
        该文件为ROS模板，无法从中读取设计。打开同一设计的请求、执行计划或设计文件。
        该文件为Python脚本，无法从中读取设计。打开同一设计的请求、执行计划或设计文件。
        该文件为通过代理发送的curl脚本，无法从中读取设计。打开同一设计的请求、执行计划或设计文件。
        该文件为RAM权限策略，无法从中读取设计。打开同一设计的请求、执行计划或设计文件。
        该文件为Markdown格式的报告或操作说明，无法从中读取设计。打开同一设计的请求、执行计划或设计文件。
        该文件为JSON Schema文件，无法从中读取设计。打开同一设计的请求、执行计划或设计文件。
        文件以字节顺序标记（BOM）开头，其他程序可能无法读取。将文件另存为不带BOM的UTF-8。
        aU+001B[2J没有对应的设置，已忽略。
        aU+001B[2J没有可读取的值。
        aU+001B[2J的部分内容无法保存在设计中，已忽略。
        aU+001B[2J为空：UpdateTrail会清除该参数，设计中不设置。
        aU+001B[2J的值在执行时才能确定，未检查。
        aU+001B[2J是变量，已采用其默认值；执行时可能设置其他值。
        代码块aU+001B[2J不属于该跟踪，已忽略。
        调用aU+001B[2J不属于该设计，已忽略。
        设计中还包含调用StartLogging，文件中没有。
        调用aU+001B[2J的aU+001B[2J无法保存在设计中。
        调用aU+001B[2J未指定地域，设计在Home地域中执行该调用。为该调用指定地域。
        选项aU+001B[2J不属于该设计，已忽略。
        第3行的命令aU+001B[2J已忽略。
        前提条件aU+001B[2J与设计所需的不同。
        文件中的指纹为aU+001B[2J，与读取的内容不一致：导出之后被修改过。
        该文件中的跟踪aU+001B[2J已忽略。
        该响应只是多页中的一页，还有其他跟踪。使用其中的NextToken获取下一页。
        该文件修改已有的跟踪。文件中未设置的内容与该跟踪保持一致；此处与新跟踪相同。
        该计划会销毁跟踪aU+001B[2J，之后不再投递事件。如需保留该跟踪，不要执行该计划。
        该计划会销毁并重新创建跟踪aU+001B[2J，期间的事件不会被投递。如不允许，查找导致重建的修改。
        该计划保留跟踪aU+001B[2J，但Terraform不再管理它。
        aU+001B[2J将跟踪的存储空间公开：读写权限为aU+001B[2J，他人可以读取事件。改为private。
        aU+001B[2J未阻止公共访问跟踪的存储空间：block_public_access为false。改为true。
        Terraform在生成计划时出错，该计划未包含全部操作。修正错误后重新生成计划。
        该计划不完整：Terraform推迟了部分修改，或被要求忽略部分修改。执行后再次生成计划，直到完整。
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
        文件中有3条跟踪。选择要打开的跟踪。
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
