//! What the draft was: its state after every step, so that each can be taken back and made again.

use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;

/// How many steps are kept.
const LIMIT: usize = 200;
/// Letters that follow each other faster than this, in milliseconds, are one step.
const PAUSE: f64 = 1000.0;

/// The states, and which of them the form shows.
#[derive(Clone, Debug)]
pub struct History {
    states: Vec<TrailDraft>,
    at: usize,
    /// The field that is being typed into, and when its last letter came.
    run: Option<(FieldId, f64)>,
}

impl History {
    /// Of a form that nobody has changed yet.
    #[must_use]
    pub fn new(draft: TrailDraft) -> History {
        History { states: vec![draft], at: 0, run: None }
    }

    /// Notes the draft after a change: a letter typed into a field at this time, or a step of its own. What was taken back before can no
    /// longer be made again. Answers whether the draft differs.
    pub fn note(&mut self, draft: &TrailDraft, typed: Option<(FieldId, f64)>) -> bool {
        if self.states.get(self.at) == Some(draft) {
            return false;
        }
        self.states.truncate(self.at + 1);
        let goes_on = match (&self.run, &typed) {
            (Some((field, last)), Some((other, now))) => field == other && now - last < PAUSE,
            _ => false,
        };
        self.run = typed;
        if goes_on {
            self.states.pop();
        }
        if goes_on && self.states.last() == Some(draft) {
            // Typed and deleted again.
            self.run = None;
        } else {
            self.states.push(draft.clone());
        }
        if self.states.len() > LIMIT + 1 {
            self.states.remove(0);
        }
        self.at = self.states.len() - 1;
        true
    }

    /// The field was left: what is typed there next is another step.
    pub fn end_run(&mut self) {
        self.run = None;
    }

    /// Changes every state alike: what the page fills in by itself is no step, and stays when one is taken back.
    pub fn amend(&mut self, change: impl Fn(&mut TrailDraft)) {
        self.states.iter_mut().for_each(change);
    }

    /// How many steps can be taken back, and how many made again.
    #[must_use]
    pub fn reach(&self) -> (usize, usize) {
        (self.at, self.states.len() - 1 - self.at)
    }

    /// Goes one step back.
    pub fn back(&mut self) -> Option<TrailDraft> {
        self.go(self.at.checked_sub(1)?)
    }

    /// Goes one step forward.
    pub fn forward(&mut self) -> Option<TrailDraft> {
        self.go(self.at + 1)
    }

    fn go(&mut self, at: usize) -> Option<TrailDraft> {
        let state = self.states.get(at)?.clone();
        self.at = at;
        self.run = None;
        Some(state)
    }
}

#[cfg(test)]
mod tests;
