//! What is said of two designs side by side, by the page and by the command line.

use trail_model::compare::{Subject, Told};
use trail_model::field::FieldId;
use trail_model::import::Kind;

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
                let shown = some.iter().map(|one| {
                    let (name, takes) = (self.procedure().prerequisite)(one);
                    [&visible(&name), self.separators.colon, &visible(&takes)].concat()
                });
                return shown.collect::<Vec<_>>().join(" ");
            }
            Told::Called => Comparing::Called,
            Told::NotCalled => Comparing::NotCalled,
            Told::Nothing => Comparing::Nothing,
            Told::Silent => Comparing::NotRead,
        };
        word.in_language(self).into_owned()
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
