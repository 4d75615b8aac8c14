//! Help, man page and completions come from one table.

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
