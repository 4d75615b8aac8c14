//! The picture of designs from empty to complete.

use trail_model::draft::{DestinationAccount, TrailDraft};

use super::line;
use crate::dom::{El, el};
use crate::panel;
use crate::session::Session;

/// Empty, in the making, complete, and with other accounts.
pub(super) fn pictures(session: Session) -> Vec<El> {
    let empty = TrailDraft::default();
    let mut begun = TrailDraft { account_id: "1234567890123456".to_owned(), ..TrailDraft::default() };
    begun.sls.on = true;
    let mut complete =
        TrailDraft { name: "security-audit".to_owned(), home_region: "cn-hangzhou".to_owned(), ..begun.clone() };
    complete.sls.project = "audit-hz".to_owned();
    complete.oss.on = true;
    complete.oss.bucket = "audit-archive".to_owned();
    complete.oss.prefix = "trail-logs".to_owned();
    let mut elsewhere = TrailDraft { name: "security-audit-of-everything-we-have".to_owned(), ..complete.clone() };
    elsewhere.max_compute.on = true;
    elsewhere.oss.account = DestinationAccount::Another;
    elsewhere.oss.role_arn = "acs:ram::6543210987654321:role/actiontrail-delivery".to_owned();
    elsewhere.sls.account = DestinationAccount::Another;
    let designs =
        [("Empty", empty), ("In the making", begun), ("Complete", complete), ("Other accounts, long names", elsewhere)];
    let one = |(name, draft): (&str, TrailDraft)| {
        let of_it = Session::new(session.language.get_untracked());
        of_it.draft.set(draft);
        line(name, [el("div").class("flow").child(apart(name, panel::drawn(of_it)))])
    };
    designs.map(one).into()
}

/// With ids of its own: the page has several.
fn apart(name: &str, picture: El) -> El {
    let prefix = name.split(' ').next().unwrap_or_default();
    let ids = ["title", "desc"].map(|tag| {
        let id = [prefix, "-", tag].concat();
        if let Ok(Some(found)) = picture.node().query_selector(tag) {
            found.set_id(&id);
        }
        id
    });
    picture.attr("aria-labelledby", &ids.join(" "))
}
