//! What stands where in a text, found in one pass.

use std::collections::HashMap;
use std::ops::Range;

use trail_model::import::Kind;

use super::blocks::Blocks;
use super::members::Members;

/// The lines of what findings are about.
#[derive(Debug, Default)]
pub(super) struct Marks<'a> {
    /// The lines that set a name.
    pub(super) names: HashMap<&'a str, Vec<usize>>,
    /// The lines that hold a text.
    pub(super) texts: HashMap<&'a str, Vec<usize>>,
    /// The lines on which blocks of Terraform begin, by their addresses: `resource.alicloud_oss_bucket.audit`. Of one inside another that is
    /// its name alone, which several may have.
    pub(super) blocks: HashMap<String, Vec<usize>>,
    /// What trails are told in: calls, objects, and blocks that stand in no other.
    pub(super) stretches: Vec<Stretch<'a>>,
    /// The option whose value comes next.
    option: &'a str,
}

/// Lines that belong together.
#[derive(Debug, Default)]
pub(super) struct Stretch<'a> {
    pub(super) lines: Range<usize>,
    /// The address of a block or resource, or the name of the trail that a call is about.
    pub(super) called: String,
    /// Of an object that is an item of a list, the name of that, and how many lists and objects are around the item.
    pub(super) list: Option<(&'a str, usize)>,
    /// Whether it is a call that may make a trail.
    pub(super) may_make: bool,
}

impl<'a> Marks<'a> {
    /// Those of the text of a file of this kind.
    pub(super) fn of(text: &'a str, kind: Kind) -> Marks<'a> {
        let (mut marks, mut blocks, mut members) = (Marks::default(), Blocks::default(), Members::default());
        for (line, number) in text.lines().zip(1..) {
            match kind {
                Kind::Aliyun => marks.add_words(line, number),
                Kind::TerraformHcl => blocks.add(line, number, &mut marks),
                _ => members.add(line, number, &mut marks),
            }
        }
        marks
    }

    pub(super) fn add_name(&mut self, name: &'a str, number: usize) {
        add(self.names.entry(name).or_default(), number);
    }

    pub(super) fn add_text(&mut self, text: &'a str, number: usize) {
        add(self.texts.entry(text).or_default(), number);
    }

    pub(super) fn add_block(&mut self, address: String, number: usize) {
        self.blocks.entry(address).or_default().push(number);
    }

    /// The call that goes on, if one does.
    fn call(&mut self) -> Option<&mut Stretch<'a>> {
        self.stretches.last_mut().filter(|call| call.lines.end == usize::MAX)
    }

    /// Ends the call at a line of another one, and begins that if it is one of ours.
    fn begin(&mut self, number: usize, is_ours: bool) {
        if let Some(call) = self.call() {
            call.lines.end = number;
        }
        if is_ours {
            self.stretches.push(Stretch { lines: number..usize::MAX, ..Stretch::default() });
        }
    }

    /// Options and values of a command line.
    fn add_words(&mut self, line: &'a str, number: usize) {
        if line.trim_start().starts_with('#') {
            return;
        }
        let is_ours = line.split_whitespace().any(|word| word == "actiontrail");
        if is_ours || calls(line) {
            self.begin(number, is_ours);
        }
        for word in line.split([' ', '\t', '=']).filter(|word| !word.is_empty() && *word != "\\") {
            if let Some(option) = word.strip_prefix("--") {
                self.add_name(option, number);
                self.option = option;
                continue;
            }
            let text = word.trim_matches(['"', '\'']);
            self.add_text(text, number);
            let is_name = matches!(self.option, "Name" | "TrailName");
            if let Some(call) = self.call() {
                call.may_make |= matches!(text, "CreateTrail" | "UpdateTrail");
                if is_name && call.called.is_empty() {
                    call.called = text.to_owned();
                }
            }
            self.option = "";
        }
    }
}

/// Whether the line of a script calls an API. What follows an option is its value.
fn calls(line: &str) -> bool {
    let mut is_value = false;
    line.split_whitespace().any(|word| {
        let is_program = !is_value && word.rsplit(['/', '(', '`']).next() == Some("aliyun");
        is_value = word.starts_with('-');
        is_program
    })
}

fn add(lines: &mut Vec<usize>, number: usize) {
    if lines.last() != Some(&number) {
        lines.push(number);
    }
}
