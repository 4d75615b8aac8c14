//! What the designer says, in every language that it speaks. The model gives codes; each language is one folder of exhaustive
//! matches and one row of `languages!`, so a missing sentence does not compile.

use std::borrow::Cow;

use trail_model::advice::{AdviceCode, Source};
use trail_model::api::Action;
use trail_model::event::InsightType;
use trail_model::export::{DocumentKind, Holder, LeftOut, TerraformScope};
use trail_model::field::FieldId;
use trail_model::import::{Kind, Note, Refusal};
use trail_model::plan::Prerequisite;
use trail_model::problem::{Issue, Problem};

mod api_error;
mod beside;
mod choosing;
mod comparing;
mod detail;
mod embedding;
mod en;
mod field_text;
mod listing;
pub mod markdown;
mod message;
mod opening;
mod report;
mod say;
mod selector;
mod sharing;
mod starting;
mod typed;
mod undoing;
mod zh_cn;

pub use choosing::Choosing;
pub use comparing::Comparing;
pub use detail::Detail;
pub use embedding::Embedding;
pub use field_text::WITH_INFO;
pub use listing::Listing;
pub use message::Message;
pub use opening::Opening;
pub use report::Report;
pub use say::Say;
pub use sharing::Sharing;
pub use starting::Starting;
pub use undoing::Undoing;

/// A language and its tables.
#[derive(Debug)]
pub struct Language {
    /// BCP 47 tag, the value of the page's `lang`.
    pub tag: &'static str,
    /// The label of a control: the console's own words.
    pub label: fn(&FieldId) -> &'static str,
    /// What the value is for, one sentence; empty where the label says it.
    pub description: fn(&FieldId) -> &'static str,
    /// The rule, before it is broken; empty where there is none.
    pub constraint: fn(&FieldId) -> &'static str,
    /// The label of one radio of a group, by the radio's value.
    pub choice: fn(&FieldId, &str) -> &'static str,
    /// One sentence below that radio; may be empty.
    pub choice_description: fn(&FieldId, &str) -> &'static str,
    /// The name of a listed region in this language, by its id.
    pub region: fn(&str) -> Option<&'static str>,
    /// Everything else on the page.
    pub say: fn(&Message) -> Cow<'static, str>,
    /// Between a group, a label and a sentence in the error summary.
    pub separators: Separators,
}

/// What a language says of a draft. A table of its own, because a page never loads it while there is nothing to say.
#[derive(Debug)]
pub struct Remarks {
    /// What is wrong and how to mend it.
    pub issue: fn(&Issue, &FieldId) -> String,
    /// What a reader should know, and the source.
    pub advice: fn(AdviceCode) -> AdviceText,
    /// Who gives advice.
    pub source: fn(Source) -> &'static str,
}

/// What a language says once the form is done. A table of its own, because a page that only fills the form in never loads it.
#[derive(Debug)]
pub struct Procedure {
    /// What a call does, one sentence.
    pub action: fn(Action) -> &'static str,
    /// What must exist first: its name and what it takes.
    pub prerequisite: fn(&Prerequisite) -> (String, String),
    /// Who needs permissions, and for what.
    pub holder: fn(&Holder) -> (String, String),
    /// The name of a text that grants or makes something.
    pub document: fn(DocumentKind) -> &'static str,
    /// How much a Terraform file holds.
    pub scope: fn(TerraformScope) -> &'static str,
    /// What an error code of the API or the proxy means and what to do; `None` where the code's own message must do.
    pub api_error: fn(&str) -> Option<&'static str>,
    /// What a format cannot say, and where it is said instead.
    pub left_out: fn(LeftOut) -> &'static str,
    /// Plan, review, run and result.
    pub say: fn(&Report) -> Cow<'static, str>,
}

/// Punctuation that differs between languages.
#[derive(Clone, Copy, Debug)]
pub struct Separators {
    /// Between a group and a label.
    pub comma: &'static str,
    /// Between a label and a sentence.
    pub colon: &'static str,
    /// Between items of a list in a sentence.
    pub list: &'static str,
}

/// A piece of advice in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AdviceText {
    /// What is the case and what would be better.
    pub text: &'static str,
    /// Where the advice comes from.
    pub source: &'static str,
}

/// A language by its name, without its words: naming one does not fetch it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// BCP 47 tag.
    pub tag: &'static str,
    /// Its name in itself.
    pub name: &'static str,
}

macro_rules! languages {
    ($($(#[$doc:meta])* $language:ident, $module:ident, $tag:literal, $name:literal;)+) => {
        /// The names, in the order of the page's select. The first is the language for readers of none of them.
        pub const NAMES: &[Name] = &[$(Name { tag: $tag, name: $name }),+];

        $($(#[$doc])* pub const $language: &Language = &$module::$language;)+

        /// Every language with its words, in the order of [`NAMES`].
        pub const ALL: &[&Language] = &[$($language),+];

        impl Language {
            /// What it says of a draft.
            #[must_use]
            pub fn remarks(&self) -> &'static Remarks {
                match self.tag {
                    $($tag => &$module::REMARKS,)+
                    _ => &en::REMARKS,
                }
            }

            /// What it says once the form is done.
            #[must_use]
            pub fn procedure(&self) -> &'static Procedure {
                match self.tag {
                    $($tag => &$module::PROCEDURE,)+
                    _ => &en::PROCEDURE,
                }
            }

            /// More for those who open *Info* at a control of [`WITH_INFO`]; empty at any other.
            #[must_use]
            pub fn info(&self, field: &FieldId) -> &'static str {
                match self.tag {
                    $($tag => $module::info(field),)+
                    _ => en::info(field),
                }
            }

            /// What it says in parts that are fetched when they are needed.
            #[must_use]
            pub fn detail(&self, message: &Detail) -> Cow<'static, str> {
                match self.tag {
                    $($tag => $module::detail(message),)+
                    _ => en::detail(message),
                }
            }

            /// What it says where the page is used to start from a preset.
            #[must_use]
            pub fn starting(&self, message: &Starting) -> Cow<'static, str> {
                match self.tag {
                    $($tag => $module::starting(message),)+
                    _ => en::starting(message),
                }
            }

            /// What it says where events beside management events are chosen.
            #[must_use]
            pub fn choosing(&self, message: &Choosing) -> Cow<'static, str> {
                match self.tag {
                    $($tag => $module::choosing(message),)+
                    _ => en::choosing(message),
                }
            }

            /// What it says of steps that are taken back and made again.
            #[must_use]
            pub fn undoing(&self, message: &Undoing) -> Cow<'static, str> {
                match self.tag {
                    $($tag => $module::undoing(message),)+
                    _ => en::undoing(message),
                }
            }

            /// What it says where the page is used to read a file.
            #[must_use]
            pub fn opening(&self, message: &Opening) -> Cow<'static, str> {
                match self.tag {
                    $($tag => $module::opening(message),)+
                    _ => en::opening(message),
                }
            }

            /// The name of a kind of file that is read.
            #[must_use]
            pub fn kind(&self, kind: Kind) -> &'static str {
                match self.tag {
                    $($tag => $module::kind(kind),)+
                    _ => en::kind(kind),
                }
            }

            /// What of a file is not in the design that was read from it.
            #[must_use]
            pub fn note(&self, note: &Note) -> String {
                match self.tag {
                    $($tag => $module::note(note),)+
                    _ => en::note(note),
                }
            }

            /// Why a file gives no design, and the way out.
            #[must_use]
            pub fn refusal(&self, refusal: &Refusal) -> String {
                match self.tag {
                    $($tag => $module::refusal(refusal),)+
                    _ => en::refusal(refusal),
                }
            }

            /// What it says where the page is used to compare designs.
            #[must_use]
            pub fn comparing(&self, message: &Comparing) -> Cow<'static, str> {
                match self.tag {
                    $($tag => $module::comparing(message),)+
                    _ => en::comparing(message),
                }
            }

            /// What it says where the page stands inside another.
            #[must_use]
            pub fn embedding(&self, message: &Embedding) -> Cow<'static, str> {
                match self.tag {
                    $($tag => $module::embedding(message),)+
                    _ => en::embedding(message),
                }
            }

            /// What it says where the page is used to share a design.
            #[must_use]
            pub fn sharing(&self, message: &Sharing) -> Cow<'static, str> {
                match self.tag {
                    $($tag => $module::sharing(message),)+
                    _ => en::sharing(message),
                }
            }

            /// What it says where the page is used to list trails.
            #[must_use]
            pub fn listing(&self, message: &Listing) -> Cow<'static, str> {
                match self.tag {
                    $($tag => $module::listing(message),)+
                    _ => en::listing(message),
                }
            }

            /// An insight type: its name and one sentence. No part of the table, because only the full view speaks of them.
            #[must_use]
            pub fn insight(&self, insight: InsightType) -> (&'static str, &'static str) {
                match self.tag {
                    $($tag => $module::insight(insight),)+
                    _ => en::insight(insight),
                }
            }
        }
    };
}

languages! {
    /// English.
    ENGLISH, en, "en", "English";
    /// Simplified Chinese.
    SIMPLIFIED_CHINESE, zh_cn, "zh-CN", "简体中文";
}

/// The language for readers of none of them.
pub const FALLBACK: &Language = ENGLISH;

/// Has the language of the first load say everything. Called by every part of the page that is fetched later, before it shows anything; where
/// nothing is cut into parts, everything is there.
pub fn complete() {
    en::complete();
}

/// The language of a BCP 47 tag, by the whole tag first and then by its first part.
#[must_use]
pub fn find(tag: &str) -> Option<Name> {
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let exact = NAMES.iter().find(|language| language.tag.eq_ignore_ascii_case(tag));
    exact.or_else(|| NAMES.iter().find(|language| primary(language.tag) == primary(tag))).copied()
}

impl Language {
    /// A problem as the error summary lists it: group, label, colon, and the sentence that stands at the field.
    #[must_use]
    pub fn problem(&self, problem: &Problem) -> String {
        let Separators { comma, colon, .. } = self.separators;
        let sentence = (self.remarks().issue)(&problem.issue, &problem.field);
        let label = match &problem.field {
            FieldId::Unknown(name) => Cow::Owned(typed::shown(name)),
            field => Cow::Borrowed((self.label)(field)),
        };
        match self.group(&problem.field) {
            Some(group) => format!("{group}{comma}{label}{colon}{sentence}"),
            None => format!("{label}{colon}{sentence}"),
        }
    }

    /// The label of the destination that a control belongs to.
    #[must_use]
    pub fn group(&self, field: &FieldId) -> Option<&'static str> {
        let destination = trail_model::destination::Destination::of(field)?;
        (destination.switch != *field).then(|| (self.label)(&destination.switch))
    }
}
