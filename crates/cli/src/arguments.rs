//! The command line, as one table for the parser, the help, the man page and the completions.

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use trail_model::advice::Severity;
use trail_words::{FALLBACK, Language};

mod export;
mod refused;
mod unfit;

pub(crate) use export::ExportArguments;
pub(crate) use refused::{no_such_command, refusal};
pub(crate) use unfit::Unfit;

/// Checks, exports and compares designs of Alibaba Cloud ActionTrail trails.
///
/// A FILE is a CreateTrail request (JSON), a design, a plan, an answer of CreateTrail or DescribeTrails, Terraform (HCL, or what
/// `terraform show -json` writes), or a script with `aliyun actiontrail CreateTrail`. What kind it is shows in what it holds. `-` is
/// standard input.
///
/// Exit codes: 0 nothing is wrong (diff: equal), 1 there are problems (diff: different), 2 a file or the command line cannot be used.
#[derive(Debug, Parser)]
#[command(name = "trail", version, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    /// Language of the messages; without it, that of LC_ALL, LC_MESSAGES or LANG.
    #[arg(long, global = true, value_enum)]
    pub lang: Option<Tag>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Say what is wrong with files, and what would be better.
    Check(CheckArguments),
    /// Write the design of a file in another form to standard output.
    Export(ExportArguments),
    /// Compare the designs of two files, parameter by parameter.
    Diff(DiffArguments),
    /// Write the JSON Schema of a kind of file to standard output.
    Schema {
        /// The kind of file.
        #[arg(long, value_enum, default_value = "request")]
        of: SchemaOf,
    },
    /// Write the completions for a shell to standard output.
    Completions {
        /// The shell.
        shell: Shell,
    },
    /// Write the man page to standard output.
    Man {
        /// The command to write the page of, such as check; without it, the page of trail itself.
        command: Option<String>,
    },
}

#[derive(Args, Debug)]
pub(crate) struct CheckArguments {
    /// The files; `-` is standard input.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Form of the report: text for people, json with one object per trail and line, sarif 2.1.0 for code scanning.
    #[arg(long, value_enum, default_value = "text")]
    pub output: CheckOutput,
    /// The least severe advice to show: info shows all.
    #[arg(long, value_enum, default_value = "info")]
    pub advice: AdviceLevel,
    /// Advice to leave out, by its code or by its source, such as no-oss or kics, or an alarm that is to be no problem, such as
    /// trail-destroyed; may be given several times.
    #[arg(long, value_name = "NAME", value_parser = unfit::ignorable)]
    pub ignore: Vec<String>,
    /// Exit with 1 when advice is shown, as for problems.
    #[arg(long)]
    pub fail_on_advice: bool,
    #[command(flatten)]
    pub known: Known,
}

#[derive(Args, Debug)]
pub(crate) struct DiffArguments {
    /// The one file; `-` is standard input.
    #[arg(value_name = "A")]
    pub one: PathBuf,
    /// The other file.
    #[arg(value_name = "B")]
    pub other: PathBuf,
    /// Form of the comparison.
    #[arg(long, value_enum, default_value = "text")]
    pub output: DiffOutput,
    /// The trail to compare, of files with several; a file with one trail gives that one, whatever its name.
    #[arg(long, value_name = "NAME")]
    pub trail: Option<String>,
    #[command(flatten)]
    pub known: Known,
}

/// What a file does not tell.
#[derive(Args, Debug)]
pub(crate) struct Known {
    /// The account that the trail is made in, where the file does not tell it; 16 digits.
    #[arg(long, value_name = "ID", value_parser = unfit::account)]
    pub account: Option<String>,
    /// The region that the trail is made in, where the file does not tell it.
    #[arg(long, value_name = "REGION", value_parser = unfit::home_region)]
    pub home_region: Option<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum CheckOutput {
    Text,
    Json,
    Sarif,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum SchemaOf {
    Request,
    Design,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum DiffOutput {
    Text,
    Json,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum AdviceLevel {
    None,
    Info,
    Warning,
}

impl AdviceLevel {
    pub(crate) fn shows(self, severity: Severity) -> bool {
        match self {
            AdviceLevel::None => false,
            AdviceLevel::Info => true,
            AdviceLevel::Warning => severity == Severity::Warning,
        }
    }
}

/// A language by its tag; the values are those that the words know.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tag(pub &'static Language);

impl ValueEnum for Tag {
    fn value_variants<'a>() -> &'a [Self] {
        const { &[Tag(trail_words::ENGLISH), Tag(trail_words::SIMPLIFIED_CHINESE)] }
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.0.tag))
    }
}

/// The language that is asked for, by option or by environment. The help is written before the command line is parsed, so the option is
/// looked for by itself; whether it is right the parser says.
pub(crate) fn language() -> &'static Language {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let by_environment = || of_locale(&["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set)?);
    let arguments: Vec<String> = std::env::args_os().map(|one| one.to_string_lossy().into_owned()).collect();
    by_option(&arguments).or_else(by_environment).unwrap_or(FALLBACK)
}

fn by_option(arguments: &[String]) -> Option<&'static Language> {
    let after =
        arguments.iter().zip(arguments.iter().skip(1)).filter(|(one, _)| *one == "--lang").map(|(_, tag)| tag.as_str());
    let joined = arguments.iter().filter_map(|one| one.strip_prefix("--lang="));
    let tag = after.chain(joined).last()?;
    trail_words::ALL.iter().find(|language| language.tag == tag).copied()
}

/// The language of a locale such as `zh_CN.UTF-8`.
fn of_locale(locale: &str) -> Option<&'static Language> {
    let tag = locale.split(['.', '@']).next()?.replace('_', "-");
    let name = trail_words::find(&tag)?;
    trail_words::ALL.iter().find(|language| language.tag == name.tag).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_table_is_sound() {
        Arguments::command().debug_assert();
        assert_eq!(Tag::value_variants().len(), trail_words::ALL.len());
    }

    #[test]
    fn the_option_says_the_language_in_both_spellings() {
        let tag = |line: &str| {
            let arguments: Vec<String> = line.split(' ').map(str::to_owned).collect();
            by_option(&arguments).map(|language| language.tag)
        };
        assert_eq!(tag("trail --lang zh-CN check x"), Some("zh-CN"));
        assert_eq!(tag("trail check --lang=en x"), Some("en"));
        assert_eq!((tag("trail check x"), tag("trail --lang"), tag("trail --lang fr")), (None, None, None));
    }

    #[test]
    fn locales_have_languages() {
        let tag = |locale| of_locale(locale).map(|language| language.tag);
        assert_eq!(tag("zh_CN.UTF-8"), Some("zh-CN"));
        assert_eq!(tag("zh"), Some("zh-CN"));
        assert_eq!(tag("en_US.UTF-8@euro"), Some("en"));
        assert_eq!((tag("C"), tag("POSIX"), tag("fr_FR")), (None, None, None));
    }
}
