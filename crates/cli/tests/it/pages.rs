//! Help, man page and completions come from one table.

use expect_test::expect;

use crate::program::trail;

#[test]
fn completions_are_written_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let run = trail(&format!("completions {shell}"));
        assert_eq!(run.code, 0);
        assert!(run.out.contains("fail-on-advice"), "{shell}");
    }
    assert_eq!(trail("completions csh").code, 2);
}

#[test]
fn a_shell_takes_the_completions() {
    let script = trail("completions bash").out;
    let checked = std::process::Command::new("bash").arg("-n").arg("-c").arg(script).status().unwrap();
    assert!(checked.success());
}

#[test]
fn man_pages_name_every_command_and_option() {
    let page = trail("man");
    assert_eq!(page.code, 0);
    for word in [".TH trail 1", "check", "export", "diff", "completions", "Exit codes"] {
        assert!(page.out.contains(word), "{word}");
    }
    let check = trail("man check").out;
    for option in ["output", "advice", "account"] {
        assert!(check.contains(option), "{option}");
    }
    assert_eq!(trail("man nothing").code, 2);
}

#[test]
fn a_command_line_that_is_not_understood_exits_with_2() {
    for arguments in ["", "check", "nothing", "check --output yaml x", "--lang fr check x"] {
        assert_eq!(trail(arguments).code, 2, "{arguments}");
    }
    assert_eq!((trail("--help").code, trail("--version").code), (0, 0));
}

#[test]
fn a_command_line_that_is_not_understood_is_refused_in_both_languages() {
    let lines = [
        "check --outptu json x",
        "check --nothing x",
        "nothing",
        "man nothing",
        "export x",
        "check --output yaml x",
        "check --output",
        "check --ignore nothing x",
        "check --fail-on-advice=1 x",
        "check --output json --output text x",
        "man check diff",
    ];
    let said = |language: &[(&str, &str)]| {
        let runs = lines.map(|line| crate::program::run(line, b"", language));
        assert!(runs.iter().all(|run| run.code == 2 && run.out.is_empty()), "{runs:?}");
        runs.map(|run| run.err).concat()
    };
    expect![[r#"
        trail: There is no option --outptu here; --output is close to it.
        trail: There is no option --nothing here. Leave it out, or see --help.
        trail: There is no command "nothing". Use one of: check, export, diff, schema, completions, man.
        trail: There is no command "nothing". Use one of: check, export, diff, schema, completions, man.
        trail: Give --to <FORMAT> too: it is needed.
        trail: --output <OUTPUT>: Use one of text, json, sarif; "yaml" is not one.
        trail: Give --output <OUTPUT> its value, one of: text, json, sarif.
        trail: --ignore <NAME>: No advice, nobody who gives any and no alarm has the name "nothing". Use a code or a source of check --output json, such as no-oss or kics.
        trail: --fail-on-advice takes no value. Leave the value out.
        trail: --output <OUTPUT> is there twice. Give it once.
        trail: "diff" is one argument too many. Leave it out.
    "#]].assert_eq(&said(&[]));
    expect![[r#"
        trail: 此处没有选项--outptu，相近的选项是--output。
        trail: 此处没有选项--nothing。去掉该选项，或用--help查看选项。
        trail: 没有命令“nothing”。使用以下命令之一：check、export、diff、schema、completions、man。
        trail: 没有命令“nothing”。使用以下命令之一：check、export、diff、schema、completions、man。
        trail: 缺少参数：--to <FORMAT>。补上缺少的参数。
        trail: --output <OUTPUT>：必须为text、json、sarif之一，当前为“yaml”。
        trail: --output <OUTPUT>缺少取值。使用以下取值之一：text、json、sarif。
        trail: --ignore <NAME>：没有名为“nothing”的建议、来源或警报。使用check --output json中的代码或来源，例如no-oss、kics。
        trail: --fail-on-advice不带取值。去掉取值。
        trail: --output <OUTPUT>重复。只指定一次。
        trail: 参数“diff”是多余的。去掉该参数。
    "#]]
    .assert_eq(&said(&[("LANG", "zh_CN.UTF-8")]));
    assert!(trail("check --lang fr x").err.contains("zh-CN"));
}

#[test]
fn help_and_man_pages_follow_the_language() {
    assert!(trail("--help").out.contains("Usage: trail"));
    for arguments in ["--lang zh-CN --help", "check --lang=zh-CN --help", "man --lang zh-CN", "man check --lang zh-CN"]
    {
        let run = trail(arguments);
        assert_eq!(run.code, 0, "{arguments}");
        assert!(run.out.contains("检查"), "{arguments}: {}", run.out);
    }
    let by_locale = crate::program::run("export --help", b"", &[("LANG", "zh_CN.UTF-8")]);
    assert!(by_locale.out.contains("导出的格式"), "{}", by_locale.out);
}
