//! What is said of two designs side by side, by the page and by the command line.

use trail_model::compare::{Subject, Told};
use trail_model::event::Selector;
use trail_model::field::FieldId;
use trail_model::import::Kind;
use trail_model::plan::Prerequisite;

use crate::typed::{shown, visible};
use crate::{Language, Report, Say};

/// One message with its numbers and names. Every language has an arm for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Comparing {
    Heading,
    // The verdict.
    Equal,
    EqualAsTold,
    Different { count: usize },
    NotTold { side: String },
    WithDefaults,
    // What a side tells.
    Nothing,
    Called,
    NotCalled,
    NotRead,
    Named { label: String, name: String },
    SelectorChanged { selector: String },
    SelectorOnlyHere { selector: String },
    // How it is shown.
    FormLabel,
    InWords,
    AsJson,
    OnlyIn { side: String },
    AndEqual { count: usize },
    // What it is compared with.
    Lead,
    Source,
    SourceFile,
    SourceTrail,
    SourceExport,
    ThisDesign,
    TrailLabel,
    ChooseTrail,
    TrailSide { name: String },
    ReadingTrail { name: String },
    NoTrails,
    TrailsUnknown,
    ExportSide { format: String, time: String },
    LastExport,
    NoExport,
    // A file.
    FileLabel,
    FileHow,
    FileSide { name: String, kind: Kind },
    ReadingFile { name: String },
    TextLabel,
    CompareText,
    NotReadOf { side: String },
    NotReadPart { label: String },
}

impl Language {
    /// What a row of a comparison is about: label and name on the wire.
    #[must_use]
    pub fn subject(&self, subject: &Subject) -> String {
        let named = |field: &FieldId, name: &str| {
            Comparing::Named { label: self.label_in_group(field), name: shown(name) }.in_language(self).into_owned()
        };
        match subject {
            Subject::Place(field) => self.label_in_group(field),
            Subject::Parameter(field) => named(field, field.wire()),
            Subject::Call(action, field) => named(field, action.name()),
            Subject::Prerequisites => Report::PlanPrerequisites.in_language(self).into_owned(),
        }
    }

    /// What a side of a comparison tells. A value stands as it goes on the wire, with what cannot be seen named.
    #[must_use]
    pub fn told(&self, told: &Told) -> String {
        let word = match told {
            Told::Value(value) => return visible(value),
            Told::Values(values) => return values.iter().map(|one| visible(one)).collect::<Vec<_>>().join(", "),
            Told::Prerequisites(some) => {
                return some.iter().map(|one| self.prerequisite(one)).collect::<Vec<_>>().join(" ");
            }
            Told::Insights { types, .. } => {
                let types: Vec<&str> = types.iter().map(|kind| self.insight(*kind).0).collect();
                return types.join(self.separators.list);
            }
            Told::DataEvents { .. } => return self.told_apart(told, &Told::Silent).unwrap_or_default().join(" "),
            Told::Called => Comparing::Called,
            Told::NotCalled => Comparing::NotCalled,
            Told::Nothing => Comparing::Nothing,
            Told::Silent => Comparing::NotRead,
        };
        word.in_language(self).into_owned()
    }

    /// What it is, and what making it takes.
    fn prerequisite(&self, one: &Prerequisite) -> String {
        let (name, takes) = (self.procedure().prerequisite)(one);
        [&visible(&name), self.separators.colon, &visible(&takes)].concat()
    }

    /// What one side of a row tells, a line each, beside what the other tells: of selectors, regions and prerequisites, only what the other side
    /// has not, of selectors with what has become of each; `None` where it is told in one line.
    #[must_use]
    pub fn told_apart(&self, told: &Told, beside: &Told) -> Option<Vec<String>> {
        if let (Told::Prerequisites(own), Told::Prerequisites(other)) = (told, beside) {
            let (both, own): (Vec<_>, Vec<_>) = own.iter().partition(|one| other.contains(one));
            let rest =
                (!both.is_empty()).then(|| Comparing::AndEqual { count: both.len() }.in_language(self).into_owned());
            return Some(own.into_iter().map(|one| self.prerequisite(one)).chain(rest).collect());
        }
        let Told::DataEvents { selectors, regions } = told else {
            return None;
        };
        let (other, other_regions) = match beside {
            Told::DataEvents { selectors, regions } => (selectors.as_slice(), Some(regions)),
            _ => (&[] as &[Selector], None),
        };
        let has_both = other_regions.is_some();
        let own = selectors.iter().filter(|one| !other.contains(one)).map(|one| {
            let selector = self.selector(one, visible);
            let is_changed = other.iter().any(|beside| beside.service == one.service && !selectors.contains(beside));
            match (has_both, is_changed) {
                (false, _) => selector,
                (true, true) => Comparing::SelectorChanged { selector }.in_language(self).into_owned(),
                (true, false) => Comparing::SelectorOnlyHere { selector }.in_language(self).into_owned(),
            }
        });
        let count = selectors.iter().filter(|one| other.contains(one)).count();
        let rest = (count > 0).then(|| Comparing::AndEqual { count }.in_language(self).into_owned());
        let listed = regions.as_ref().map(|regions| regions.iter().map(String::as_str).collect::<Vec<_>>());
        let of_regions = (other_regions != Some(regions)).then(|| self.data_event_regions(listed.as_deref(), visible));
        Some(own.chain(rest).chain(of_regions).collect())
    }

    /// The label of a control after that of its group.
    #[must_use]
    pub fn label_in_group(&self, field: &FieldId) -> String {
        let label = (self.label)(field);
        match self.group(field) {
            Some(group) => [group, self.separators.comma, label].concat(),
            None => label.to_owned(),
        }
    }
}
