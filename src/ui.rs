//! The vocabulary of the form: one component per kind of control, one frame that renders every label and every error.

pub mod button;
pub mod checkbox;
pub mod choice;
pub mod dialog;
pub mod field;
pub mod icon;
pub mod message;
pub mod notice;
pub(crate) mod pasted;
pub mod radio_group;
pub mod region_select;
pub mod summary;
pub mod text_field;
