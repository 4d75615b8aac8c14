//! The headers of the app's files, written down for a web server that serves them in place of this proxy.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use axum::http::{HeaderMap, header};
use serde_json::Value;

use crate::config::Config;
use crate::guard::headers::of_file;

/// One file of each kind that has headers of its own, and how nginx knows it.
const EMBED: (&str, &str) = ("/embed.js", "\"~/embed\\.js$\"");
const HASHED: (&str, &str) = ("/app-0123456789.js", "\"~-[0-9a-f]{10}\\.(css|js|wasm)$\"");
const PLAIN: &str = "/index.html";

/// The Content-Security-Policy of the page.
pub fn policy(config: &Config) -> String {
    value(&of_file(config, PLAIN), header::CONTENT_SECURITY_POLICY.as_str()).to_owned()
}

/// For nginx, inside `http`: a variable for each header, by the file that is asked for. nginx does not send a header whose value is empty,
/// so a server block names all of them whatever this configuration allows.
pub fn nginx(config: &Config) -> String {
    let plain = of_file(config, PLAIN);
    let others = [EMBED, HASHED].map(|(path, pattern)| (of_file(config, path), pattern));
    let maps = names().into_iter().map(|name| {
        let default = value(&plain, &name);
        let mut map = format!("map $uri ${} {{\n    default \"{default}\";\n", variable(&name));
        for (headers, pattern) in &others {
            let own = value(headers, &name);
            if own != default {
                map += &format!("    {pattern} \"{own}\";\n");
            }
        }
        map + "}\n"
    });
    maps.collect()
}

/// Every file of the folder with its headers, by its path. The compressed copies go with the file they stand beside.
pub fn files(config: &Config, folder: &Path) -> io::Result<Value> {
    let paths = paths(folder, "")?;
    let of_each = paths.into_iter().map(|path| {
        let headers = of_file(config, &path);
        let named: BTreeMap<&str, &str> =
            headers.keys().map(|name| (name.as_str(), value(&headers, name.as_str()))).collect();
        (path, serde_json::json!(named))
    });
    Ok(Value::Object(of_each.collect()))
}

/// The names of all headers that a file may have, framed or not.
fn names() -> BTreeSet<String> {
    let denied = Config::simulator();
    [PLAIN, EMBED.0, HASHED.0]
        .iter()
        .flat_map(|path| of_file(&denied, path).keys().map(|name| name.as_str().to_owned()).collect::<Vec<_>>())
        .collect()
}

fn variable(name: &str) -> String {
    format!("trail_{}", name.replace('-', "_"))
}

fn value<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

fn paths(folder: &Path, base: &str) -> io::Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{base}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            found.extend(paths(&entry.path(), &path)?);
        } else if !path.ends_with(".br") && !path.ends_with(".gz") {
            found.push(path);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::origin::Origin;

    #[test]
    fn nginx_gets_a_variable_for_each_header() {
        let text = nginx(&Config::simulator());
        assert!(
            text.contains(
                "map $uri $trail_cache_control {\n    default \"no-cache\";\n    \"~-[0-9a-f]{10}\\.(css|js|wasm)$\" \"public, max-age=31536000, immutable\";\n}\n"
            ),
            "{text}"
        );
        assert!(
            text.contains(
                "map $uri $trail_access_control_allow_origin {\n    default \"\";\n    \"~/embed\\.js$\" \"*\";\n}\n"
            ),
            "{text}"
        );
        assert!(text.contains("map $uri $trail_x_frame_options {\n    default \"DENY\";\n}\n"), "{text}");
    }

    #[test]
    fn a_page_that_may_be_framed_has_the_same_variables() {
        let embed_origins = Origin::parse_list("https://portal.example.com").unwrap();
        let framed = Config { embed_origins, ..Config::simulator() };
        let text = nginx(&framed);
        assert!(text.contains("map $uri $trail_x_frame_options {\n    default \"\";\n}\n"), "{text}");
        assert!(text.contains("frame-ancestors https://portal.example.com\";"), "{text}");
        assert_eq!(text.matches("map ").count(), nginx(&Config::simulator()).matches("map ").count());
    }
}
