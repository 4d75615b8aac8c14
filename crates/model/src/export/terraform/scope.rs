//! How much of a design a Terraform file holds: whoever applies it may not be the one who makes what the trail needs.

use crate::named::Named;

/// The choices, in the order of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TerraformScope {
    /// The trail and what is new for it in its own account. Roles of other accounts stand there as comments, to be taken out.
    #[default]
    Resources,
    /// The trail alone: all else is there or is made elsewhere.
    Trail,
    /// The trail, what is new for it, and the roles of other accounts, each applied with a profile of its account.
    Roles,
    /// The trail alone, which is there already, with the `import` block that takes it into the state (Terraform 1.5).
    Import,
}

impl Named for TerraformScope {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("resources", TerraformScope::Resources),
        ("trail", TerraformScope::Trail),
        ("roles", TerraformScope::Roles),
        ("import", TerraformScope::Import),
    ];
}

impl TerraformScope {
    /// Every choice.
    pub const ALL: [TerraformScope; 4] =
        [TerraformScope::Resources, TerraformScope::Trail, TerraformScope::Roles, TerraformScope::Import];

    /// Its stable name, also the value in the page's select.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.wire()
    }

    /// The choice of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<TerraformScope> {
        TerraformScope::from_wire(name)
    }

    /// Whether what is new in the own account is made.
    pub(super) fn makes_resources(self) -> bool {
        matches!(self, TerraformScope::Resources | TerraformScope::Roles)
    }
}

#[cfg(test)]
mod tests;
