//! What is made of the table of arguments: completions and man pages.

use std::io;

use clap::CommandFactory;
use clap_complete::Shell;
use clap_mangen::Man;

use crate::Outcome;
use crate::arguments::{Arguments, no_such_command};
use crate::words::Words;

/// Writes the completions for a shell.
pub(crate) fn completions(shell: Shell, words: Words) -> io::Result<Outcome> {
    let mut page = Vec::new();
    clap_complete::generate(shell, &mut words.help(Arguments::command()), "trail", &mut page);
    write(&page)
}

/// Writes the man page of the program, or of one of its commands.
pub(crate) fn man(name: Option<&str>, words: Words) -> io::Result<Outcome> {
    let mut program = words.help(Arguments::command());
    program.build();
    let command = match name {
        None => program,
        Some(name) => match program.find_subcommand(name) {
            Some(command) => command.clone(),
            None => return Err(io::Error::other(no_such_command(name, words))),
        },
    };
    let mut page = Vec::new();
    Man::new(command).render(&mut page)?;
    write(&page)
}

fn write(page: &[u8]) -> io::Result<Outcome> {
    crate::write(page)?;
    Ok(Outcome::Clean)
}
