//! The line of a file that a finding is about: a hint for editors and code scanning, the first line where there is no better one.

use std::collections::HashMap;

use trail_model::field::FieldId;
use trail_model::import::{Kind, Note, Read, name_of};

/// Where things stand in a file. It is made in one pass, so that many findings in many trails cost no more than the file is long.
#[derive(Debug, Default)]
pub(crate) struct Places<'a> {
    /// The lines that set a name.
    names: HashMap<&'a str, Vec<usize>>,
    /// The first line that holds a text.
    texts: HashMap<&'a str, usize>,
    /// The lines that something may begin on.
    openings: Vec<usize>,
    /// The lines on which blocks of Terraform begin, by their addresses: `resource.alicloud_oss_bucket.audit`. Of one inside another that is
    /// its name alone, which several may have.
    blocks: HashMap<String, Vec<usize>>,
}

impl<'a> Places<'a> {
    /// Those of the text of a file of this kind.
    pub(crate) fn of(text: &'a str, kind: Kind) -> Places<'a> {
        let mut places = Places::default();
        for (line, number) in text.lines().zip(1..) {
            let opens = line.trim_start().starts_with(['{', '[']) || line.contains("CreateTrail");
            if opens || line.ends_with('{') {
                places.openings.push(number);
            }
            match kind {
                Kind::Aliyun => places.add_words(line, number),
                Kind::TerraformHcl => places.add_argument(line, number),
                _ => places.add_members(line, number),
            }
        }
        places
    }

    /// The line of a field of a trail, counted from 1.
    pub(crate) fn line(&self, trail: &Read, field: &FieldId) -> usize {
        let Some(lines) = self.names.get(name_of(field, trail.kind)) else {
            return 1;
        };
        first_from(self.start(trail), lines).or(lines.first().copied()).unwrap_or(1)
    }

    /// The line of what a note is about, where one is known.
    pub(crate) fn of_note(&self, trail: &Read, note: &Note) -> Option<usize> {
        match note {
            Note::Command { line, .. } => Some(*line),
            Note::Option { name } => self.names.get(name.trim_start_matches("--"))?.first().copied(),
            Note::Call { action } => self.texts.get(action.as_str()).copied(),
            Note::Block { name } => {
                let lines = self.blocks.get(name).map(Vec::as_slice);
                let line = lines.and_then(|lines| first_from(self.start(trail), lines).or(lines.first().copied()));
                line.or_else(|| self.texts.get(name.as_str()).copied())
            }
            Note::Member { name }
            | Note::Value { name }
            | Note::Partly { name }
            | Note::Cleared { name }
            | Note::Expression { name }
            | Note::Default { name } => {
                // `provider.profile` is the argument of a block, and any other name one of the trail.
                let block = name.rsplit_once('.').and_then(|(block, argument)| Some((self.block(block)?, argument)));
                let (start, name) = block.unwrap_or_else(|| (self.start(trail), name));
                first_from(start, self.names.get(name)?)
            }
            _ => None,
        }
    }

    /// The line of a block by its address. That of a provider lacks its name.
    fn block(&self, address: &str) -> Option<usize> {
        let of_provider = || self.blocks.get("provider.alicloud").filter(|_| address == "provider");
        self.blocks.get(address).or_else(of_provider)?.first().copied()
    }

    /// Where the trail begins: its block, or a few lines before its name, because other settings may stand first.
    fn start(&self, trail: &Read) -> usize {
        if let Some(line) = self.block(&["resource.", &trail.address].concat()) {
            return line;
        }
        let Some(named) = self.texts.get(trail.draft.name.as_str()).copied() else {
            return 1;
        };
        let up_to = self.openings.partition_point(|line| *line <= named);
        up_to.checked_sub(1).and_then(|last| self.openings.get(last)).copied().unwrap_or(named)
    }

    fn add_name(&mut self, name: &'a str, number: usize) {
        let lines = self.names.entry(name).or_default();
        if lines.last() != Some(&number) {
            lines.push(number);
        }
    }

    fn add_text(&mut self, text: &'a str, number: usize) {
        self.texts.entry(text).or_insert(number);
    }

    /// Options and values of a command line.
    fn add_words(&mut self, line: &'a str, number: usize) {
        for word in line.split([' ', '\t', '=']) {
            match word.strip_prefix("--") {
                Some(option) => self.add_name(option, number),
                None => self.add_text(word.trim_matches(['"', '\'']), number),
            }
        }
    }

    /// `name = …`, what stands between quotation marks, and the address of a block.
    fn add_argument(&mut self, line: &'a str, number: usize) {
        if let Some((head, _)) = line.split_once('{').filter(|(head, _)| !head.contains('=')) {
            let address: Vec<&str> = head.split_whitespace().map(|word| word.trim_matches('"')).collect();
            self.blocks.entry(address.join(".")).or_default().push(number);
        }
        if let Some((name, _)) = line.split_once('=') {
            self.add_name(name.trim(), number);
        }
        line.split('"').skip(1).for_each(|text| self.add_text(text, number));
    }

    /// What stands between quotation marks: a name before a colon, else a text.
    fn add_members(&mut self, line: &'a str, number: usize) {
        let mut pieces = line.split('"').skip(1).peekable();
        while let Some(piece) = pieces.next() {
            match pieces.peek() {
                Some(rest) if rest.trim_start().starts_with(':') => self.add_name(piece, number),
                _ => self.add_text(piece, number),
            }
        }
    }
}

/// The first of these lines that does not stand before the start.
fn first_from(start: usize, lines: &[usize]) -> Option<usize> {
    lines.get(lines.partition_point(|line| *line < start)..)?.first().copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use trail_model::import::read_all;

    fn lines(text: &str, field: &FieldId) -> Vec<usize> {
        let reads = read_all(text.as_bytes(), None).unwrap();
        let places = Places::of(text, reads[0].kind);
        reads.iter().map(|trail| places.line(trail, field)).collect()
    }

    #[test]
    fn every_trail_has_its_own_lines_however_many_there_are() {
        let trail = |place: usize| {
            let members = ["\"OssKeyPrefix\": \"\"", "\"TrailRegion\": \"All\"", "\"EventRW\": \"write\""];
            let name = format!("\"Name\": \"trail-{place}\"");
            format!("    {{\n{},\n{name}\n    }}", members.join(",\n"))
        };
        // Names that begin with one another, and more lines than anybody looks through for each finding.
        let trails: Vec<String> = (1..=900).rev().map(trail).collect();
        let answer = format!("{{\n  \"TrailList\": [\n{}\n  ]\n}}\n", trails.join(",\n"));
        let want: Vec<usize> = (0..900).map(|place| 6 + 6 * place).collect();
        assert_eq!(lines(&answer, &FieldId::EventRw), want);
    }

    #[test]
    fn a_text_is_not_taken_for_a_name() {
        let request = "{\n  \"Name\": \"EventRW\",\n  \"OssBucketName\": \"audit-log\",\n  \"EventRW\" : \"All\"\n}";
        assert_eq!(lines(request, &FieldId::EventRw), [4]);
        assert_eq!(lines(request, &FieldId::TrailRegion), [1]);
    }

    #[test]
    fn scripts_and_configurations_have_lines_too() {
        let script = "aliyun actiontrail CreateTrail --Name trail-one \\\n  --EventRW All\n\
                      aliyun actiontrail CreateTrail \\\n  --EventRW=Write \\\n  --Name='trail-two'\n";
        assert_eq!(lines(script, &FieldId::EventRw), [2, 4]);
        let block = |name: &str| {
            format!(
                "resource \"alicloud_actiontrail_trail\" \"{name}\" {{\n  event_rw = \"All\"\n  trail_name = \"{name}\"\n}}\n"
            )
        };
        assert_eq!(lines(&(block("trail-one") + &block("trail-two")), &FieldId::EventRw), [2, 6]);
    }
}
