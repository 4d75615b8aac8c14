//! Whether a trail delivers to what a block makes, also where the design does not hold all of it: by the name, by a reference to it, or because
//! both say the name by the same expression.

use hcl::expr::Expression;
use hcl::structure::Block;
use hcl::template::{Element, Strip, Template};
use serde_json::Value;

use super::made::Regions;
use super::scope::{BYTES, DEPTH, STEPS, Scope};
use super::{argument, labels, literal};
use crate::import::outcome::Read;
use crate::import::terraform::used::{NAMED_BY, RESOURCES, Used};

pub(super) struct Users<'a> {
    by_name: Used,
    scope: &'a Scope<'a>,
    /// The arguments by which the trails say where they deliver to, as far as they are no texts.
    said: Vec<(&'static str, String)>,
}

impl<'a> Users<'a> {
    pub(super) fn of(trails: &[&Block], reads: &[Read], scope: &'a Scope<'a>) -> Users<'a> {
        let said =
            trails.iter().flat_map(|trail| NAMED_BY.iter().filter_map(|name| Some((*name, argument(trail, name)?))));
        let said = said.filter(|(_, one)| literal(one).is_none()).map(|(name, one)| (name, spelled(scope, one)));
        Users { by_name: Used::by(reads), scope, said: said.collect() }
    }

    pub(super) fn use_it(&self, block: &Block, regions: &Regions<'_>) -> bool {
        let ["resource", kind, label] = labels(block)[..] else { return false };
        let Some(((_, named), by)) = RESOURCES.iter().zip(NAMED_BY).find(|((one, _), _)| *one == kind) else {
            return false;
        };
        let name = argument(block, named).or_else(|| argument(block, "name"));
        let name = name.map(|name| spelled(self.scope, name)).unwrap_or_default();
        let region = regions.of(block).unwrap_or_default();
        let is_it = |(argument, said): &(&str, String)| {
            refers(said, &[kind, ".", label].concat()) || *argument == by && is_of(said, &name, region)
        };
        self.by_name.has(kind, &name, region) || self.said.iter().any(is_it)
    }
}

/// Whether this is the name, or an ARN that ends with it. A region that is not known is none of another.
fn is_of(said: &str, name: &str, region: &str) -> bool {
    let is_elsewhere = |told: &str| !region.is_empty() && !told.contains('$') && told != region;
    !name.is_empty()
        && said.strip_suffix(name).is_some_and(|before| before.is_empty() || before.ends_with('/'))
        && !said.split(':').nth(2).is_some_and(is_elsewhere)
}

/// An expression as a template, with what locals and defaults mean in their place. One too long for that is as it stands.
fn spelled(scope: &Scope<'_>, expression: &Expression) -> String {
    spell(scope, expression, 0, &mut 0).unwrap_or_else(|| expression.to_string())
}

fn spell(scope: &Scope<'_>, expression: &Expression, depth: usize, steps: &mut usize) -> Option<String> {
    *steps += 1;
    if depth > DEPTH || *steps > STEPS {
        return None;
    }
    let mut inner = |expression: &Expression| spell(scope, expression, depth + 1, steps);
    let meaning = match expression {
        Expression::Traversal(reference) => scope.meaning(reference),
        Expression::Parenthesis(inner) => Some(&**inner),
        _ => None,
    };
    let text = match (meaning, expression) {
        (Some(meaning), _) => inner(meaning)?,
        (_, Expression::TemplateExpr(template)) => {
            let template = Template::from_expr(template).ok()?;
            let parts = template.elements().iter().map(|element| match element {
                Element::Literal(text) => Some(text.clone()),
                Element::Interpolation(part) if part.strip == Strip::None => inner(&part.expr),
                _ => None,
            });
            parts.collect::<Option<String>>()?
        }
        _ => match literal(expression) {
            Some(Value::String(text)) => text,
            Some(value @ (Value::Number(_) | Value::Bool(_))) => value.to_string(),
            _ => format!("${{{expression}}}"),
        },
    };
    (text.len() <= BYTES).then_some(text)
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
