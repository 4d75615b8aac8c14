//! The picture of the delivery in English.

use std::borrow::Cow;

use crate::Drawing;
use crate::drawing::{Destination, Flaw};

/// The words of a message.
#[rustfmt::skip]
pub(crate) fn drawing(message: &Drawing) -> Cow<'static, str> {
    use Drawing as W;
    let text = match message {
        W::Account => "Account",
        W::NoName => "No name yet",
        W::Flaw(Flaw::Incomplete) => "Incomplete",
        W::Flaw(Flaw::Wrong) => "To correct",
        W::NoDestination => "No destination yet",
        W::Events { event_rw, trail_region } => return [events(event_rw), " events, ", regions(trail_region)].concat().into(),
        W::InAccount { account } => return ["in account ", account].concat().into(),
        W::InAnotherAccount => "in another account",
        W::Destination(destination) => return of_destination(destination).into(),
        W::Sentence { account, trail, flaws: [of_account, of_trail], event_rw, trail_region, destinations } => {
            let trail = trail.as_ref().map_or("A trail without a name".to_owned(), |name| ["Trail ", name, to_correct(*of_trail)].concat());
            let account = account.as_ref().map_or("an account that is not entered yet".to_owned(), |id| ["account ", id, to_correct(*of_account)].concat());
            let kind = events(event_rw).to_ascii_lowercase();
            let to = if destinations.is_empty() { "no destination yet".to_owned() } else { listed(destinations) };
            return [&trail, " of ", &account, " delivers ", &kind, " events of ", regions(trail_region), " to ", &to, "."].concat().into();
        }
    };
    text.into()
}

/// `OSS in account 6543210987654321 (to correct: Audit_Archive/trail-logs, cn-hangzhou)`
fn of_destination(destination: &Destination) -> String {
    let whose = match &destination.account {
        None => String::new(),
        Some(None) => " in another account".to_owned(),
        Some(Some(account)) => [" in account ", account].concat(),
    };
    let flaw = match destination.flaw {
        Some(Flaw::Wrong) => "to correct: ",
        Some(Flaw::Incomplete) if destination.place.is_some() => "incomplete: ",
        _ => "",
    };
    let place = destination.place.as_deref().unwrap_or("incomplete");
    let region = destination.region.as_ref().map(|region| [", ", region].concat()).unwrap_or_default();
    [&destination.service, &whose, " (", flaw, place, &region, ")"].concat()
}

/// After the name of what breaks a rule; what is missing has a name of its own.
fn to_correct(flaw: Option<Flaw>) -> &'static str {
    if flaw == Some(Flaw::Wrong) { " (to correct)" } else { "" }
}

/// `a, b and c`
fn listed(items: &[String]) -> String {
    let mut text = String::new();
    for (place, item) in items.iter().enumerate() {
        text.push_str(match items.len() - place {
            _ if place == 0 => "",
            1 => " and ",
            _ => ", ",
        });
        text.push_str(item);
    }
    text
}

fn events(event_rw: &str) -> &str {
    match event_rw {
        "All" => "All",
        "Write" => "Write",
        "Read" => "Read",
        "" => "No",
        other => other,
    }
}

fn regions(trail_region: &str) -> &str {
    match trail_region {
        "All" => "all regions",
        "" => "no region",
        id => id,
    }
}
