//! Whether a trail delivers to what a block makes, also where the design does not hold all of it: by the name, or by a reference to it.

use hcl::structure::Block;

use super::made::{Regions, text};
use super::{argument, labels};
use crate::import::outcome::Read;
use crate::import::terraform::used::{NAMED_BY, RESOURCES, Used};

pub(super) struct Users {
    by_name: Used,
    /// What the trails say of where they deliver to.
    expressions: Vec<String>,
}

impl Users {
    pub(super) fn of(trails: &[&Block], reads: &[Read]) -> Users {
        let said = trails.iter().flat_map(|trail| NAMED_BY.iter().filter_map(|name| argument(trail, name)));
        let expressions = said.filter(|one| super::literal(one).is_none()).map(|one| format!("{one} ")).collect();
        Users { by_name: Used::by(reads), expressions }
    }

    pub(super) fn use_it(&self, block: &Block, regions: &Regions<'_>) -> bool {
        let ["resource", kind, label] = labels(block)[..] else { return false };
        let Some((_, named)) = RESOURCES.iter().find(|(one, _)| *one == kind) else { return false };
        let name = text(block, named).or_else(|| text(block, "name"));
        let region = regions.of(block).unwrap_or_default();
        name.is_some_and(|name| self.by_name.has(kind, &name, region))
            || self.expressions.iter().any(|expression| refers(expression, &[kind, ".", label].concat()))
    }
}

/// Whether the resource stands in the expression, and not as the beginning or end of a longer name.
fn refers(expression: &str, resource: &str) -> bool {
    let is_of_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
    expression.match_indices(resource).any(|(place, _)| {
        let (before, after) = (expression.get(..place), expression.get(place + resource.len()..));
        let before = before.and_then(|text| text.chars().next_back());
        let after = after.and_then(|text| text.chars().next());
        !before.is_some_and(|c| is_of_name(c) || c == '.') && !after.is_some_and(is_of_name)
    })
}
