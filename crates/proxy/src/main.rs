//! Starts the proxy, or the simulator alone, and stops it when it is told to.

mod cli;

use std::collections::BTreeMap;
use std::error::Error;
use std::io::Write;
use std::net::SocketAddr;
use std::process::ExitCode;

use clap::Parser;
use cli::{Cli, Command, HeadersArguments, Log, SimulatorArguments};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use trail_model::region;
use trail_proxy::clock::Clock;
use trail_proxy::config::{Config, environment};
use trail_proxy::credentials::Credentials;
use trail_proxy::hosting;
use trail_proxy::serve::{ConnectionLimits, serve};
use trail_proxy::simulator::{Settings, Simulator};
use trail_proxy::state::AppState;
use trail_proxy::upstream::endpoint::{Address, Endpoint};
use trail_proxy::upstream::{Upstream, UpstreamTimeouts};

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    log_to_stderr(cli.log);
    let ended = match cli.command {
        Some(Command::Simulator(ref arguments)) => run_simulator(arguments).await,
        Some(Command::Headers(ref arguments)) => print_headers(arguments),
        None => run_proxy(&cli).await,
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "trail-proxy: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run_proxy(cli: &Cli) -> Result<(), Box<dyn Error>> {
    let read = |name: &str| std::env::var(name).ok();
    let (mut config, upstream, of_accounts) = if cli.simulator { simulated(&read).await? } else { live(&read)? };
    environment::shared(&mut config, &read)?;
    cli.apply(&mut config)?;
    refuse_open_door(&config, cli.listen)?;

    let mode = match &upstream.endpoint {
        _ if cli.simulator => "simulator".to_owned(),
        Endpoint::Fixed(address) => format!("live, calls go to {}:{}", address.host, address.port),
        Endpoint::PerRegion => "live".to_owned(),
    };
    let state = AppState::new(config, upstream).with_accounts(of_accounts);
    let listener = TcpListener::bind(cli.listen).await.map_err(|error| format!("--listen {}: {error}", cli.listen))?;
    announce(&format!("trail-proxy ({mode})"), listener.local_addr()?)?;
    let stopping = state.clone();
    let stop = async move {
        stop_signal().await;
        stopping.stop();
    };
    serve(listener, trail_proxy::app(state), ConnectionLimits::default(), stop).await;
    Ok(())
}

/// What the proxy serves, the way of its calls, and the ways of accounts that have their own.
type Ways = (Config, Upstream, BTreeMap<String, Upstream>);

/// A simulator for each account, each with trails of its own.
async fn simulated(read: &dyn Fn(&str) -> Option<String>) -> Result<Ways, Box<dyn Error>> {
    let mut config = Config::simulator();
    environment::simulated(&mut config, read)?;
    let mut ways = BTreeMap::new();
    for account in &config.accounts {
        let simulator = Simulator::new(Settings { account: account.id.clone(), ..Settings::default() });
        ways.insert(account.id.clone(), upstream(at(simulator.start().await?), Credentials::demo()));
    }
    self::ways(config, ways)
}

fn live(read: &dyn Fn(&str) -> Option<String>) -> Result<Ways, Box<dyn Error>> {
    let (config, keys, endpoint) = environment::live(read)?;
    let names: Vec<String> = std::env::vars_os().filter_map(|(name, _)| name.into_string().ok()).collect();
    environment::keys_have_accounts(&config, names.iter().map(String::as_str))?;
    let way = |(account, own)| (account, upstream(endpoint.clone(), own));
    ways(config, keys.into_iter().map(way).collect())
}

/// The first account's way is the one that is taken where there is no other.
fn ways(config: Config, mut each: BTreeMap<String, Upstream>) -> Result<Ways, Box<dyn Error>> {
    let first = config.accounts.first().and_then(|account| each.remove(&account.id));
    Ok((config, first.ok_or("no account to call")?, each))
}

fn upstream(endpoint: Endpoint, credentials: Credentials) -> Upstream {
    Upstream::new(endpoint, credentials, Clock::default(), UpstreamTimeouts::default())
}

async fn run_simulator(arguments: &SimulatorArguments) -> Result<(), Box<dyn Error>> {
    if !region::is_well_formed(&arguments.region) {
        return Err(format!("--region: {:?} is not a region id", arguments.region).into());
    }
    let simulator = Simulator::new(Settings {
        credentials: arguments.credentials(),
        region: arguments.region.clone(),
        slash_for_no_project: arguments.slash_for_no_project,
        ..Settings::default()
    });
    let port = arguments.port;
    let bound = TcpListener::bind(("127.0.0.1", port)).await;
    let listener = bound.map_err(|error| format!("--port {port}: 127.0.0.1:{port}: {error}"))?;
    announce("trail-proxy (simulator alone)", listener.local_addr()?)?;
    simulator.serve(listener, stop_signal()).await;
    Ok(())
}

fn print_headers(arguments: &HeadersArguments) -> Result<(), Box<dyn Error>> {
    let mut config = Config::simulator();
    environment::shared(&mut config, &|name| std::env::var(name).ok())?;
    let text = match &arguments.app {
        Some(folder) => format!("{:#}\n", hosting::files(&config, folder)?),
        None if arguments.nginx => hosting::nginx(&config),
        None => format!("{}\n", hosting::policy(&config)),
    };
    Ok(std::io::stdout().write_all(text.as_bytes())?)
}

/// Beyond loopback anyone could create trails with our keys.
fn refuse_open_door(config: &Config, listen: SocketAddr) -> Result<(), String> {
    if listen.ip().is_loopback() || !config.users.is_empty() {
        return Ok(());
    }
    Err(format!(
        "{listen} is not a loopback address, and nobody would be asked who they are; set {} or listen on 127.0.0.1",
        environment::BEARER_SHA256
    ))
}

fn at(address: SocketAddr) -> Endpoint {
    Endpoint::Fixed(Address { tls: false, host: address.ip().to_string(), port: address.port() })
}

/// One line on standard output, which a script can wait for and read.
fn announce(what: &str, address: SocketAddr) -> std::io::Result<()> {
    let mut out = std::io::stdout();
    writeln!(out, "{what} listening on http://{address}")?;
    out.flush()
}

async fn stop_signal() {
    match (signal(SignalKind::terminate()), signal(SignalKind::interrupt())) {
        (Ok(mut terminate), Ok(mut interrupt)) => tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        },
        _ => std::future::pending().await,
    }
}

fn log_to_stderr(level: Log) {
    tracing_subscriber::fmt().with_writer(std::io::stderr).with_max_level(level.filter()).with_ansi(false).init();
}
