//! One selector: which data events of a service are delivered.

use serde::{Deserialize, Serialize};

use crate::name;
use crate::named::Named;
use crate::problem::Issue;

/// Selectors of a trail (META PutDataEventSelector: "a maximum of 20 elements").
pub const SELECTOR_LIMIT: usize = 20;
/// `Equals` and `NotEquals` together, of `EventName` and of `ResourceArn` each (META PutDataEventSelector: "cannot exceed 10").
pub const VALUE_LIMIT: usize = 10;

/// A selector. Several of one service are allowed: no source forbids them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selector {
    /// `ServiceName`. Empty while none is chosen.
    pub service: String,
    /// `ReadWriteType`.
    pub read_write: ReadWrite,
    /// `EventName`: which events by name.
    pub events: Filter,
    /// `ResourceArn`: the events of which resources.
    pub resources: Filter,
}

/// `ReadWriteType` of a selector.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReadWrite {
    /// Reads and writes; a selector that says nothing means it.
    #[default]
    All,
    Write,
    Read,
}

impl Named for ReadWrite {
    const NAMES: &'static [(&'static str, Self)] =
        &[("All", ReadWrite::All), ("Write", ReadWrite::Write), ("Read", ReadWrite::Read)];
}

impl ReadWrite {
    /// Every value, in the order of the page.
    pub const ALL: &'static [ReadWrite] = &[ReadWrite::All, ReadWrite::Write, ReadWrite::Read];

    /// The value on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.wire()
    }

    /// The value of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<ReadWrite> {
        ReadWrite::from_wire(name)
    }
}

/// What to include and what to leave out. Both empty: everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// `Equals`.
    pub equals: Vec<String>,
    /// `NotEquals`.
    pub not_equals: Vec<String>,
}

impl Filter {
    /// How many values it holds.
    #[must_use]
    pub fn count(&self) -> usize {
        self.equals.len() + self.not_equals.len()
    }

    /// The list of what is left out, or of what is included.
    #[must_use]
    pub fn list(&self, leaves_out: bool) -> &Vec<String> {
        if leaves_out { &self.not_equals } else { &self.equals }
    }

    /// The same, to write.
    pub fn list_mut(&mut self, leaves_out: bool) -> &mut Vec<String> {
        if leaves_out { &mut self.not_equals } else { &mut self.equals }
    }
}

/// The two filters of a selector, by their names on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SelectorList {
    EventName,
    ResourceArn,
}

impl Named for SelectorList {
    const NAMES: &'static [(&'static str, Self)] =
        &[("EventName", SelectorList::EventName), ("ResourceArn", SelectorList::ResourceArn)];
}

impl SelectorList {
    /// Both, in the order of the page.
    pub const ALL: [SelectorList; 2] = [SelectorList::EventName, SelectorList::ResourceArn];

    /// The name on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.wire()
    }
}

impl Selector {
    /// Every data event of a service.
    #[must_use]
    pub fn of(service: &str) -> Selector {
        Selector { service: service.to_owned(), ..Selector::default() }
    }

    /// One of its filters.
    #[must_use]
    pub fn filter(&self, list: SelectorList) -> &Filter {
        match list {
            SelectorList::EventName => &self.events,
            SelectorList::ResourceArn => &self.resources,
        }
    }

    /// The same, to write.
    pub fn filter_mut(&mut self, list: SelectorList) -> &mut Filter {
        match list {
            SelectorList::EventName => &mut self.events,
            SelectorList::ResourceArn => &mut self.resources,
        }
    }
}

/// What the API would refuse of these selectors. A selector is named by its number, from 1.
pub(super) fn issues(selectors: &[Selector]) -> Vec<Issue> {
    let mut issues = Vec::new();
    if selectors.is_empty() {
        issues.push(Issue::NoDataEventService {});
    }
    if selectors.len() > SELECTOR_LIMIT {
        issues.push(Issue::TooManySelectors { max: SELECTOR_LIMIT as u64, actual: selectors.len() as u64 });
    }
    for (number, selector) in (1_u64..).zip(selectors) {
        // Those beyond the limit have to go, whatever else is wrong with them.
        if number > SELECTOR_LIMIT as u64 {
            break;
        }
        if selector.service.is_empty() || selector.service.trim() != selector.service {
            issues.push(Issue::SelectorService { selector: number });
        }
        let before = issues.len();
        for list in SelectorList::ALL {
            let actual = selector.filter(list).count();
            if actual > VALUE_LIMIT {
                let (max, actual) = (VALUE_LIMIT as u64, actual as u64);
                issues.push(Issue::TooManySelectorValues { selector: number, list, max, actual });
            }
        }
        // A list that is too long is shortened first: what is left of it is judged then.
        if issues.len() > before {
            continue;
        }
        for leaves_out in [false, true] {
            for name in selector.events.list(leaves_out) {
                if !is_event_name(name) {
                    issues.push(Issue::EventName { selector: number, actual: name.clone() });
                }
            }
            for arn in selector.resources.list(leaves_out) {
                if !is_resource_arn(arn) {
                    issues.push(Issue::ResourceArn { selector: number, actual: arn.clone() });
                }
            }
        }
    }
    issues
}

/// Whether it is built as `acs:<service>:<region>:<account>:<resource>` (section 2 of the API notes). Region and account may be `*` or empty, and
/// a text of stars is every resource; what a resource is called is for its service to say.
fn is_resource_arn(text: &str) -> bool {
    let mut parts = text.splitn(5, ':');
    let mut next = || parts.next().unwrap_or_default();
    let (scheme, service, region, account, resource) = (next(), next(), next(), next(), next());
    let is_word = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-*".contains(&byte));
    let is_account = matches!(account, "" | "*") || name::is_account_id(account);
    text == "*"
        || scheme == "acs"
            && !service.is_empty()
            && is_word(service)
            && is_word(region)
            && is_account
            && !resource.is_empty()
}

/// Whether an API action can have this name. Every one that is documented is a letter, then letters and digits (help "OSS data events", META
/// ListDataEventServices); no document gives the rule, so what else names of actions hold elsewhere is left to the API: `_`, `-`, `.`, `:`
/// and the `*` of policies.
fn is_event_name(name: &str) -> bool {
    let mut is_later = false;
    for byte in name.bytes() {
        let is_first = byte.is_ascii_alphabetic() || byte == b'*';
        if !is_first && !(is_later && (byte.is_ascii_digit() || b"_-.:".contains(&byte))) {
            return false;
        }
        is_later = true;
    }
    is_later
}
