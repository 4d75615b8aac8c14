// What <trail-designer> takes and gives. The protocol beneath is in docs/embedding.md.

/** A design file, or its member `draft`. */
export type Design = Record<string, unknown>;

export type Include = 'request' | 'design';

export interface Problem {
  /** The wire parameter, or the control's id where it has none. */
  field: string;
  code: string;
  /** In the language of the page. */
  message: string;
}

/** A CSS variable that was not taken. */
export type Refusal =
  | { reason: 'value'; variable: string }
  | { reason: 'contrast'; variable: string; against: string; ratio: number; least: number; scheme: 'light' | 'dark' };

/** A call of the proxy's contract; `Context` stands for `GET /api/v1/context` and has nothing else. */
export interface Call {
  action: string;
  account?: string;
  region?: string;
  parameters?: Record<string, unknown>;
  /** The same for every attempt at the same write. */
  idempotencyKey?: string;
  changeReference?: string;
  /** Aborted when the element leaves the page. */
  signal: AbortSignal;
}

export interface CallAnswer {
  /** The HTTP status of the contract; 0 where there was no answer. */
  status: number;
  /** The API's own answer, or `{Code, Message, RequestId, problems?}`. */
  body?: unknown;
  /** Whether the outcome of a write was looked up. */
  reconciled?: boolean;
}

export interface TokenAsked {
  reason: 'first' | 'expired' | 'refused';
  signal: AbortSignal;
}

export type Token = string | { token: string; expiresInSeconds?: number };

export interface Change {
  valid: boolean;
  errorCount: number;
  warningCount: number;
  /** Whether the form holds another design than this page has set, or anything at all where it set none. */
  dirty: boolean;
  /** Whether the form changes a trail that is there. */
  editing: boolean;
  request?: Record<string, unknown>;
  design?: Design;
}

export interface TrailDesignerEventMap {
  'trail-ready': CustomEvent<{ refused: Refusal[] }>;
  'trail-change': CustomEvent<Change>;
  'trail-submit': CustomEvent<{ name: string; account: string; region: string; actions: string[] }>;
  'trail-submitted': CustomEvent<{ requestId: string }>;
  'trail-created': CustomEvent<{ name: string; account: string; region: string; requestId: string }>;
  'trail-error': CustomEvent<{ code: string; message: string }>;
}

export declare class TrailDesignerError extends Error {
  readonly code: string;
}

export declare class TrailDesigner extends HTMLElement {
  /** Address of the designer, on another origin than this page. */
  src: string | null;
  locale: string | null;
  theme: 'light' | 'dark' | 'auto' | null;
  /** Attribute `read-only`. */
  readOnly: boolean;
  mode: 'proxy' | 'host' | null;
  height: 'fill' | 'auto' | null;
  /** Accessible name of the frame. */
  label: string | null;
  /** Names the drafts of this frame where a page has several. Read when the frame starts. */
  name: string | null;
  variables: Record<string, string>;
  design?: Design;
  preset?: string;
  include: Include[];
  /** In mode "proxy": a short-lived token for the company's proxy. Never a cloud key. */
  getToken?: (asked: TokenAsked) => Token | Promise<Token>;
  /** In mode "host": makes every call, reads too. */
  performCall?: (call: Call) => CallAnswer | Promise<CallAnswer>;

  /** The body of CreateTrail, or of UpdateTrail while a trail is edited. */
  getRequest(): Promise<{ request: Record<string, unknown>; valid: boolean }>;
  getDesign(): Promise<{ design: Design; valid: boolean; editing: boolean }>;
  /** Of at most 1,000,000 bytes of JSON. */
  setDesign(design: Design): Promise<Record<string, never>>;
  validate(): Promise<{ valid: boolean; problems: Problem[] }>;
  reset(): Promise<Record<string, never>>;
  focus(field?: string | FocusOptions): Promise<Record<string, never>>;

  addEventListener<Name extends keyof TrailDesignerEventMap>(
    type: Name,
    listener: (this: TrailDesigner, event: TrailDesignerEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'trail-designer': TrailDesigner;
  }
}
