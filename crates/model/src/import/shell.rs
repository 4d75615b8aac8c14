//! The commands of a shell script, as far as a file can tell them without being run.

use super::outcome::Refusal;

mod ansi_c;
mod document;
mod quotation;

/// One command: its words, and the line that it starts on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Command {
    /// Its words after quotations are taken off.
    pub(super) words: Vec<Word>,
    /// Counted from 1.
    pub(super) line: usize,
}

/// A word of a command.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Word {
    /// What it says.
    pub(super) text: String,
    /// Whether the shell would put something else in its place: a variable, or what a command prints.
    pub(super) expands: bool,
}

/// Reads a script.
pub(super) fn commands(script: &str) -> Result<Vec<Command>, Refusal> {
    let mut reader = Reader {
        rest: script.chars().peekable(),
        line: 1,
        word: None,
        command: None,
        commands: Vec::new(),
        documents: Vec::new(),
    };
    reader.read()?;
    Ok(reader.commands)
}

struct Reader<'a> {
    rest: std::iter::Peekable<std::str::Chars<'a>>,
    line: usize,
    word: Option<Word>,
    command: Option<Command>,
    commands: Vec<Command>,
    /// Delimiters of the documents that begin on the next line.
    documents: Vec<String>,
}

impl Reader<'_> {
    fn read(&mut self) -> Result<(), Refusal> {
        while let Some(c) = self.next() {
            match c {
                '\\' => self.escaped(),
                '\'' => self.single()?,
                '"' => self.double()?,
                '#' if self.word.is_none() => self.comment(),
                ' ' | '\t' | '\r' => self.end_word(),
                '\n' => self.end_line(),
                ';' | '&' | '|' | '(' | ')' => self.end_command(),
                '<' if self.word.is_none() && self.rest.peek() == Some(&'<') => self.document(),
                '$' if self.rest.peek() == Some(&'\'') => self.ansi_c()?,
                '$' | '`' | '*' | '?' => self.expansion(c),
                other => self.word().text.push(other),
            }
        }
        self.end_command();
        Ok(())
    }

    fn next(&mut self) -> Option<char> {
        let next = self.rest.next();
        if next == Some('\n') {
            self.line += 1;
        }
        next
    }

    /// The word that is being read; a quotation of nothing is a word too.
    fn word(&mut self) -> &mut Word {
        let line = self.line;
        self.command.get_or_insert_with(|| Command { words: Vec::new(), line });
        self.word.get_or_insert_default()
    }

    fn expansion(&mut self, c: char) {
        let word = self.word();
        word.text.push(c);
        word.expands = true;
    }

    fn escaped(&mut self) {
        match self.next() {
            // A line feed that is escaped is not there.
            Some('\n') | None => {}
            Some('\r') if self.rest.peek() == Some(&'\n') => {
                self.next();
            }
            Some(c) => self.word().text.push(c),
        }
    }

    fn comment(&mut self) {
        while self.rest.peek().is_some_and(|c| *c != '\n') {
            self.next();
        }
    }

    fn end_word(&mut self) {
        if let (Some(word), Some(command)) = (self.word.take(), &mut self.command) {
            command.words.push(word);
        }
    }

    fn end_command(&mut self) {
        self.end_word();
        self.commands.extend(self.command.take());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(script: &str) -> Vec<Vec<String>> {
        let commands = commands(script).unwrap();
        commands.into_iter().map(|command| command.words.into_iter().map(|word| word.text).collect()).collect()
    }

    #[test]
    fn words_are_those_that_a_shell_would_pass() {
        for script in [
            "a b  c",
            r"a 'b c' 'd'\''e'",
            "a \\\n  --b 'line\nfeed' \\\n --c \"x\\\"y\\\\z\\q\"",
            "a '' \"\"",
            "a b#c # a comment",
            "a \\ b \\\\ \\' --x='1 2'",
            "a '审计 日志'",
            r#"a $'x\ny\'\\\t\342\200\256\303\251\x41\q' b$'' "$'""#,
            r"a $'b\x)\ug\U c' $'d\0e'f $'\x00'",
        ] {
            let want = std::process::Command::new("bash")
                .arg("-c")
                .arg(format!("a() {{ printf '%s\\0' a \"$@\"; }}\n{script}"))
                .output()
                .unwrap();
            let want = String::from_utf8(want.stdout).unwrap();
            let mut want: Vec<&str> = want.split('\0').collect();
            want.pop();
            assert_eq!(words(script), [want], "{script}");
        }
    }

    #[test]
    fn commands_end_where_a_shell_ends_them() {
        assert_eq!(
            words("#!/bin/sh\nset -e\na b; c && d | e\n\n f"),
            [vec!["set", "-e"], vec!["a", "b"], vec!["c"], vec!["d"], vec!["e"], vec!["f"]]
        );
        let lines: Vec<usize> = commands("a\n\n b 'x\ny'\nc").unwrap().iter().map(|command| command.line).collect();
        assert_eq!(lines, [1, 3, 5]);
    }

    #[test]
    fn a_code_point_is_its_character() {
        assert_eq!(words(r"a $'\u5ba1\U0001f600\ud800\101'"), [["a", "审😀\u{fffd}A"]]);
        assert_eq!(commands("a $'x"), Err(Refusal::Quotation { line: 1 }));
    }

    #[test]
    fn a_document_is_text() {
        assert_eq!(words("a <<END b\nit's $(x)\nEND\nc"), [vec!["a", "b"], vec!["c"]]);
        assert_eq!(words("a <<-'END'\n\tit's\n\tEND\nc <<< \"x\""), [vec!["a"], vec!["c", "x"]]);
        assert_eq!(words("a << END\nwithout an end"), [vec!["a"]]);
        assert_eq!(words("a <<A <<B\n1\nA\n2\nB\nc"), [vec!["a"], vec!["c"]]);
    }

    #[test]
    fn what_only_a_running_shell_knows_is_marked() {
        let expands = |script: &str| commands(script).unwrap()[0].words[1].expands;
        for known in ["a b", "a '$b'", r#"a "\$b""#, r"a \$b", "a '*'"] {
            assert!(!expands(known), "{known}");
        }
        for unknown in ["a $b", "a \"$b\"", "a `b`", "a \"x${b}\"", "a *.json"] {
            assert!(expands(unknown), "{unknown}");
        }
    }

    #[test]
    fn a_quotation_without_an_end_is_located() {
        for script in ["a\nb 'c\nd", "a\nb \"c\nd", "a\nb \"c\\"] {
            assert_eq!(commands(script), Err(Refusal::Quotation { line: 2 }), "{script}");
        }
    }
}
