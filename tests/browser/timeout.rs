//! Calls over `fetch`: what is sent, and that a server which never answers is given up.

use std::cell::RefCell;
use std::rc::Rc;

use trail_designer::backend::client::{self, Answer, CALL_SECONDS, CallError, CallRequest, Transport};
use trail_model::api::Action;
use trail_model::plan::Call;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::AbortController;

use super::page::eventually;

/// A server in the browser, in place of the network. Dropping it brings the network back. Time passes a thousand times faster.
struct Server {
    close: js_sys::Function,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.close.call0(&JsValue::NULL).unwrap();
    }
}

/// `answer` is the body of a function of `request` and `signal`, which gives what `fetch` gives.
fn serve(answer: &str) -> Server {
    let start = js_sys::Function::new_no_args(&format!(
        "const own = {{ fetch: globalThis.fetch, setTimeout: globalThis.setTimeout }};
         const answer = async (request, signal) => {{ {answer} }};
         globalThis.fetch = (request) => {{
           return answer(request, request.signal);
         }};
         globalThis.setTimeout = (work, wait, ...rest) => own.setTimeout.call(globalThis, work, wait / 1000, ...rest);
         return () => Object.assign(globalThis, own);"
    ));
    let close = start.call0(&JsValue::NULL).unwrap();
    Server { close: close.dyn_into().unwrap() }
}

const NEVER_ANSWERS: &str = "signal.throwIfAborted();
     return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));";

const NEVER_ENDS: &str = "return new Response(new ReadableStream({ start: (body) => signal.addEventListener('abort', () => body.error(signal.reason)) }));";

type Ended = Rc<RefCell<Option<Result<Answer, CallError>>>>;

/// Makes a call, and goes on at once.
fn call(abort: &AbortController) -> Ended {
    let request = CallRequest {
        account: "1234567890123456".into(),
        region: "cn-hangzhou".into(),
        call: Call::new(Action::StartLogging, [("Name", "trail-test".into())]),
        idempotency_key: Some("K-1".into()),
        change_reference: "变更-42".into(),
    };
    let (ended, abort) = (Ended::default(), abort.clone());
    let end = Rc::clone(&ended);
    wasm_bindgen_futures::spawn_local(async move {
        let transport = Transport::Fetch { base: String::new() };
        let answer = client::call(&transport, &request, &abort).await;
        *end.borrow_mut() = Some(answer);
    });
    ended
}

async fn ended(call: &Ended) -> Result<Answer, CallError> {
    eventually("the call ends", || call.borrow().is_some()).await;
    call.take().unwrap()
}

#[wasm_bindgen_test]
async fn a_server_that_never_answers_is_given_up() {
    let _server = serve(NEVER_ANSWERS);
    let call = call(&AbortController::new().unwrap());
    assert_eq!(ended(&call).await, Err(CallError::TimedOut { seconds: CALL_SECONDS }));
}

#[wasm_bindgen_test]
async fn an_answer_that_never_ends_is_given_up() {
    let _server = serve(NEVER_ENDS);
    let call = call(&AbortController::new().unwrap());
    assert_eq!(ended(&call).await, Err(CallError::TimedOut { seconds: CALL_SECONDS }));
}

#[wasm_bindgen_test]
async fn a_cancelled_call_is_no_time_out() {
    let _server = serve(NEVER_ANSWERS);
    let abort = AbortController::new().unwrap();
    let call = call(&abort);
    abort.abort();
    assert_eq!(ended(&call).await, Err(CallError::Cancelled));
}

#[wasm_bindgen_test]
async fn a_connection_that_breaks_is_the_network() {
    let _server = serve("throw new TypeError('Failed to fetch');");
    let call = call(&AbortController::new().unwrap());
    assert_eq!(ended(&call).await, Err(CallError::Network));
}

#[wasm_bindgen_test]
async fn a_page_of_a_gateway_is_shown_as_text() {
    let _server = serve("return new Response('<h1>Bad gateway</h1>', { status: 502 });");
    let call = call(&AbortController::new().unwrap());
    let start = "<h1>Bad gateway</h1>".to_owned();
    assert_eq!(ended(&call).await, Err(CallError::NotOurs { status: 502, start }));
}

#[wasm_bindgen_test]
async fn the_body_is_the_calls_own_and_the_headers_are_the_contracts() {
    let _server = serve(
        "globalThis.sent = [request.method, new URL(request.url).pathname, request.headers.get('content-type'),
           request.headers.get('x-trail-request'), request.headers.get('idempotency-key'),
           new TextDecoder().decode(Uint8Array.from(request.headers.get('x-change-reference'), (c) => c.charCodeAt(0))),
           await request.text()].join('|');
         return new Response('{\"RequestId\":\"R-1\"}', { headers: { 'X-Trail-Outcome': 'reconciled' } });",
    );
    let call = call(&AbortController::new().unwrap());
    let answer = ended(&call).await.unwrap();
    assert_eq!((answer.request_id(), answer.reconciled), ("R-1", true));
    let sent = js_sys::Reflect::get(&js_sys::global(), &"sent".into()).unwrap();
    assert_eq!(
        sent.as_string().unwrap(),
        "POST|/api/v1/accounts/1234567890123456/regions/cn-hangzhou/StartLogging|application/json|1|K-1|变更-42|{\n  \"Name\": \"trail-test\"\n}"
    );
}
