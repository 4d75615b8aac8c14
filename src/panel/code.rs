//! A text as it goes on the wire, line by line, so that a keystroke changes the one line that it concerns.

use leptos::prelude::*;

use super::highlight::{Kind, tokens};
use crate::session::Session;
use trail_words::Message;

/// A labelled block whose text content is exactly the text.
#[component]
pub fn Code(
    /// The text.
    text: Memo<String>,
    /// Its `id`.
    id: &'static str,
    /// What it is.
    label: Message,
    /// Whether it is JSON, which is coloured.
    is_json: Memo<bool>,
) -> impl IntoView {
    let session = Session::get();
    let count = Memo::new(move |_| text.with(|text| text.split_inclusive('\n').count()));
    view! {
        <pre class="code" role="region" tabindex="0" aria-label=move || session.say(label.clone())>
            <code id=id translate="no">
                <For each=move || 0..count.get() key=|number| *number let:number>
                    <Line text number is_json/>
                </For>
            </code>
        </pre>
    }
}

#[component]
fn Line(text: Memo<String>, number: usize, is_json: Memo<bool>) -> impl IntoView {
    let line = Memo::new(move |_| text.with(|text| text.split_inclusive('\n').nth(number).unwrap_or_default().to_owned()));
    let class = move || line.with(|line| class(line));
    let parts = move || {
        let line = line.read();
        let tokens = if is_json.get() { tokens(&line) } else { vec![(Kind::Plain, line.as_str())] };
        tokens.into_iter().map(|(kind, text)| view! { <span class=kind.class()>{text.to_owned()}</span> }).collect_view()
    };
    view! { <span class=class>{parts}</span> }
}

/// The class that lets a long line hang below its own beginning. Two spaces are one step.
fn class(line: &str) -> &'static str {
    let spaces = line.len() - line.trim_start_matches(' ').len();
    match spaces / 2 {
        0 => "ln",
        1 => "ln in1",
        2 => "ln in2",
        3 => "ln in3",
        4 => "ln in4",
        _ => "ln in5",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_hangs_by_its_indent() {
        assert_eq!(class("{\n"), "ln");
        assert_eq!(class("  \"Name\": \"a\""), "ln in1");
        assert_eq!(class("            deep"), "ln in5");
        assert_eq!(class(""), "ln");
    }
}
