//! The line of a file that a finding is about: a hint for editors and code scanning. Where there is no better one it is the line on which the
//! trail begins.

use std::collections::HashMap;
use std::ops::Range;

use trail_model::field::FieldId;
use trail_model::import::{Kind, Note, Read, name_of};

mod blocks;
mod marks;
mod members;
mod trails;

use marks::Marks;

/// Where things stand in a file. It is made in one pass, so that many findings in many trails cost no more than the file is long.
#[derive(Debug)]
pub(crate) struct Places<'a> {
    kind: Kind,
    marks: Marks<'a>,
    /// The lines of each trail. A script may come back to one.
    trails: Vec<Vec<Range<usize>>>,
    /// The first line of a name that is no trail's.
    of_none: HashMap<&'a str, usize>,
}

impl<'a> Places<'a> {
    /// Those of a file, by its text and the trails that were read from it.
    pub(crate) fn of(text: &'a str, reads: &[Read]) -> Places<'a> {
        let kind = reads.first().map_or(Kind::Request, |read| read.kind);
        let marks = Marks::of(text, kind);
        let trails = trails::lines(&marks, kind, reads);
        let mut ends: Vec<(usize, usize)> = trails.iter().flatten().map(|lines| (lines.start, lines.end)).collect();
        ends.sort_unstable();
        let is_of_none = |line: &&usize| {
            let before = ends.partition_point(|(start, _)| start <= *line);
            ends.get(..before).and_then(<[_]>::last).is_none_or(|(_, end)| end <= *line)
        };
        let of_none = marks.names.iter().filter_map(|(name, lines)| Some((*name, *lines.iter().find(is_of_none)?)));
        let of_none = of_none.collect();
        Places { kind, marks, trails, of_none }
    }

    /// The line of a field of a trail, both counted: the trail from 0, the line from 1.
    pub(crate) fn line(&self, trail: usize, field: &FieldId) -> usize {
        let lines = self.marks.names.get(name_of(field, self.kind));
        // The first line of the trail where it does not set the field.
        let first = || self.ranges(trail).first().map(|lines| lines.start);
        lines.and_then(|lines| self.own(trail, lines)).or_else(first).unwrap_or(1)
    }

    /// The line of what a note about a trail is about, where one is known.
    pub(crate) fn of_note(&self, trail: usize, note: &Note) -> Option<usize> {
        match note {
            Note::Command { line, .. } => Some(*line),
            Note::Option { name } => {
                let name = name.trim_start_matches("--");
                self.own_or_first(trail, self.marks.names.get(name))
            }
            Note::Call { action } => self.own_or_first(trail, self.marks.texts.get(action.as_str())),
            Note::Block { name } | Note::BucketPublic { name, .. } | Note::BucketUnblocked { name } => {
                self.own_or_first(trail, self.resource(name))
            }
            Note::Partly { name } if name.contains('.') => self.own_or_first(trail, self.resource(name)),
            Note::Member { name }
            | Note::Value { name }
            | Note::Partly { name }
            | Note::Cleared { name }
            | Note::Expression { name }
            | Note::Default { name } => {
                // `provider.profile` is the argument of a block, and any other name one of the trail.
                let block = name.rsplit_once('.').and_then(|(block, argument)| Some((self.block(block)?, argument)));
                match block {
                    Some((start, argument)) => first_in(&(start..usize::MAX), self.marks.names.get(argument)?),
                    None => {
                        let own = self.marks.names.get(name.as_str()).and_then(|lines| self.own(trail, lines));
                        own.or_else(|| self.of_none.get(name.as_str()).copied())
                    }
                }
            }
            _ => None,
        }
    }

    /// The lines of a resource by its address, as a block or as a text of JSON.
    fn resource(&self, address: &str) -> Option<&Vec<usize>> {
        self.marks.blocks.get(address).or_else(|| self.marks.texts.get(address))
    }

    /// The line of a block by its address. That of a provider lacks its name.
    fn block(&self, address: &str) -> Option<usize> {
        let blocks = &self.marks.blocks;
        let of_provider = || blocks.get("provider.alicloud").filter(|_| address == "provider");
        blocks.get(address).or_else(of_provider)?.first().copied()
    }

    /// The first of these lines in the trail, or else of all: what is said of the file as a whole may stand anywhere.
    fn own_or_first(&self, trail: usize, lines: Option<&Vec<usize>>) -> Option<usize> {
        self.own(trail, lines?).or_else(|| lines?.first().copied())
    }

    /// The first of these lines in the trail.
    fn own(&self, trail: usize, lines: &[usize]) -> Option<usize> {
        self.ranges(trail).iter().find_map(|range| first_in(range, lines))
    }

    fn ranges(&self, trail: usize) -> &[Range<usize>] {
        self.trails.get(trail).map(Vec::as_slice).unwrap_or_default()
    }
}

/// The first of these lines that stands in the range.
fn first_in(range: &Range<usize>, lines: &[usize]) -> Option<usize> {
    lines.get(lines.partition_point(|line| *line < range.start)..)?.first().copied().filter(|line| range.contains(line))
}

#[cfg(test)]
mod tests {
    use super::*;
    use trail_model::import::read_all;

    fn lines(text: &str, field: &FieldId) -> Vec<usize> {
        let reads = read_all(text.as_bytes(), None).unwrap();
        let places = Places::of(text, &reads);
        (0..reads.len()).map(|trail| places.line(trail, field)).collect()
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
    fn a_list_in_the_only_trail_holds_no_trails() {
        let answer = "{\n\"Name\": \"trail-one\",\n\"Tags\": [\n{ \"Key\": \"a\" } ],\n\"Status\": \"Enable\",\n\"EventRW\": \"All\"\n}";
        assert_eq!(lines(answer, &FieldId::EventRw), [6]);
        assert_eq!(lines(answer, &FieldId::TrailRegion), [1]);
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
