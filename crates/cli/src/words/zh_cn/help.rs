//! The help in Chinese, laid over the table of arguments by the names of commands and options.

use clap::{Arg, ArgAction, Command};

const ABOUT: &str = "检查、导出和对比阿里云操作审计（ActionTrail）的跟踪设计。";
const LONG_ABOUT: &str = "检查、导出和对比阿里云操作审计（ActionTrail）的跟踪设计。

FILE可以是CreateTrail请求（JSON）、设计、执行计划、CreateTrail或DescribeTrails的响应、Terraform（HCL，或`terraform show -json`的输出），\
以及包含`aliyun actiontrail CreateTrail`的脚本。文件类型由内容决定。`-`表示标准输入。

退出码：0表示没有问题（diff：相同），1表示有问题（diff：不同），2表示文件或命令行不可用。";
const TEMPLATE: &str = "{about-with-newline}\n用法：{usage}\n\n{all-args}{after-help}";

/// The same commands and options with Chinese texts.
pub(crate) fn translate(command: Command) -> Command {
    let command = headed(command).about(ABOUT).long_about(LONG_ABOUT).subcommand_help_heading("命令");
    let names: Vec<String> = command.get_subcommands().map(|one| one.get_name().to_owned()).collect();
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version).help("显示版本");
    let command = command.disable_version_flag(true).arg(version.help_heading("选项"));
    names.into_iter().fold(command, |command, name| {
        command.mut_subcommand(name.as_str(), |one| match about(&name) {
            Some(about) => headed(one).about(about),
            None => one,
        })
    })
}

fn headed(command: Command) -> Command {
    let name = command.get_name().to_owned();
    let command = command
        .help_template(TEMPLATE)
        .disable_help_flag(true)
        .arg(Arg::new("help").short('h').long("help").action(ArgAction::Help).help("显示帮助").help_heading("选项"));
    command.mut_args(|argument| {
        let heading = if argument.is_positional() { "参数" } else { "选项" };
        let argument = argument.help_heading(heading);
        match help(&name, argument.get_id().as_str()) {
            Some(help) => argument.help(help),
            None => argument,
        }
    })
}

/// What a command does.
fn about(command: &str) -> Option<&'static str> {
    Some(match command {
        "check" => "检查文件中的问题，并给出建议",
        "export" => "将文件中的设计以其他格式写到标准输出",
        "diff" => "逐个参数对比两个文件中的设计",
        "schema" => "将一种文件的JSON Schema写到标准输出",
        "completions" => "将Shell的补全脚本写到标准输出",
        "man" => "将手册页写到标准输出",
        _ => return None,
    })
}

/// What an argument of a command means.
fn help(command: &str, argument: &str) -> Option<&'static str> {
    Some(match (command, argument) {
        (_, "lang") => "消息的语言；未指定时，由LC_ALL、LC_MESSAGES或LANG决定",
        (_, "account") => "创建跟踪的账号ID（16位数字），用于文件中没有账号的情况",
        (_, "home_region") => "创建跟踪的地域，用于文件中没有地域的情况",
        ("check", "files") => "文件；`-`表示标准输入",
        ("check", "output") => "报告的格式：text供阅读，json每行一条跟踪，sarif（2.1.0）用于代码扫描",
        ("check", "advice") => "显示的建议的最低级别，info为全部",
        ("check", "ignore") => {
            "不考虑的建议，用其代码或来源表示，例如no-oss、kics；或不视为问题的警报，例如trail-destroyed；可多次指定"
        }
        ("check", "fail_on_advice") => "显示了建议时，与有问题一样以1退出",
        ("export", "file") => "文件；`-`表示标准输入",
        ("export", "to") => "导出的格式",
        ("export", "draft") => "设计有问题时也导出，并标记为草稿",
        ("export", "trail") => "文件中有多条跟踪时，要导出的跟踪的名称",
        ("export", "terraform") => "Terraform文件的内容，与--to terraform一起使用；未指定时，为跟踪和新建的资源",
        ("export", "account_of_handout") => {
            "操作说明所面向的其他账号，与--to handout一起使用，用于设计投递到多个其他账号时"
        }
        ("schema", "of") => "文件的类型",
        ("diff", "one") => "一个文件；`-`表示标准输入",
        ("diff", "other") => "另一个文件",
        ("diff", "output") => "对比结果的格式",
        ("diff", "trail") => "文件中有多条跟踪时，要对比的跟踪的名称；只有一条跟踪的文件使用该跟踪，不论名称",
        ("completions", "shell") => "Shell的名称",
        ("man", "command") => "要写手册页的命令，例如check；未指定时，为trail自身的手册页",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arguments::Arguments;
    use clap::CommandFactory;

    #[test]
    fn every_command_and_argument_is_translated() {
        let program = Arguments::command();
        for command in program.get_subcommands() {
            assert!(about(command.get_name()).is_some(), "{}", command.get_name());
            for argument in command.get_arguments() {
                assert!(help(command.get_name(), argument.get_id().as_str()).is_some(), "{argument}");
            }
        }
        translate(program).debug_assert();
    }

    #[test]
    fn the_help_is_chinese() {
        let mut program = translate(Arguments::command());
        program.build();
        let mut texts = vec![program.render_help().to_string(), program.render_long_help().to_string()];
        texts.extend(program.get_subcommands_mut().map(|command| command.render_long_help().to_string()));
        for text in texts {
            assert!(text.contains("用法") && text.contains("选项"), "{text}");
            for english in ["Usage", "Options", "Arguments", "Commands", "Print", "The "] {
                assert!(!text.contains(english), "{english}: {text}");
            }
        }
    }
}
