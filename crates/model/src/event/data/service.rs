//! The services with data events that are known without asking `ListDataEventServices`.

/// A service and the names of its data events, as far as they are documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Service {
    /// `ServiceName`.
    pub name: &'static str,
    /// Names for `EventName`. Empty: none is documented, which does not mean that there is none.
    pub events: &'static [&'static str],
}

/// Services seen in documents and code (help "OSS data events", META ListDataEventServices, TF); the full list comes from
/// ListDataEventServices. Two names of OSS are misspelled in its documentation, and so on the wire.
pub const SERVICES: &[Service] = &[
    Service { name: "Oss", events: OSS },
    Service { name: "PDS", events: &[] },
    Service { name: "Push", events: &[] },
    Service { name: "Cms", events: &["PutHybridMonitorMetricData"] },
];

const OSS: &[&str] = &[
    "ListObjects",
    "ListObjectsV2",
    "ListObjectVersions",
    "PutObject",
    "GetObject",
    "CopyObject",
    "AppendObject",
    "DeleteObject",
    "DeleteMultipleObjects",
    "GetObjects",
    "CopyObjects",
    "HeadObject",
    "GetObjectMeta",
    "PostObject",
    "RestoreObject",
    "CleanRestoredObject",
    "SelectObject",
    "CreateSelectObjectMeta",
    "InitateMultipartUpload",
    "UploadPart",
    "UplaodPartCopy",
];

/// The documented event names of a service.
#[must_use]
pub fn known_events(service: &str) -> &'static [&'static str] {
    SERVICES.iter().find(|one| one.name == service).map_or(&[], |one| one.events)
}
