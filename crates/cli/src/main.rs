//! `trail`: checks, exports and compares trail designs, for a terminal and for CI.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};

mod arguments;
mod check;
mod diff;
mod export;
mod input;
mod pages;
mod place;
mod words;

use arguments::{Arguments, Command, SchemaOf};
use words::Words;

/// What the exit code says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    /// Nothing is wrong; two files are equal.
    Clean,
    /// A file has problems; two files differ.
    Problems,
    /// A file cannot be used, or the command line is not understood.
    Unusable,
}

/// Writes to standard output. Whoever closes it has seen enough, and the exit code still says what was found.
fn write(report: &[u8]) -> io::Result<()> {
    match io::stdout().lock().write_all(report) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

fn schema(of: SchemaOf) -> String {
    match of {
        SchemaOf::Request => trail_model::export::schema(),
        SchemaOf::Design => trail_model::export::design_schema(),
    }
}

fn main() -> ExitCode {
    let words = Words::new(arguments::language());
    let matches = words.help(Arguments::command()).try_get_matches();
    let arguments = match matches.and_then(|matches| Arguments::from_arg_matches(&matches)) {
        Ok(arguments) => arguments,
        Err(error) => match arguments::refusal(&error, words) {
            Some(refusal) => return unusable(&refusal),
            None => error.exit(),
        },
    };
    let run = match &arguments.command {
        Command::Check(check) => check::run(check, words),
        Command::Export(export) => export::run(export, words),
        Command::Diff(diff) => diff::run(diff, words),
        Command::Schema { of } => write(schema(*of).as_bytes()).map(|()| Outcome::Clean),
        Command::Completions { shell } => pages::completions(*shell, words),
        Command::Man { command } => pages::man(command.as_deref(), words),
    };
    match run {
        Ok(outcome) => ExitCode::from(outcome as u8),
        Err(error) => unusable(&error.to_string()),
    }
}

fn unusable(why: &str) -> ExitCode {
    let _ = writeln!(io::stderr(), "trail: {why}");
    ExitCode::from(Outcome::Unusable as u8)
}
