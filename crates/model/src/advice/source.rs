//! Who gives the advice: a closed list, so that a reader can judge it and switch off whom the company does not follow.

use crate::named::Named;

/// Where a piece of advice comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// CIS Alibaba Cloud Foundation Benchmark 1.0.0, as coded in turbot/steampipe-mod-alicloud-compliance.
    Cis,
    /// KICS query c065b98e-1515-4991-9dca-b602bd6a2fbb.
    Kics,
    /// Managed rules of Alibaba Cloud's Cloud Config.
    CloudConfig,
    /// The Chinese Multi-Level Protection Scheme 2.0, as Cloud Config cites it.
    Mlps,
    /// turbot/steampipe-mod-alicloud-thrifty: what costs without need.
    Thrifty,
    /// Alibaba Cloud's documentation, or its silence.
    Vendor,
    /// This designer: what it sees in the form itself.
    Designer,
}

impl Named for Source {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("cis", Source::Cis),
        ("kics", Source::Kics),
        ("cloud-config", Source::CloudConfig),
        ("mlps", Source::Mlps),
        ("thrifty", Source::Thrifty),
        ("vendor", Source::Vendor),
        ("designer", Source::Designer),
    ];
}

impl Source {
    /// Every source, in the order in which they are shown.
    pub const ALL: &'static [Source] = &[
        Source::Cis,
        Source::Kics,
        Source::CloudConfig,
        Source::Mlps,
        Source::Thrifty,
        Source::Vendor,
        Source::Designer,
    ];

    /// The stable kebab-case name.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.wire()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_are_those_of_the_list() {
        let named: Vec<_> = Source::NAMES.iter().map(|(_, source)| *source).collect();
        assert_eq!(named, Source::ALL);
    }
}
