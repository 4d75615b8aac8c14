//! Data events: which reads and writes of data inside services are recorded, and of which regions (META, help "PutDataEventSelector").

use serde_json::{Map, Value};

use crate::api::Action;
use crate::draft::{ALL_REGIONS, TrailDraft};
use crate::field::FieldId;
use crate::plan::{Argument, Call, TrailPlan};
use crate::problem::{Issue, Problem};
use crate::region;

mod selector;
mod service;
mod wire;

pub use selector::{Filter, ReadWrite, SELECTOR_LIMIT, Selector, SelectorList, VALUE_LIMIT};
pub use service::{SERVICES, Service, known_events};
pub use wire::selectors_issue;
use wire::write_selectors;
pub(crate) use wire::{call_problems, read_selectors, write_selector};

/// The checkbox *Data Event* and the editor below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataEvents {
    /// Whether the plan selects data events.
    pub on: bool,
    /// The selectors, at most [`SELECTOR_LIMIT`].
    pub selectors: Vec<Selector>,
    /// Whether events of all regions are delivered. The list of regions is kept meanwhile.
    pub all_regions: bool,
    /// The regions whose events are delivered. Empty, it is the home region: each region more is a paid project more.
    pub regions: Vec<String>,
}

impl Default for DataEvents {
    /// Off, with OSS in the home region chosen for when it is switched on.
    fn default() -> DataEvents {
        let selectors = vec![Selector::of("Oss")];
        DataEvents { on: false, selectors, all_regions: false, regions: Vec::new() }
    }
}

impl DataEvents {
    /// Whether its lists are near enough to their limits to be shown and mended. Wrong by much is still a draft; wrong by thousands is a
    /// page that no browser draws.
    pub(crate) fn is_bounded(&self) -> bool {
        const TIMES: usize = 5;
        let is_short = |selector: &Selector| {
            SelectorList::ALL.into_iter().all(|list| selector.filter(list).count() <= TIMES * VALUE_LIMIT)
        };
        self.selectors.len() <= TIMES * SELECTOR_LIMIT
            && self.selectors.iter().all(is_short)
            && self.regions.len() <= TIMES * region::ALL.len()
    }

    /// The regions of the list: those that are chosen, or the home region while none is.
    #[must_use]
    pub fn regions_or_home<'a>(&'a self, home_region: &'a str) -> Vec<&'a str> {
        if self.regions.is_empty() { vec![home_region] } else { self.regions.iter().map(String::as_str).collect() }
    }

    /// Adds a region to the list. The first one that is added stands beside the home region.
    pub fn add_region(&mut self, region: &str, home_region: &str) {
        let mut regions: Vec<String> = self.regions_or_home(home_region).into_iter().map(str::to_owned).collect();
        if !regions.iter().any(|one| one == region) {
            regions.push(region.to_owned());
        }
        self.set_regions(regions, home_region);
    }

    /// Takes a region from the list. Without the last one the list is the home region again.
    pub fn remove_region(&mut self, region: &str, home_region: &str) {
        let mut regions = std::mem::take(&mut self.regions);
        regions.retain(|one| one != region);
        self.set_regions(regions, home_region);
    }

    /// The home region alone is an empty list, which follows the home region when that changes.
    fn set_regions(&mut self, regions: Vec<String>, home_region: &str) {
        let is_home = regions.iter().all(|one| one == home_region);
        self.regions = if is_home { Vec::new() } else { regions };
    }

    /// Everything that is wrong with selectors and regions. Whether the trail delivers to Log Service itself is no rule (section 1.7 of
    /// the API notes: not confirmed).
    #[must_use]
    pub fn issues(&self) -> Vec<Issue> {
        let mut issues = selector::issues(&self.selectors);
        if !self.all_regions {
            issues.extend(self.regions.iter().filter_map(|one| region_issue(one)));
        }
        issues
    }

    pub(crate) fn check(draft: &TrailDraft, problems: &mut Vec<Problem>) {
        if draft.data_events.on {
            let issues = draft.data_events.issues().into_iter();
            problems.extend(issues.map(|issue| Problem::new(FieldId::DataEvents, issue)));
        }
    }

    /// `PutDataEventSelector`, whose selectors are a JSON text. `TrailRegionIds` is for a trail that does not follow all regions.
    pub(crate) fn calls(draft: &TrailDraft) -> Option<Call> {
        let data = &draft.data_events;
        if !data.on {
            return None;
        }
        let mut call = Call::new(
            Action::PutDataEventSelector,
            [
                ("TrailName", draft.name.as_str().into()),
                ("EventSelectors", write_selectors(&data.selectors).into()),
                ("IsTrailAllRegion", data.all_regions.into()),
            ],
        );
        if !data.all_regions {
            let regions = data.regions_or_home(&draft.home_region).join(",");
            call.parameters.push(("TrailRegionIds".to_owned(), regions.into()));
        }
        Some(call)
    }

    /// Sets the regions from the text of `TrailRegionIds`.
    pub(crate) fn read_regions(&mut self, text: &str, home_region: &str) {
        let regions = if text.is_empty() { Vec::new() } else { text.split(',').map(str::to_owned).collect() };
        self.set_regions(regions, home_region);
    }

    /// What `GetDataEventSelector` answered, of a trail with this home region; its selectors are a JSON text, which the caller's parser
    /// reads. An empty list of them is data events that are off.
    ///
    /// `None` where the answer says something that this version does not hold: then it is not known what the trail delivers.
    #[must_use]
    pub fn from_answer(
        answer: &Map<String, Value>,
        home_region: &str,
        parse: fn(&str) -> Option<Value>,
    ) -> Option<DataEvents> {
        let selectors = match answer.get("DataEventSelectors")?.as_str()? {
            "" => Vec::new(),
            text => read_selectors(&parse(text)?).ok()?,
        };
        if selectors.is_empty() {
            return Some(DataEvents::default());
        }
        let all_regions = answer.get("IsTrailAllRegion").and_then(Value::as_bool).unwrap_or_default();
        let mut data = DataEvents { on: true, selectors, all_regions, regions: Vec::new() };
        if !all_regions {
            let configs = answer.get("SlsDeliveryConfigs").and_then(Value::as_array)?;
            let regions: Option<Vec<&str>> = configs.iter().map(|one| one.get("TrailRegion")?.as_str()).collect();
            let regions = regions.filter(|regions| !regions.is_empty())?;
            data.read_regions(&regions.join(","), home_region);
        }
        Some(data)
    }
}

fn region_issue(id: &str) -> Option<Issue> {
    (!region::is_well_formed(id)).then(|| Issue::Region { actual: id.to_owned() })
}

/// A Log Service project that ActionTrail makes for data events. It is paid for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataEventProject {
    /// The region, or `All` for one project in every region.
    pub region: String,
    /// Its name; `<region>` stands in it for every region, `<account>` for an account that is not known.
    pub project: String,
}

/// Where the data events of a plan land, one project for each region (META GetDataEventSelector.SlsDeliveryConfigs).
#[must_use]
pub fn data_event_projects(plan: &TrailPlan) -> Vec<DataEventProject> {
    let call = plan.calls.iter().find(|call| call.action == Action::PutDataEventSelector);
    call.map(|call| projects(call, &plan.account)).unwrap_or_default()
}

/// The same of a draft, for whoever needs no plan.
#[must_use]
pub fn data_event_projects_of(draft: &TrailDraft) -> Vec<DataEventProject> {
    DataEvents::calls(draft).map(|call| projects(&call, &draft.account_id)).unwrap_or_default()
}

fn projects(call: &Call, account: &str) -> Vec<DataEventProject> {
    let account = if account.is_empty() { "<account>" } else { account };
    let project = |region: &str, name: &str| DataEventProject {
        region: region.to_owned(),
        project: ["actiontrail-log-", account, "-", name].concat(),
    };
    let regions = call.parameters.iter().find(|(name, _)| name == "TrailRegionIds");
    match regions {
        Some((_, Argument::Text(ids))) => {
            ids.split(',').filter(|id| !id.is_empty()).map(|id| project(id, id)).collect()
        }
        _ => vec![project(ALL_REGIONS, "<region>")],
    }
}

#[cfg(test)]
mod tests;
