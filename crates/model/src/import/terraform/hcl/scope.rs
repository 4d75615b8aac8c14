//! What the names of a configuration stand for: defaults of variables, locals, arguments of other resources, and templates of those. What only
//! a run of Terraform knows has no value here. The default of a variable is what the trail gets unless the run says otherwise.

use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};

use hcl::expr::{Expression, TemplateExpr, Traversal, TraversalOperator};
use hcl::structure::{Block, Body};
use hcl::template::{Element, Strip, Template};
use serde_json::Value;

use super::{argument, is_repeated, labels, literal};
use crate::import::outcome::Note;
use crate::import::terraform::used::RESOURCES;
use crate::import::terraform::{Resource, later_call, parameter_of};

/// Names within names, and names in all, that one argument is looked up by: enough for files of people, and an end to circles.
pub(super) const DEPTH: usize = 16;
pub(super) const STEPS: usize = 256;
/// No argument of a trail is longer.
pub(super) const BYTES: usize = 64 * 1024;

pub(super) struct Scope<'a> {
    /// By the name as it is referred to; none for one that is there twice, which Terraform refuses.
    found: HashMap<String, Option<&'a Expression>>,
    /// Names that came into a trail.
    taken: RefCell<HashSet<String>>,
    steps: Cell<usize>,
}

/// A value, and the names that it came from.
type Known = (Value, Vec<String>);

impl<'a> Scope<'a> {
    pub(super) fn of(body: &'a Body) -> Self {
        let mut found = HashMap::new();
        let mut add = |name: String, value: &'a Expression| {
            found.entry(name).and_modify(|one| *one = None).or_insert(Some(value));
        };
        for block in body.blocks() {
            match labels(block)[..] {
                ["variable", name] => {
                    add(["var.", name].concat(), argument(block, "default").unwrap_or(&Expression::Null));
                }
                ["locals"] => {
                    block.body.attributes().for_each(|one| add(["local.", one.key()].concat(), one.expr()));
                }
                ["provider", "alicloud"] => {
                    let alias = argument(block, "alias").and_then(literal);
                    if let (Some(Value::String(alias)), Some(region)) = (alias, argument(block, "region")) {
                        add(["alicloud.", &alias].concat(), region);
                    }
                }
                ["resource", kind, label] if !is_repeated(block) => {
                    let Some((_, named)) = RESOURCES.iter().find(|(one, _)| *one == kind) else { continue };
                    let Some(name) = argument(block, named).or_else(|| argument(block, "name")) else { continue };
                    for member in [*named, "id", "name"] {
                        add([kind, label, member].join("."), name);
                    }
                }
                _ => {}
            }
        }
        Scope { found, taken: RefCell::default(), steps: Cell::default() }
    }

    /// The value of an expression, and whether the default of a variable is in it.
    pub(super) fn value(&self, expression: &Expression) -> Option<(Value, bool)> {
        let (value, names) = self.local_value(expression)?;
        let has_default = names.iter().any(|name| name.starts_with("var."));
        self.taken.borrow_mut().extend(names);
        Some((value, has_default))
    }

    /// The region of the provider that a resource names, `home` being that of the provider without a name, and whether the default of a
    /// variable is in it.
    pub(super) fn region_of(&self, provider: &Expression, home: &str) -> Option<(String, bool)> {
        if matches!(provider, Expression::Variable(name) if name.as_str() == "alicloud") {
            return Some((home.to_owned(), false));
        }
        let (region, has_default) = self.value(provider)?;
        Some((region.as_str()?.to_owned(), has_default))
    }

    fn local_value(&self, expression: &Expression) -> Option<Known> {
        self.steps.set(0);
        self.known(expression, 0).filter(|(value, _)| !value.is_null())
    }

    /// What a local or the default of a variable is.
    pub(super) fn meaning(&self, reference: &Traversal) -> Option<&'a Expression> {
        let name = name(reference).filter(|name| name.starts_with("local.") || name.starts_with("var."))?;
        self.found.get(&name).copied().flatten().filter(|meaning| !matches!(meaning, Expression::Null))
    }

    fn known(&self, expression: &Expression, depth: usize) -> Option<Known> {
        self.steps.set(self.steps.get() + 1);
        if depth > DEPTH || self.steps.get() > STEPS {
            return None;
        }
        match expression {
            Expression::Traversal(reference) => {
                let name = name(reference)?;
                let (value, mut names) = self.known((*self.found.get(&name)?)?, depth + 1)?;
                names.push(name);
                Some((value, names))
            }
            Expression::TemplateExpr(template) => self.filled(template, depth),
            Expression::Parenthesis(inner) => self.known(inner, depth + 1),
            _ => Some((literal(expression)?, Vec::new())),
        }
    }

    fn filled(&self, template: &TemplateExpr, depth: usize) -> Option<Known> {
        let template = Template::from_expr(template).ok()?;
        let (mut text, mut names) = (String::new(), Vec::new());
        for element in template.elements() {
            match element {
                Element::Literal(literal) => text.push_str(literal),
                Element::Interpolation(part) if part.strip == Strip::None => {
                    let (value, of_part) = self.known(&part.expr, depth + 1)?;
                    match value {
                        Value::String(value) => text.push_str(&value),
                        Value::Number(value) => text.push_str(&value.to_string()),
                        Value::Bool(value) => text.push_str(&value.to_string()),
                        _ => return None,
                    }
                    names.extend(of_part);
                }
                _ => return None,
            }
            if text.len() > BYTES {
                return None;
            }
        }
        Some((Value::String(text), names))
    }

    /// Gives the trail's arguments that are names their values, and says which have a default.
    pub(super) fn fill_in(&self, trail: &Block, resource: &mut Resource) -> Vec<Note> {
        let mut notes = Vec::new();
        for (name, value) in resource.arguments.iter_mut().filter(|(_, value)| value.is_none()) {
            let is_read = parameter_of(name).is_some() || later_call(name).is_some();
            let known = argument(trail, name).filter(|_| is_read).and_then(|expression| self.value(expression));
            let Some((known, has_default)) = known else { continue };
            *value = Some(known);
            notes.extend(has_default.then(|| Note::Default { name: name.clone() }));
        }
        notes
    }

    /// The block of a resource that a trail may deliver to, with its own name said where it is known; of a provider, with its region.
    pub(super) fn named(&self, block: &Block) -> Block {
        let mut block = block.clone();
        let named = match labels(&block)[..] {
            ["resource", kind, _] => RESOURCES.iter().find(|(one, _)| *one == kind).map(|(_, named)| *named),
            ["provider", _] => Some("region"),
            _ => None,
        };
        for attribute in block.body.attributes_mut().filter(|one| named == Some(one.key.as_str())) {
            if let Some((Value::String(text), _)) = self.local_value(&attribute.expr) {
                attribute.expr = Expression::String(text);
            }
        }
        block
    }

    /// Whether all that the block names came into a trail: a variable, or locals.
    pub(super) fn is_taken(&self, block: &Block) -> bool {
        let taken = self.taken.borrow();
        match labels(block)[..] {
            ["variable", name] => taken.contains(&["var.", name].concat()),
            ["locals"] => block.body.attributes().all(|one| taken.contains(&["local.", one.key()].concat())),
            _ => false,
        }
    }
}

/// `var.name`, `local.name` or `type.label.argument`, and nothing more.
fn name(reference: &Traversal) -> Option<String> {
    let Expression::Variable(first) = &reference.expr else { return None };
    let mut name = first.as_str().to_owned();
    for operator in &reference.operators {
        let TraversalOperator::GetAttr(next) = operator else { return None };
        name.push('.');
        name.push_str(next.as_str());
    }
    Some(name)
}
