//! Terraform's configuration language. What only a run of Terraform knows is named and left out.

use hcl::expr::{Expression, ObjectKey, TemplateExpr, TraversalOperator};
use hcl::structure::{Block, Body, Structure};
use hcl::template::{Element, Template};
use serde_json::Value;

use super::{BACKFILL, Resource, is_trail};
use crate::import::outcome::{Kind, Note, Read, Refusal, share};

mod made;
mod opened;
mod scope;
mod users;

use made::Regions;
use scope::Scope;
use users::Users;

/// Reads every trail of a file.
pub(in crate::import) fn read(text: &str, account: Option<&str>) -> Result<Vec<Read>, Refusal> {
    let body = hcl::parse(text).map_err(|error| refusal(&error))?;
    let (mut trails, mut backfills, mut others) = (Vec::new(), Vec::new(), Vec::new());
    let (mut notes, mut region, mut has_provider) = (Vec::new(), String::new(), false);
    let scope = Scope::of(&body);
    for structure in &body {
        match structure {
            Structure::Attribute(attribute) => notes.push(Note::Member { name: attribute.key().to_owned() }),
            Structure::Block(block) => match labels(block).as_slice() {
                ["resource", resource_type, _] if is_trail(resource_type) => trails.push(block),
                ["resource", BACKFILL, _] => backfills.push(block),
                // A provider of another name is one for other resources.
                ["provider", "alicloud"] if argument(block, "alias").is_none() => {
                    if std::mem::replace(&mut has_provider, true) {
                        return Err(Refusal::Duplicates { names: vec!["provider.alicloud".to_owned()], line: None });
                    }
                    region = provider_region(block, &scope, &mut notes);
                }
                ["terraform"] => {}
                _ => others.push(block),
            },
        }
    }
    let mut reads: Vec<Read> = Vec::new();
    for block in &trails {
        let address = labels(block).into_iter().skip(1).collect::<Vec<_>>().join(".");
        let mut resource = Resource { arguments: arguments(&block.body), region: region.clone(), address };
        let mut taken = scope.fill_in(block, &mut resource);
        if let Some(provider) = argument(block, "provider") {
            let known = scope.region_of(provider, &region);
            // Without its region, the argument is left as what only a run knows.
            if known.is_some() {
                resource.arguments.retain(|(name, _)| name != "provider");
            }
            let (region, has_default) = known.unwrap_or_default();
            resource.region = region;
            taken.extend(has_default.then(|| Note::Default { name: "provider.region".to_owned() }));
        }
        let mut read = super::read(Kind::TerraformHcl, &resource, account);
        read.notes.extend(taken);
        read.notes.extend(block.body.blocks().map(|inner| Note::Block { name: labels(inner).join(".") }));
        reads.push(read);
    }
    let named: Vec<Block> = others.iter().map(|block| scope.named(block)).collect();
    let others: Vec<&Block> = named.iter().collect();
    let of_trails = trails.iter().filter_map(|block| Some(made::reference(argument(block, "provider")?)?.1)).collect();
    let by_alias = others.iter().filter_map(|block| aliased(block)).collect();
    let regions = Regions { home: &region, by_alias, of_trails };
    let whole = made::read(&others, &regions, &mut reads);
    let users = Users::of(&trails, &reads, &scope);
    for (block, whole) in others.iter().zip(whole) {
        if let Some(note) = opened::note(block, &others, |block| users.use_it(block, &regions), &reads) {
            notes.push(note);
        } else if !whole && !scope.is_taken(block) {
            let name = labels(block).join(".");
            notes.push(if users.use_it(block, &regions) { Note::Partly { name } } else { Note::Block { name } });
        }
    }
    for block in backfills {
        let place = trails.iter().zip(&reads).position(|(trail, read)| names(block, trail, &read.draft.name));
        let address = labels(block).join(".");
        match place.filter(|_| !is_repeated(block)).and_then(|place| reads.get_mut(place)) {
            Some(read) => {
                read.draft.backfill = true;
                let known = ["trail_name", "depends_on", "provider"];
                let others = block.body.attributes().map(hcl::Attribute::key).filter(|name| !known.contains(name));
                notes.extend(others.map(|name| Note::Member { name: [&address, ".", name].concat() }));
                notes.extend(
                    block.body.blocks().map(|inner| Note::Block { name: [&address, ".", inner.identifier()].concat() }),
                );
            }
            None => notes.push(Note::Block { name: address }),
        }
    }
    if reads.is_empty() {
        return Err(Refusal::NoTrail { kind: Kind::TerraformHcl });
    }
    share(notes, &mut reads);
    Ok(reads)
}

fn labels(block: &Block) -> Vec<&str> {
    [block.identifier()].into_iter().chain(block.labels.iter().map(hcl::BlockLabel::as_str)).collect()
}

fn argument<'a>(block: &'a Block, name: &str) -> Option<&'a Expression> {
    block.body.attributes().find(|attribute| attribute.key() == name).map(hcl::Attribute::expr)
}

/// Whether the block is there once for each of something, which may be nothing.
fn is_repeated(block: &Block) -> bool {
    ["count", "for_each"].iter().any(|name| argument(block, name).is_some())
}

/// Whether the `trail_name` of a backfill is that of the trail: its name, or a reference to it.
fn names(backfill: &Block, trail: &Block, trail_name: &str) -> bool {
    match argument(backfill, "trail_name") {
        Some(Expression::String(name)) => name == trail_name,
        Some(Expression::Traversal(reference)) => {
            let Expression::Variable(resource_type) = &reference.expr else {
                return false;
            };
            let label = reference.operators.first().and_then(|operator| match operator {
                TraversalOperator::GetAttr(label) => Some(label.as_str()),
                _ => None,
            });
            matches!(labels(trail).as_slice(), ["resource", one, name] if *one == resource_type.as_str() && label == Some(*name))
        }
        _ => false,
    }
}

/// A provider with a name, and its region. One that says more, a profile or a role, may be of another account.
fn aliased(block: &Block) -> Option<(String, String)> {
    (labels(block) == ["provider", "alicloud"]).then_some(())?;
    let says_more = block.body.attributes().any(|one| !["alias", "region"].contains(&one.key()));
    (!says_more && block.body.blocks().next().is_none()).then_some(())?;
    Some((made::text(block, "alias")?, made::text(block, "region")?))
}

fn provider_region(provider: &Block, scope: &Scope<'_>, notes: &mut Vec<Note>) -> String {
    let mut region = String::new();
    for attribute in provider.body.attributes() {
        let name = ["provider.", attribute.key()].concat();
        if attribute.key() != "region" {
            // A profile or keys may be of another account than the one that the design is for.
            notes.push(Note::Member { name });
        } else if let Some((Value::String(id), has_default)) = scope.value(attribute.expr()) {
            region = id;
            notes.extend(has_default.then_some(Note::Default { name }));
        } else {
            notes.push(Note::Expression { name });
        }
    }
    let inner = provider.body.blocks().map(|block| ["provider.", block.identifier()].concat());
    notes.extend(inner.map(|name| Note::Block { name }));
    region
}

fn arguments(body: &Body) -> Vec<(String, Option<Value>)> {
    body.attributes().map(|attribute| (attribute.key().to_owned(), literal(attribute.expr()))).collect()
}

/// The value of an expression that says it itself. The parser stops at 64 levels.
fn literal(expression: &Expression) -> Option<Value> {
    Some(match expression {
        Expression::Null => Value::Null,
        Expression::Bool(value) => Value::Bool(*value),
        Expression::Number(number) => serde_json::from_str(&number.to_string()).ok()?,
        Expression::String(text) => Value::String(text.clone()),
        Expression::Array(items) => Value::Array(items.iter().map(literal).collect::<Option<_>>()?),
        Expression::Object(object) => Value::Object(
            object.iter().map(|(key, value)| Some((name_of(key)?, literal(value)?))).collect::<Option<_>>()?,
        ),
        Expression::TemplateExpr(template) => Value::String(plain(template)?),
        Expression::Parenthesis(inner) => literal(inner)?,
        Expression::FuncCall(call) if call.name.name.as_str() == "jsonencode" => match call.args.as_slice() {
            [argument] => Value::String(literal(argument)?.to_string()),
            _ => return None,
        },
        _ => return None,
    })
}

fn name_of(key: &ObjectKey) -> Option<String> {
    match key {
        ObjectKey::Identifier(name) => Some(name.as_str().to_owned()),
        ObjectKey::Expression(Expression::String(name)) => Some(name.clone()),
        _ => None,
    }
}

/// A template that has nothing to fill in.
fn plain(template: &TemplateExpr) -> Option<String> {
    let template = Template::from_expr(template).ok()?;
    let literal = |element: &Element| match element {
        Element::Literal(text) => Some(text.clone()),
        _ => None,
    };
    template.elements().iter().map(literal).collect()
}

/// Where the parser stopped, and why, as far as we speak of it.
fn refusal(error: &hcl::Error) -> Refusal {
    let hcl::Error::Parse(error) = error else {
        return Refusal::Hcl { line: 1, column: 1 };
    };
    let (line, column) = (error.location().line(), error.location().column());
    if error.message().contains("nested levels") {
        return Refusal::TooDeep { line };
    }
    if error.message().contains("redefined attribute") {
        let name = error.line().trim_start().split(|c: char| c == '=' || c.is_whitespace()).next().unwrap_or_default();
        return Refusal::Duplicates { names: vec![name.to_owned()], line: Some(line) };
    }
    Refusal::Hcl { line, column }
}
