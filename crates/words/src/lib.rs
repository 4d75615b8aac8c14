//! What the designer says, in every language that it speaks. The model gives codes; each language is one folder of exhaustive
//! matches and one row of `languages!`, so a missing sentence does not compile.

use std::borrow::Cow;

use trail_model::event::InsightType;
use trail_model::field::FieldId;
use trail_model::import::{Kind, Note, Refusal};

mod api_error;
mod beside;
mod changed;
mod choosing;
mod comparing;
mod detail;
mod drawing;
mod embedding;
mod en;
mod field_text;
mod issue;
mod keeping;
mod language;
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
pub use drawing::{Destination, Drawing, Flaw};
pub use embedding::Embedding;
pub use field_text::WITH_INFO;
pub use keeping::Keeping;
pub use language::{AdviceText, Language, Name, Procedure, Remarks, Separators};
pub use listing::Listing;
pub use message::Message;
pub use opening::Opening;
pub use report::Report;
pub use say::Say;
pub use sharing::Sharing;
pub use starting::Starting;
pub use undoing::Undoing;

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

            /// What it says in the picture of the delivery.
            #[must_use]
            pub fn drawing(&self, message: &Drawing) -> Cow<'static, str> {
                match self.tag {
                    $($tag => $module::drawing(message),)+
                    _ => en::drawing(message),
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

            /// What it says of the network and of the page's own versions.
            #[must_use]
            pub fn keeping(&self, message: &Keeping) -> Cow<'static, str> {
                match self.tag {
                    $($tag => $module::keeping(message),)+
                    _ => en::keeping(message),
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
    /// The label of the destination that a control belongs to.
    #[must_use]
    pub fn group(&self, field: &FieldId) -> Option<&'static str> {
        let destination = trail_model::destination::Destination::of(field)?;
        (destination.switch != *field).then(|| (self.label)(&destination.switch))
    }
}
