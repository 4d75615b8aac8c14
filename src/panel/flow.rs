//! The picture of the delivery, drawn live: account, trail, destinations. What is missing is there, and says so.

use std::cell::RefCell;

use leptos::prelude::window;
use trail_words::{Destination, Drawing, Flaw, Message};

use super::picture::shape::{Frame, Line, Shape};
use super::picture::{End, Picture, Whose, service};
use crate::dom::{El, el, on_window, svg, watch};
use crate::session::Session;
use crate::signal::RwSignal;

/// To assistive technology it is one picture with one sentence, which names in full what a box has no room for.
pub fn drawing(session: Session) -> El {
    let is_narrow = is_narrow();
    let text = svg("desc").id("flow-text");
    // The sentence says all of it, and no box of it alone.
    let boxes = svg("g").attr("aria-hidden", "true");
    let whole = svg("svg")
        .class("pic")
        .attr("role", "img")
        .attr("aria-labelledby", "flow-title flow-text")
        .child(svg("title").id("flow-title").say(move || session.say(Message::FlowHeading)))
        .child(text.clone())
        .child(boxes.clone());
    let (drawn, root) = (RefCell::new(Drawn::default()), whole.clone());
    watch(move || {
        let picture = session.draft.with(|draft| Picture::of(draft, &session.problems_by_now()));
        text.set_text(&sentence(session, &picture));
        let nodes = nodes(session, &picture);
        let mut drawn = drawn.borrow_mut();
        if !drawn.has_place_for(&nodes, is_narrow.get()) {
            *drawn = Drawn::anew(&nodes, is_narrow.get(), &root, &boxes);
        }
        drawn.show(nodes);
    });
    whole
}

/// Two columns need room for an account's digits. In `em`, because letters can be larger than usual.
fn is_narrow() -> RwSignal<bool> {
    let ask = || window().match_media("(width < 24em)").ok().flatten().is_some_and(|query| query.matches());
    let is_narrow = RwSignal::new(ask());
    on_window("resize", move |_| is_narrow.set(ask()));
    is_narrow
}

/// What a box is, and its lines, the first of them the heading.
struct Node {
    class: &'static str,
    lines: Vec<String>,
}

/// Account, trail, and where its events end. Reactive to the language.
fn nodes(session: Session, picture: &Picture) -> Vec<Node> {
    let node = |flaw: Option<Flaw>, class: &'static str, lines: Vec<String>| Node {
        class: if flaw.is_none() { class } else { "missing" },
        lines,
    };
    let [account, trail] = picture.flaws;
    // Without one it says so itself.
    let of_trail = trail.filter(|_| picture.trail.is_some());
    let name = picture.trail.clone().unwrap_or_else(|| session.say(Drawing::NoName));
    let (event_rw, trail_region) = picture.events.clone();
    let events = session.say(Drawing::Events { event_rw, trail_region });
    let of_account = vec![session.say(Drawing::Account), known(session, account, [&picture.account])];
    let mut nodes = vec![
        node(account, "source", of_account),
        node(trail, "trail", vec![known(session, of_trail, [&Some(name)]), events]),
    ];
    nodes.extend(picture.ends.iter().map(|end| node(end.flaw, "end", lines_of(session, end))));
    if picture.ends.is_empty() {
        nodes.push(node(Some(Flaw::Incomplete), "end", vec![session.say(Drawing::NoDestination)]));
    }
    nodes
}

fn lines_of(session: Session, end: &End) -> Vec<String> {
    let mut lines = vec![session.say(service(end.kind)), known(session, end.flaw, [&end.place, &end.region])];
    match &end.whose {
        Whose::Own => {}
        Whose::Another(Some(account)) => lines.push(session.say(Drawing::InAccount { account: account.clone() })),
        Whose::Another(None) => lines.push(session.say(Drawing::InAnotherAccount)),
    }
    lines
}

/// What is known of a box, after what it lacks.
fn known<'a>(session: Session, flaw: Option<Flaw>, parts: impl IntoIterator<Item = &'a Option<String>>) -> String {
    let flaw = flaw.map(|flaw| session.say(Drawing::Flaw(flaw)));
    let parts: Vec<String> = flaw.into_iter().chain(parts.into_iter().flatten().cloned()).collect();
    parts.join(" · ")
}

/// What stands in the picture, box by box: each with its frame and its lines.
#[derive(Default)]
struct Drawn {
    is_narrow: bool,
    boxes: Vec<(Node, El, Vec<El>)>,
}

impl Drawn {
    fn has_place_for(&self, nodes: &[Node], is_narrow: bool) -> bool {
        self.is_narrow == is_narrow
            && self.boxes.len() == nodes.len()
            && self.boxes.iter().zip(nodes).all(|((drawn, ..), node)| drawn.lines.len() == node.lines.len())
    }

    /// Frames, lines and arrows for these, with nothing written yet.
    fn anew(nodes: &[Node], is_narrow: bool, root: &El, place: &El) -> Drawn {
        let has_third_line = nodes.iter().any(|node| node.lines.len() > 2);
        let shape = Shape::of(nodes.len() - 2, has_third_line, is_narrow);
        let _ = root.node().set_attribute("height", &em(shape.height));
        place.node().set_text_content(None);
        for line in &shape.lines {
            draw(line, place);
        }
        let boxes = shape.frames.iter().zip(nodes).map(|(frame, node)| {
            let empty = Node { class: "", lines: vec![String::new(); node.lines.len()] };
            // What is too long for its line ends in an ellipsis.
            let tags = node.lines.iter().enumerate().map(|(place, _)| if place == 0 { "b" } else { "span" });
            let texts: Vec<El> = tags.map(|tag| el(tag).attr("translate", "no")).collect();
            (empty, framed(*frame, &texts, place), texts)
        });
        Drawn { is_narrow, boxes: boxes.collect() }
    }

    /// What is typed changes a text, and no element.
    fn show(&mut self, nodes: Vec<Node>) {
        for ((drawn, frame, texts), node) in self.boxes.iter_mut().zip(nodes) {
            if drawn.class != node.class {
                let _ = frame.node().set_attribute("class", node.class);
            }
            for ((text, before), now) in texts.iter().zip(&drawn.lines).zip(&node.lines) {
                if before != now {
                    text.set_text(now);
                }
            }
            *drawn = node;
        }
    }
}

fn framed(frame: Frame, texts: &[El], place: &El) -> El {
    let whole = |tag: &str| svg(tag).attr("width", "100%").attr("height", "100%");
    let framed = svg("svg")
        .attr("x", &percent(frame.x))
        .attr("y", &em(frame.y))
        .attr("width", &percent(frame.width))
        .attr("height", &em(frame.height))
        .child(whole("rect"))
        .child(whole("foreignObject").child(el("div").children(texts.iter().cloned())));
    let _ = place.node().append_child(framed.node());
    framed
}

fn draw(line: &Line, place: &El) {
    let ((x1, y1), (x2, y2)) = (line.from, line.to);
    let drawn = svg("line").attr("x1", &percent(x1)).attr("y1", &em(y1)).attr("x2", &percent(x2)).attr("y2", &em(y2));
    let _ = place.node().append_child(drawn.node());
    if line.is_arrow {
        let head = if x1 == x2 { "m-3.5-5 3.5 5 3.5-5" } else { "m-5-3.5 5 3.5-5 3.5" };
        let head = svg("svg").attr("x", &percent(x2)).attr("y", &em(y2)).child(svg("path").attr("d", head));
        let _ = place.node().append_child(head.node());
    }
}

fn percent(hundredths: u32) -> String {
    [&hundredths.to_string(), "%"].concat()
}

fn em(tenths: u32) -> String {
    [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string(), "em"].concat()
}

/// The picture in one sentence. Reactive to the language.
fn sentence(session: Session, picture: &Picture) -> String {
    let destination = |end: &End| {
        session.say(Drawing::Destination(Destination {
            service: session.say(service(end.kind)),
            place: end.place.clone(),
            region: end.region.clone(),
            account: match &end.whose {
                Whose::Own => None,
                Whose::Another(account) => Some(account.clone()),
            },
            flaw: end.flaw,
        }))
    };
    let (event_rw, trail_region) = picture.events.clone();
    session.say(Drawing::Sentence {
        account: picture.account.clone(),
        trail: picture.trail.clone(),
        flaws: picture.flaws,
        event_rw,
        trail_region,
        destinations: picture.ends.iter().map(destination).collect(),
    })
}
