// <trail-designer>: the trail designer in a frame of its own origin. docs/embedding.md tells how to use it, embed.d.ts what it takes.
// No dependency, and nothing of the designer itself: this is the host's side of the protocol.

const SOURCE = 'trail-designer';
const VERSION = 1;
// The frame has its own origin, so that scripts of its own origin may run in it without reaching this page.
const SANDBOX = 'allow-scripts allow-same-origin allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox';
const START_MS = 30_000;
const ANSWER_MS = 10_000;
// A frame that says it is higher than this has lost its mind, and one message of it is not to cost the page more than this.
const HEIGHT_LIMIT = 50_000;
const CALLS_LIMIT = 64;
// Why a token is asked for.
const REASONS = ['first', 'expired', 'refused'];
// Bytes of a design: what the frame reads, without what is around it in a message.
const DESIGN_LIMIT = 1_000_000;
// Under which names frames of this page keep drafts now.
const places = new Set();
const THEMES = ['light', 'dark', 'auto'];
const events = { submit: 'trail-submit', submitted: 'trail-submitted', created: 'trail-created', error: 'trail-error' };

export class TrailDesignerError extends Error {
  constructor(code, message) {
    super(message || code);
    this.name = 'TrailDesignerError';
    this.code = code;
  }
}

const reflected = (attribute) => ({
  get() {
    return this.getAttribute(attribute);
  },
  set(value) {
    if (value === null || value === undefined) this.removeAttribute(attribute);
    else this.setAttribute(attribute, value);
  },
  enumerable: true,
  configurable: true,
});

// On a server there is no element to extend, and whoever renders there may still import this.
export class TrailDesigner extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = ['src', 'locale', 'theme', 'read-only', 'mode', 'height', 'label'];

  // Each may have been set before the element was defined, and is kept.
  /** Supplies a token for the company's proxy, in mode "proxy": `({ reason, signal }) => token | { token, expiresInSeconds }`. */
  getToken = this.getToken;
  /** Makes a call of the proxy's contract, in mode "host": `({ action, account, region, … , signal }) => ({ status, body })`. */
  performCall = this.performCall;
  /** What the form begins with: a design, or the name of a preset. Read when the frame starts. */
  design = this.design;
  preset = this.preset;
  /** What every `trail-change` carries: any of "request" and "design". Read when the frame starts. */
  include = this.include ?? [];

  #variables = {};
  #frame;
  #origin;
  #life;
  #isBegun = false;
  #isReady = false;
  #ready;
  #asked = 0;
  #turn = 0;
  #wasStarted = false;
  // What the form is compared with, as `init` has it: what this page gave last.
  #given = {};
  #design;
  #left;
  #place;
  // What the form holds, as far as it was told. A frame that is begun anew begins with it.
  #held;
  #answers = new Map();
  #calls = 0;

  get readOnly() {
    return this.hasAttribute('read-only');
  }

  set readOnly(value) {
    this.toggleAttribute('read-only', Boolean(value));
  }

  /** CSS variables by name, such as `--td-primary`. */
  get variables() {
    return { ...this.#variables };
  }

  set variables(value) {
    this.#variables = { ...value };
    this.#restyle();
  }

  connectedCallback() {
    // What was set before the element was defined hides the accessors.
    for (const name of ['src', 'locale', 'theme', 'mode', 'height', 'label', 'name', 'readOnly', 'variables']) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    this.#wasStarted = true;
    // Another design was set while it was on no page.
    if (this.design !== this.#left) this.#held = undefined;
    this.#start();
  }

  disconnectedCallback() {
    this.#wasStarted = false;
    this.#left = this.design;
    this.#stop('disconnected');
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name === 'src') this.#held = undefined;
    if (!this.#life) {
      // Where the one before could not be used.
      if (name === 'src' && this.#wasStarted) this.#start();
      return;
    }
    if (name === 'locale' && after) this.#tell('setLocale', { locale: after });
    else if (name === 'theme') this.#restyle();
    else if (name === 'read-only') this.#tell('setReadOnly', { readOnly: this.readOnly });
    else if (name === 'label' && this.#frame) this.#frame.title = this.#title();
    else if (name !== 'locale') this.#restart(name !== 'src');
  }

  // Another place, or another way to speak with it: begun anew. What was typed goes along, where it is the same designer.
  async #restart(isSame) {
    const turn = ++this.#turn;
    const kept = isSame && this.#isReady ? await this.#question('getDesign').catch(() => undefined) : undefined;
    if (turn !== this.#turn || !this.#life) return;
    if (kept) this.#held = kept;
    if (isLong(this.#held?.design)) {
      // What was typed would be lost with the frame.
      const { code, message } = tooLong();
      return this.#emit('trail-error', { code, message });
    }
    this.#stop('restarted');
    this.#start();
  }

  /** The request as it stands, of CreateTrail, or of UpdateTrail while a trail is edited: `{ request, valid }`. */
  getRequest() {
    return this.#ask('getRequest');
  }

  /** The design, to be kept and handed back: `{ design, valid, editing }`. */
  getDesign() {
    return this.#ask('getDesign');
  }

  /** Puts a design into the form. */
  async setDesign(design) {
    if (isLong(design)) throw tooLong();
    const done = await this.#ask('setDesign', { design });
    this.#given = { draft: structuredClone(design) };
    return done;
  }

  /** Shows every problem at its field: `{ valid, problems }`. */
  validate() {
    return this.#ask('validate');
  }

  /** A fresh form. */
  async reset() {
    const done = await this.#ask('reset');
    this.#given = {};
    return done;
  }

  /** Moves the focus into the form, to the control of this id where one is named. */
  focus(field) {
    this.#frame?.focus();
    return this.#ask('focus', typeof field === 'string' ? { field } : {});
  }

  #start() {
    const src = this.getAttribute('src');
    if (!src || !this.isConnected) return;
    let url;
    try {
      url = new URL(src, document.baseURI);
    } catch {
      return this.#fail('src-unreadable', `src is no address: ${src}`);
    }
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return this.#fail('src-unreadable', `src is no web address: ${src}`);
    if (url.origin === location.origin) {
      return this.#fail('same-origin', 'The designer needs an origin of its own: on this one its frame could reach the page around it.');
    }
    this.#origin = url.origin;
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.#ready = resolvers();
    this.#ready.promise.catch(() => undefined);
    const late = setTimeout(() => this.#miss(), START_MS);
    signal.addEventListener('abort', () => clearTimeout(late));
    addEventListener('message', (event) => this.#hear(event), { signal });
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', SANDBOX);
    frame.allow = 'clipboard-write';
    frame.title = this.#title();
    frame.name = this.#claim(signal);
    frame.style.cssText = 'display:block;border:0;inline-size:100%;block-size:100%';
    // It says `ready` by itself. Where that came before this element listened, it says it again.
    let loads = 0;
    const greet = () => {
      loads += 1;
      // Loaded anew: whatever is in it now knows nothing yet.
      if (loads > 1) this.#isBegun = this.#isReady = false;
      if (!this.#isBegun) this.#post('hello');
    };
    frame.addEventListener('load', greet, { signal });
    frame.src = url.href;
    if (getComputedStyle(this).display === 'inline') this.style.display = 'block';
    this.#frame = frame;
    this.append(frame);
    if (this.#isAuto()) this.#watchView(signal);
  }

  // Two frames with the same drafts would fight over them: the first has those that were always there, a further one its own, by its `name`,
  // its `id` or its number. Begun anew, each has its own again.
  #claim(signal) {
    let place = this.getAttribute('name') || this.#place || '';
    for (let number = 2; places.has(place); number += 1) place = (number === 2 && this.id) || `${number}`;
    this.#place = place;
    places.add(place);
    signal.addEventListener('abort', () => places.delete(place));
    return place && `${SOURCE}:${place}`;
  }

  #stop(code) {
    this.#life?.abort();
    this.#life = undefined;
    this.#isBegun = this.#isReady = false;
    const error = new TrailDesignerError(code, 'The element has left the page, or was begun anew.');
    this.#ready?.reject(error);
    for (const { reject } of [...this.#answers.values()]) reject(error);
    this.#frame?.remove();
    this.#frame = undefined;
  }

  #miss() {
    if (this.#isReady) return;
    const error = new TrailDesignerError('not-ready', 'The designer did not answer. Does TRAIL_EMBED_ORIGINS name this page?');
    this.#ready.reject(error);
    this.#emit('trail-error', { code: error.code, message: error.message });
  }

  #fail(code, message) {
    this.#ready = resolvers();
    this.#ready.promise.catch(() => undefined);
    this.#ready.reject(new TrailDesignerError(code, message));
    console.error(`<trail-designer>: ${message}`);
    this.#emit('trail-error', { code, message });
  }

  #title() {
    return this.getAttribute('label') || 'Trail Designer';
  }

  #isAuto() {
    return this.getAttribute('height') === 'auto';
  }

  #look() {
    const theme = this.getAttribute('theme');
    return { ...(THEMES.includes(theme) && { theme }), variables: this.#variables };
  }

  #restyle() {
    this.#tell('setTheme', this.#look());
  }

  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #post(type, payload = {}, id = undefined) {
    this.#frame?.contentWindow?.postMessage({ source: SOURCE, v: VERSION, type, ...(id && { id }), payload }, this.#origin);
  }

  // Where nobody waits for an answer.
  #tell(type, payload) {
    if (this.#isReady) this.#post(type, payload);
  }

  async #ask(type, payload) {
    await this.#ready?.promise;
    if (!this.#life) throw new TrailDesignerError('disconnected', 'The element is not on a page, or has no src.');
    return this.#question(type, payload);
  }

  #question(type, payload) {
    const id = `host-${++this.#asked}`;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => settle(reject)(new TrailDesignerError('timed-out', `No answer to ${type}.`)), ANSWER_MS);
      const settle = (end) => (value) => {
        clearTimeout(late);
        this.#answers.delete(id);
        end(value);
      };
      this.#answers.set(id, { resolve: settle(resolve), reject: settle(reject) });
      this.#post(type, payload, id);
    });
  }

  // Only of the own frame, while it shows what `src` named; anything else is somebody else's.
  #hear({ source, origin, data }) {
    if (!this.#frame || source !== this.#frame.contentWindow || origin !== this.#origin) return;
    if (typeof data !== 'object' || data === null || data.source !== SOURCE || data.v !== VERSION) return;
    const { type, id, payload } = data;
    if (typeof payload !== 'object' || payload === null || (id !== undefined && typeof id !== 'string')) return;
    if (type === 'ready') this.#begin();
    else if (!this.#isReady && type !== 'result' && type !== 'error') return;
    else if (type === 'result') this.#answers.get(id)?.resolve(payload);
    else if (type === 'error' && id !== undefined) this.#answers.get(id)?.reject(new TrailDesignerError(payload.code, payload.message));
    else if (type === 'resize') this.#resize(payload.height);
    else if (type === 'call') this.#call(id, payload);
    else if (type === 'getToken') this.#token(id, payload);
    else if (type === 'change') this.#change(payload);
    else if (Object.hasOwn(events, type)) this.#emit(events[type], payload);
  }

  #begin() {
    if (this.#isBegun) return;
    this.#isBegun = true;
    const { design, preset } = this;
    let carried = this.#held;
    let failure;
    if (!carried || design !== this.#design) this.#given = design ? { draft: structuredClone(design) } : preset ? { preset } : {};
    this.#design = design;
    if (isLong(this.#given.draft)) [this.#given, failure] = [{}, tooLong()];
    if (isLong(carried?.design)) [carried, failure] = [undefined, tooLong()];
    const mode = this.getAttribute('mode') === 'host' ? 'host' : 'proxy';
    const init = {
      ...this.#look(),
      readOnly: this.readOnly,
      mode,
      // Asked for here at any rate: a frame can go without a word.
      include: [...this.include, 'design'],
      height: this.#isAuto() ? 'auto' : 'fill',
      token: mode === 'proxy' && typeof this.getToken === 'function',
    };
    const locale = this.getAttribute('locale');
    if (locale) init.locale = locale;
    Object.assign(init, this.#given, carried && { carried: { design: carried.design, editing: carried.editing === true } });
    this.#question('init', init).then(
      ({ refused = [] }) => this.#isThere({ refused }, failure),
      // A design or a preset that it could not take: it is there all the same.
      ({ code, message }) => {
        if (code === 'timed-out' || !this.#life) return;
        this.#isThere({ refused: [] }, { code, message });
      },
    );
  }

  #isThere(detail, failure) {
    if (!this.#life) return;
    this.#isReady = true;
    this.#ready.resolve();
    this.#emit('trail-ready', detail);
    if (failure) this.#emit('trail-error', { code: failure.code, message: failure.message });
    this.#showView?.();
  }

  #change({ design, ...detail }) {
    if (design) this.#held = { design, editing: detail.editing };
    this.#emit('trail-change', { ...detail, ...([...this.include].includes('design') && { design }) });
  }

  #resize(height) {
    if (this.#isAuto() && Number.isFinite(height) && height > 0) {
      this.#frame.style.blockSize = `${Math.min(height, HEIGHT_LIMIT)}px`;
      this.#showView?.();
    }
  }

  async #call(id, call) {
    if (!id) return;
    let answer = { status: 0 };
    if (typeof this.performCall === 'function' && this.getAttribute('mode') === 'host' && this.#calls < CALLS_LIMIT) {
      this.#calls += 1;
      const life = this.#life;
      try {
        const { status, body = null, reconciled = false } = await this.performCall({ ...call, signal: life.signal });
        answer = { status, body, reconciled };
      } catch (error) {
        // Whether it was carried out nobody knows: the designer looks that up.
        console.warn('<trail-designer>: performCall failed', error);
      }
      this.#calls -= 1;
      if (life !== this.#life) return;
    }
    this.#post('callResult', answer, id);
  }

  async #token(id, { reason }) {
    if (!id || typeof this.getToken !== 'function' || this.getAttribute('mode') === 'host' || !REASONS.includes(reason)) return;
    const life = this.#life;
    // However often it is asked for, one at a time for each reason: each may cost the page a token.
    life[reason] ??= this.#tokenOf(reason, life.signal).finally(() => delete life[reason]);
    const token = await life[reason];
    // It goes to the frame's origin and nowhere else, whatever the frame shows by now.
    if (life === this.#life) this.#post('token', token, id);
  }

  // An empty one says that there is none.
  async #tokenOf(reason, signal) {
    try {
      const given = await this.getToken({ reason, signal });
      const { token, expiresInSeconds } = typeof given === 'string' ? { token: given } : (given ?? {});
      if (token) return { token, ...(expiresInSeconds >= 0 && { expiresInSeconds: Math.floor(expiresInSeconds) }) };
    } catch (error) {
      console.warn('<trail-designer>: getToken failed', error);
    }
    return { token: '' };
  }

  #showView;

  // Which part of a frame that is as high as its content can be seen: of the window, and of everything around it that scrolls.
  #watchView(signal) {
    let isDue = false;
    let last = '';
    const show = () => {
      isDue = false;
      if (!this.#frame) return;
      const box = this.#frame.getBoundingClientRect();
      let [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
      for (let around = this.parentElement; around && around !== document.body; around = around.parentElement) {
        if (!/auto|scroll|hidden|clip/.test(getComputedStyle(around).overflowY)) continue;
        const edge = around.getBoundingClientRect();
        [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
      }
      const view = { top: Math.max(top - box.top, 0), height: Math.max(bottom - top, 0) };
      if (`${view.top} ${view.height} ${box.height}` === last) return;
      last = this.#isReady ? `${view.top} ${view.height} ${box.height}` : '';
      this.#tell('viewport', view);
    };
    this.#showView = () => {
      if (!isDue) requestAnimationFrame(show);
      isDue = true;
    };
    addEventListener('scroll', this.#showView, { signal, capture: true, passive: true });
    addEventListener('resize', this.#showView, { signal });
    const observer = new ResizeObserver(this.#showView);
    observer.observe(this);
    signal.addEventListener('abort', () => {
      observer.disconnect();
      this.#showView = undefined;
    });
  }
}

for (const name of ['src', 'locale', 'theme', 'mode', 'height', 'label', 'name']) Object.defineProperty(TrailDesigner.prototype, name, reflected(name));

const tooLong = () => new TrailDesignerError('too-long', `A design has at most ${DESIGN_LIMIT} bytes.`);

const isLong = (design) => new TextEncoder().encode(JSON.stringify(design) ?? '').length > DESIGN_LIMIT;

function resolvers() {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
}

// A page may load this twice; the first one stays.
if (globalThis.customElements && !customElements.get('trail-designer')) customElements.define('trail-designer', TrailDesigner);
