//! Runs the program in a folder of its own.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

pub const GOOD: &str = include_str!("../data/good.create-trail.json");
pub const BAD: &str = include_str!("../data/bad.create-trail.json");

/// What a run came to.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Runs the program in the folder of the test data, with these arguments between spaces.
pub fn trail(arguments: &str) -> Run {
    run(arguments, b"", &[])
}

/// The same, with something on standard input and in the environment.
pub fn run(arguments: &str, input: &[u8], environment: &[(&str, &str)]) -> Run {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let mut command = Command::new(env!("CARGO_BIN_EXE_trail"));
    command.args(arguments.split_whitespace()).current_dir(folder);
    command.env_remove("LC_ALL").env_remove("LC_MESSAGES").env("LANG", "C").envs(environment.iter().copied());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A program that needs no input may have ended before it is written.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    Run {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The same, with a file on standard input.
pub fn with_input(arguments: &str, input: &str) -> Run {
    run(arguments, input.as_bytes(), &[])
}
