// The designer in a portal on another origin: events, questions, calls by the host, tokens, theming, height, and drafts that the portal keeps.
import { account, expectError, field, group } from '../fixtures/form.ts';
import { answerOnce, gate } from '../fixtures/review.ts';
import { designer, expect, expectReady, frameOf, inside, noted, openPortal, test } from '../fixtures/portal.ts';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Frame, Locator, Page } from '@playwright/test';
import { dist } from '../fixtures/built.ts';

const press = (page: Page, name: string) => page.getByRole('navigation', { name: 'Designer' }).getByRole('button', { name, exact: true }).click();

const choose = (page: Page, label: string, value: string) => page.getByRole('navigation', { name: 'Designer' }).getByLabel(label).selectOption(value);

async function fill(page: Page, name: string, project = 'audit-hz'): Promise<void> {
  await expect(designer(page).locator('#account-id')).toHaveValue(account);
  await field(inside(page), 'Trail Name').fill(name);
  await group(inside(page), 'Delivery to Log Service').getByLabel('Project Name', { exact: true }).fill(project);
}

async function create(page: Page): Promise<void> {
  await designer(page).getByRole('button', { name: 'Confirm', exact: true }).click();
  await designer(page).getByRole('button', { name: 'Confirm and create', exact: true }).click();
}

/** The last thing noted of this kind. */
const last = async (page: Page, what: string) => (await noted(page, what)).at(-1);

test('the element is small and stands alone', () => {
  const text = readFileSync(join(dist, 'embed.js'));
  expect(brotliCompressSync(text).length).toBeLessThan(4096);
  expect(text.toString()).not.toMatch(/\bimport\b/);
  expect(readFileSync(join(dist, 'embed.d.ts'), 'utf8')).toContain('declare class TrailDesigner');
});

test('a change, the request, the design and a trail reach the portal', async ({ page, portal }) => {
  await openPortal(page, portal);
  await expect.poll(() => last(page, 'trail-change')).toMatchObject({ valid: false, dirty: false });
  await fill(page, 'from-portal');
  await expect.poll(() => last(page, 'trail-change')).toMatchObject({ valid: true, dirty: true, errorCount: 0, request: { Name: 'from-portal' } });
  await press(page, 'Request');
  await expect.poll(() => last(page, 'getRequest')).toMatchObject({ valid: true, request: { Name: 'from-portal' } });
  await create(page);
  await expect(designer(page).getByRole('heading', { name: 'Trail created' })).toBeVisible();
  expect(await noted(page, 'trail-submit')).toEqual([{ name: 'from-portal', account, region: 'cn-hangzhou', actions: ['CreateTrail', 'StartLogging'] }]);
  await expect.poll(() => noted(page, 'trail-created')).toMatchObject([{ name: 'from-portal', account, region: 'cn-hangzhou', requestId: expect.stringMatching(/.+/) }]);
  await expect.poll(() => noted(page, 'trail-submitted')).toHaveLength(1);
  expect(await noted(page, 'call')).toEqual([]);
});

test('a run that comes back after another review is told of once', async ({ faults, page, portal }) => {
  faults.expect(/status of 4\d\d/);
  await openPortal(page, portal);
  const frame = inside(page);
  await frame.getByRole('radio', { name: 'Create Trail', exact: true }).check();
  await fill(page, 'needs-a-ticket');
  await frame.locator('#backfill').check();
  await create(page);
  await frame.getByRole('button', { name: 'Keep this design', exact: true }).click();
  const confirm = async (name: string, heading: string) => {
    await field(frame, 'Trail Name').fill(name);
    await frame.getByRole('button', { name: 'Confirm', exact: true }).click();
    await expect(frame.getByRole('heading', { level: 2, name: heading, exact: true })).toBeVisible();
  };
  await confirm('second-audit', 'Review');
  await frame.getByRole('button', { name: 'Back', exact: true }).click();
  await confirm('needs-a-ticket', 'Trail created; CreateDeliveryHistoryJob is not done');
  await frame.getByRole('button', { name: 'Keep this design', exact: true }).click();
  await confirm('second-audit', 'Review');
  await answerOnce(page, 'CreateTrail', 403, { Code: 'NoPermission', Message: 'No.', RequestId: 'R-403' });
  await frame.getByRole('button', { name: 'Confirm and create', exact: true }).click();
  await frame.getByRole('button', { name: 'Close', exact: true }).click();
  await confirm('needs-a-ticket', 'Trail created; CreateDeliveryHistoryJob is not done');
  await frame.getByRole('button', { name: 'Keep this design', exact: true }).click();
  await confirm('second-audit', 'Review');
  await frame.getByRole('button', { name: 'Confirm and create', exact: true }).click();
  const told = async (what: string) => (await noted(page, what)).map(({ name }) => name);
  await expect.poll(() => told('trail-created')).toEqual(['needs-a-ticket', 'second-audit']);
  expect(await told('trail-submit')).toEqual(['needs-a-ticket', 'second-audit', 'second-audit']);
  const codes = (await noted(page, 'trail-error')).map(({ code }) => code);
  expect(codes).toEqual([expect.any(String), 'NoPermission']);
});

test.describe('with several accounts', () => {
  const payments = '6543210987654321';
  test.use({ portalProxy: { env: { TRAIL_ACCOUNTS: `${account}=audit,${payments}=payments` } } });

  test('without an account the portal hears what the form says', async ({ page, portal }) => {
    await openPortal(page, portal);
    const choose = 'Choose the account that the trail is created in.';
    await expect(inside(page).locator('#account-id').getByRole('option')).toHaveCount(3);
    await press(page, 'Validate');
    const problem = { field: 'account-id', code: 'required', message: `Account ID: ${choose}` };
    await expect.poll(() => last(page, 'validate')).toMatchObject({ problems: expect.arrayContaining([problem]) });
    await expectError(inside(page).locator('#account-id'), choose);
  });

  test('the portal hears of the trail of each account, one after another', async ({ page, portal }) => {
    await openPortal(page, portal);
    await inside(page).locator('#account-id').selectOption(account);
    await fill(page, 'in-both');
    await inside(page).getByRole('button', { name: 'Confirm', exact: true }).click();
    await inside(page).locator(`#review-account-${payments}`).check();
    await inside(page).getByRole('button', { name: 'Confirm and create in 2 accounts', exact: true }).click();
    await expect.poll(() => noted(page, 'trail-submitted')).toHaveLength(2);
    const created = [account, payments].map((one) => ({ name: 'in-both', account: one, region: 'cn-hangzhou' }));
    expect(await noted(page, 'trail-submit')).toMatchObject(created);
    expect(await noted(page, 'trail-created')).toMatchObject(created);
    expect(await noted(page, 'trail-error')).toEqual([]);
  });
});

test('the portal keeps the design and puts it back, also without storage in the frame', async ({ page, portal }) => {
  // A browser that keeps nothing for a page inside another.
  await page.addInitScript(() => {
    if (window !== window.parent) Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError'); } });
  });
  await openPortal(page, portal);
  await expect(designer(page).getByText('This browser keeps no drafts for a page inside another', { exact: false })).toBeVisible();
  await fill(page, 'kept-outside');
  await expect.poll(() => last(page, 'trail-change')).toMatchObject({ design: { kind: 'trail-design', draft: { 'trail-name': 'kept-outside' } } });
  await press(page, 'Keep design');
  await expect.poll(() => noted(page, 'kept')).toHaveLength(1);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expectReady(page);
  await expect(field(inside(page), 'Trail Name')).toHaveValue('kept-outside');
  await field(inside(page), 'Trail Name').fill('other');
  await press(page, 'Put it back');
  await expect(field(inside(page), 'Trail Name')).toHaveValue('kept-outside');
});

test.describe('on a site whose frames keep their storage', () => {
  test.use({ portalHost: '127.0.0.1' });

  test('drafts stay in the frame of this portal, and the page says so', async ({ page, portal }) => {
    await openPortal(page, portal);
    await expect(designer(page).getByText('for this portal alone', { exact: false })).toBeVisible();
    await fill(page, 'in-the-frame');
    await expect(designer(page).getByText(/^Draft saved/)).toBeVisible();
    await page.reload();
    await expectReady(page);
    await expect(field(inside(page), 'Trail Name')).toHaveValue('in-the-frame');
  });

  test('several keep drafts of their own, by name, by id and by number, and the first keeps those of the single one', async ({ page, portal }) => {
    page.on('dialog', (dialog) => void dialog.accept());
    const frames = ['designer', 'by-id', 'named', 'numbered'];
    const of = (id: string) => page.frameLocator(`[data-frame="${id}"] iframe`);
    const open = async () => {
      await openPortal(page, portal);
      await page.evaluate((names) => {
        const first = document.querySelector('trail-designer') as HTMLElement;
        first.dataset['frame'] = names[0];
        for (const name of names.slice(1)) {
          const further = document.createElement('trail-designer');
          further.dataset['frame'] = name;
          if (name === 'by-id') further.id = name;
          if (name === 'named') further.setAttribute('name', 'audit');
          further.setAttribute('src', first.getAttribute('src') ?? '');
          document.querySelector('main')?.append(further);
        }
      }, frames);
      for (const id of frames) await expect(of(id).locator('#account-id')).toHaveValue(account);
    };
    await open();
    for (const id of frames) {
      await of(id).locator('#form #trail-name').fill(`draft-${id}`);
      await expect(of(id).getByText(/^Draft saved/)).toBeVisible();
    }
    for (const id of frames) await expect(of(id).getByText(/changed in another tab/)).toHaveCount(0);
    const keys = await (await frameOf(page)).evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')).toSorted());
    expect(keys).toEqual(['trail-designer.draft.v1', ...['2', 'audit', 'by-id'].map((name) => `trail-designer:${name}.draft.v1`)]);
    await open();
    for (const id of frames) await expect(of(id).locator('#form #trail-name')).toHaveValue(`draft-${id}`);
    // Begun anew, and moved, each is who it was.
    await page.evaluate(() => document.querySelector('main')?.append(document.querySelector('trail-designer') as HTMLElement));
    await page.evaluate(() => document.querySelector('[data-frame="by-id"]')?.setAttribute('height', 'auto'));
    await expect(of('by-id').locator('html')).toHaveAttribute('data-height', 'auto');
    for (const id of frames) await expect(of(id).locator('#form #trail-name')).toHaveValue(`draft-${id}`);
    expect(await page.locator('trail-designer iframe').evaluateAll((all) => all.map((frame) => (frame as HTMLIFrameElement).name))).toEqual(['trail-designer:by-id', 'trail-designer:audit', 'trail-designer:2', '']);
  });

  test('validate shows every problem and answers which; focus and reset act in the frame', async ({ page, portal }) => {
    await openPortal(page, portal);
    await press(page, 'Validate');
    await expect.poll(() => last(page, 'validate')).toMatchObject({ valid: false, problems: expect.arrayContaining([expect.objectContaining({ field: 'Name', code: 'required' })]) });
    await expectError(field(inside(page), 'Trail Name'), /./);
    await press(page, 'Focus');
    await expect(field(inside(page), 'Trail Name')).toBeFocused();
    await field(inside(page), 'Trail Name').fill('gone-soon');
    await press(page, 'Reset');
    await expect(field(inside(page), 'Trail Name')).toHaveValue('');
    // Nothing that was typed is lost.
    await expect(designer(page).getByText('An earlier draft is kept: gone-soon', { exact: false }).first()).toBeVisible();
  });

  test('the React page does the same', async ({ page, portal }) => {
    await page.goto(`${portal.url}/react.html`);
    await expect(field(inside(page), 'Trail Name')).toBeVisible();
    await expect(page.getByRole('status')).toHaveText(/problems, unchanged$/);
    await field(inside(page), 'Trail Name').fill('from-react');
    await expect(page.getByRole('status')).toHaveText(/changed$/);
    await page.getByRole('button', { name: 'Request', exact: true }).click();
    await expect(page.getByLabel('Request')).toContainText('"Name": "from-react"');
    await page.getByRole('button', { name: 'Hide' }).click();
    await expect(page.locator('iframe')).toHaveCount(0);
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(field(inside(page), 'Trail Name')).toHaveValue('from-react');
  });

  test('a plain frame and the protocol do without the element', async ({ page, portal }) => {
    await page.goto(`${portal.url}/portal.css`);
    const messages = await page.evaluate(async (origin) => {
      const frame = document.createElement('iframe');
      frame.src = `${origin}/`;
      const heard: Record<string, unknown>[] = [];
      const when = (type: string) =>
        new Promise<Record<string, unknown>>((resolve) => {
          addEventListener('message', ({ source, origin: from, data }) => {
            if (source !== frame.contentWindow || from !== origin || data.source !== 'trail-designer') return;
            heard.push(data);
            if (data.type === type) resolve(data);
          });
        });
      const ready = when('ready');
      document.body.append(frame);
      await ready;
      const say = (type: string, payload: unknown, id: string) => frame.contentWindow?.postMessage({ source: 'trail-designer', v: 1, type, id, payload }, origin);
      const answered = when('result');
      say('init', { locale: 'zh-CN', preset: 'cheap-archive' }, 'p-1');
      await answered;
      return heard.slice(0, 2);
    }, portal.proxy.url);
    expect(messages).toMatchObject([
      { v: 1, type: 'ready', payload: { versions: [1], storage: true } },
      { v: 1, type: 'result', id: 'p-1', payload: { refused: [] } },
    ]);
  });
});

test('in mode host every call goes through the portal, and nothing is fetched by the frame', async ({ page, portal }) => {
  const asked: { frame: Frame; pathname: string }[] = [];
  await openPortal(page, portal);
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin === portal.proxy.url && !request.isNavigationRequest()) asked.push({ frame: request.frame(), pathname });
  });
  await choose(page, 'Mode', 'host');
  await expect.poll(() => noted(page, 'trail-ready')).toHaveLength(2);
  await fill(page, 'by-the-host');
  await create(page);
  await expect(designer(page).getByRole('heading', { name: 'Trail created' })).toBeVisible();
  const calls = (await noted(page, 'call')).map(({ action }) => action);
  expect(calls).toEqual(expect.arrayContaining(['Context', 'DescribeTrails', 'CreateTrail', 'StartLogging', 'GetTrailStatus']));
  // Its own files, and no call. The frame before it was in mode "proxy".
  const frame = await frameOf(page);
  const own = asked.filter((one) => one.frame === frame).map(({ pathname }) => pathname);
  expect(own).toContain('/config.json');
  expect(own.filter((pathname) => pathname.startsWith('/api/'))).toEqual([]);
});

test('in mode host a refusal lands at its field', async ({ page, portal }) => {
  await openPortal(page, portal);
  await choose(page, 'Mode', 'host');
  await expect.poll(() => noted(page, 'trail-ready')).toHaveLength(2);
  await fill(page, 'refused', 'audit-missing');
  await create(page);
  await expect.poll(() => noted(page, 'trail-error')).toHaveLength(1);
  await designer(page).getByRole('dialog').getByRole('button', { name: /Back to the form|Close/ }).first().click();
  await expectError(group(inside(page), 'Delivery to Log Service').getByLabel('Project Name', { exact: true }), /./);
});

test('only shown, nothing can be changed', async ({ page, portal }) => {
  await openPortal(page, portal);
  await fill(page, 'look-at-me');
  await expect.poll(() => last(page, 'trail-change')).toMatchObject({ dirty: true });
  await page.getByLabel('Read-only').check();
  await expect(designer(page).getByText('only shows the design', { exact: false })).toBeVisible();
  await expect(field(inside(page), 'Trail Name')).toHaveAttribute('readonly');
  await expect(designer(page).locator('#home-region')).toBeDisabled();
  for (const name of ['Confirm', 'Open…', 'Start from…', 'Trails', 'Undo']) {
    await expect(designer(page).getByRole('button', { name, exact: true })).toBeHidden();
  }
  await designer(page).getByRole('radio', { name: 'Create Trail', exact: true }).check();
  await expect(designer(page).locator('#oss-bucket, #deliver-oss').first()).toBeDisabled();
  await expect(designer(page).locator('#form input:not([readonly]):not(:disabled):not([name="mode"])')).toHaveCount(0);
  // What changes it all the same is taken back.
  await field(inside(page), 'Trail Name').evaluate((input: HTMLInputElement) => {
    input.value = 'forced';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await expect(field(inside(page), 'Trail Name')).toHaveValue('look-at-me');
  await page.getByLabel('Read-only').uncheck();
  await expect(field(inside(page), 'Trail Name')).toBeEditable();
  await expect(designer(page).getByRole('button', { name: 'Confirm', exact: true })).toBeVisible();
});

test('colours of the portal are shown where they can be read, and refused where not', async ({ page, portal }) => {
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  await openPortal(page, portal);
  const confirm = designer(page).getByRole('button', { name: 'Confirm', exact: true });
  await page.getByLabel('Our colours').check();
  await expect(confirm).toHaveCSS('background-color', 'rgb(11, 110, 79)');
  const refused = await page.evaluate(async () => {
    const element = document.querySelector('trail-designer') as HTMLElement & { variables: Record<string, string> };
    element.variables = { '--td-text': '#cccccc', '--td-bg': 'url(//evil.example/)' };
    return element.variables;
  });
  expect(refused).toHaveProperty('--td-text');
  await expect.poll(() => warnings.join('\n')).toContain('--td-text was not taken (light): ');
  expect(warnings.join('\n')).toContain('--td-bg was not taken');
  await expect(confirm).toHaveCSS('background-color', 'rgb(26, 86, 219)');
  await expect(field(inside(page), 'Trail Name')).toHaveCSS('color', 'rgb(23, 27, 34)');
});

test('language and theme follow the portal', async ({ page, portal }) => {
  await openPortal(page, portal);
  await choose(page, 'Theme', 'dark');
  await expect(designer(page).locator('html')).toHaveAttribute('data-theme', 'dark');
  await choose(page, 'Language', 'zh-CN');
  await expect(designer(page).locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(designer(page).getByRole('button', { name: '确认', exact: true })).toBeVisible();
});

test('a frame as high as its content has its bar and its dialogs in view', async ({ page, portal }) => {
  await openPortal(page, portal);
  await fill(page, 'tall-frame');
  // What is said of the design is fetched by now, and no fetch ends with the frame.
  await expect(designer(page).getByRole('heading', { name: 'Advice', exact: true })).toBeVisible();
  await choose(page, 'Height', 'auto');
  await expect.poll(() => noted(page, 'trail-ready')).toHaveLength(2);
  // The frame was begun anew, and what was typed went along: also where the browser keeps nothing.
  await expect(field(inside(page), 'Trail Name')).toHaveValue('tall-frame');
  await designer(page).getByRole('radio', { name: 'Create Trail', exact: true }).check();
  const frame = page.locator('trail-designer iframe');
  await expect.poll(async () => (await frame.boundingBox())?.height).toBeGreaterThan(1500);
  const isInView = async (locator: Locator) => {
    const box = await locator.boundingBox();
    return box !== null && box.y >= 0 && box.y + box.height <= 900;
  };
  const confirm = designer(page).getByRole('button', { name: 'Confirm', exact: true });
  await page.evaluate(() => scrollTo(0, 300));
  await expect.poll(() => isInView(confirm)).toBe(true);
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(() => isInView(confirm)).toBe(true);
  await confirm.click();
  await expect(designer(page).getByRole('heading', { name: 'Review', exact: true })).toBeVisible();
  await expect.poll(() => isInView(designer(page).getByRole('button', { name: 'Confirm and create', exact: true }))).toBe(true);
  await expect.poll(() => isInView(designer(page).getByRole('heading', { name: 'Review', exact: true }))).toBe(true);
});

test('2.4.11 in a frame as high as its content the bar makes way for what has the focus', async ({ page, portal }) => {
  await openPortal(page, portal);
  await choose(page, 'Height', 'auto');
  await expect.poll(() => noted(page, 'trail-ready')).toHaveLength(2);
  const frame = await frameOf(page);
  const isInView = async (locator: Locator) => {
    const box = await locator.boundingBox();
    return box !== null && box.y >= 0 && box.y + box.height <= 900;
  };
  // While nothing has the focus, wherever the portal is scrolled to.
  for (const scrolled of [0, 250]) {
    await page.evaluate((top) => scrollTo(0, top), scrolled);
    await expect.poll(() => isInView(frame.locator('#confirm'))).toBe(true);
    expect(await frame.evaluate(() => document.activeElement === document.body)).toBe(true);
  }
  await designer(page).getByRole('radio', { name: 'Create Trail', exact: true }).check();
  await field(inside(page), 'Trail Name').focus();
  let lowered = 0;
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab');
    if (await frame.evaluate(() => document.activeElement?.closest('.foot') !== null)) break;
    // Below the bar, or out of the window: by how many pixels.
    const hidden = async () => {
      const focused = await frame.locator(':focus').boundingBox();
      const bar = await frame.locator('.foot').boundingBox();
      if (focused === null || bar === null) return 'nowhere';
      const below = Math.min(focused.y + focused.height, bar.y + bar.height) - Math.max(focused.y, bar.y);
      return Math.round(Math.max(below, -focused.y, focused.y + focused.height - 900, 0));
    };
    await expect.poll(hidden, `after ${press + 1} presses`).toBe(0);
    if ((await frame.locator('html[data-lowered]').count()) > 0) lowered += 1;
  }
  expect(lowered).toBeGreaterThan(0);
  // What stands in the bar is in view again once it has the focus.
  const focused = frame.locator('.foot :focus');
  await expect(focused).toHaveCount(1);
  await expect.poll(() => isInView(focused)).toBe(true);
});

test.describe('a proxy that asks who calls', () => {
  // SHA-256 of "portal-token".
  const users = 'portal=' + createHash('sha256').update('portal-token').digest('hex');
  test.use({ portalProxy: { env: { TRAIL_BEARER_SHA256: users }, tokens: ['stale-token', 'portal-token'] } });

  test('takes the token of the portal, which is asked anew when one is refused', async ({ faults, page, portal }) => {
    faults.expect(/status of 401/);
    await openPortal(page, portal, '/#token');
    await fill(page, 'with-a-token');
    await expect.poll(() => noted(page, 'token')).toEqual([{ reason: 'first' }, { reason: 'refused' }]);
    await create(page);
    await expect(designer(page).getByRole('heading', { name: 'Trail created' })).toBeVisible();
    expect(await noted(page, 'token')).toHaveLength(2);
  });

  test('Cancel ends the wait for a token: nothing was sent, nothing is looked up, and the plan can be sent later', async ({ page, portal }) => {
    // The wait ends by itself after ten seconds, and here it does not.
    await page.addInitScript(() => {
      const later = window.setTimeout.bind(window);
      window.setTimeout = ((run: () => void, delay?: number) => (delay === 10_000 ? 0 : later(run, delay))) as typeof window.setTimeout;
    });
    // Each token is over as soon as it is there.
    let open = Promise.resolve();
    await page.route('**/token', async (route) => {
      await open;
      await route.fulfill({ json: { token: 'portal-token', expiresInSeconds: 0 } });
    });
    await openPortal(page, portal, '/#token');
    await fill(page, 'never-sent');
    const [held, give] = gate();
    open = held;
    await create(page);
    const dialog = designer(page).locator('dialog[open]');
    await expect(dialog).toContainText('Running');
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
    await expect(dialog).toContainText('Cancelled before CreateTrail: it was not sent.');
    await expect(dialog.getByRole('heading', { name: 'Trail not created' })).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Check again' })).toHaveCount(0);
    expect(sent.filter((url) => url.includes('/api/'))).toEqual([]);
    await expect.poll(() => last(page, 'trail-error')).toMatchObject({ code: 'cancelled' });
    give();
    await dialog.getByRole('button', { name: 'Retry', exact: true }).click();
    await expect(designer(page).getByRole('heading', { name: 'Trail created' })).toBeVisible();
  });

  test('is told at once when the portal has no token, and a flood of questions asks the portal once', async ({ faults, page, portal }) => {
    faults.expect(/status of 401|status of 500|getToken failed/);
    await page.addInitScript(() => {
      const [heard, flood] = [[] as unknown[], [] as unknown[]];
      Object.assign(window, { heard, flood });
      addEventListener('message', ({ data }) => {
        if (data?.type === 'token') heard.push(data.payload);
        if (data?.type === 'getToken' && `${data.id}`.startsWith('flood-')) flood.push(data.id);
      });
    });
    // The portal's server has nobody signed in, and takes its time to say so while the flood lasts.
    let open = Promise.resolve();
    await page.route('**/token', async (route) => {
      await open;
      await route.fulfill({ status: 500, body: 'nobody is signed in' });
    });
    await openPortal(page, portal, '/#token');
    const frame = await frameOf(page);
    const heard = () => frame.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
    await expect.poll(heard).toEqual([{ token: '' }]);
    let release = () => {};
    open = new Promise((resolve) => (release = resolve));
    const before = (await noted(page, 'token')).length;
    await frame.evaluate((origin) => {
      for (let count = 0; count < 500; count += 1) parent.postMessage({ source: 'trail-designer', v: 1, type: 'getToken', id: `flood-${count}`, payload: { reason: 'first' } }, origin);
    }, portal.url);
    await expect.poll(() => page.evaluate(() => (window as unknown as { flood: unknown[] }).flood.length)).toBe(500);
    expect(await noted(page, 'token')).toHaveLength(before + 1);
    release();
    await expect.poll(async () => (await heard()).length).toBeGreaterThanOrEqual(501);
    expect(new Set((await heard()).map((payload) => JSON.stringify(payload)))).toEqual(new Set(['{"token":""}']));
  });
});

test('several stand on one page, each with its own answers, and one that leaves ends its promises', async ({ page, portal }) => {
  type Designer = HTMLElement & { getDesign: () => Promise<{ design: { draft: Record<string, unknown> } }>; setDesign: (design: unknown) => Promise<unknown> };
  await openPortal(page, portal);
  const answers = await page.evaluate(async () => {
    const first = document.querySelector('trail-designer') as Designer;
    const second = document.createElement('trail-designer') as Designer;
    second.setAttribute('src', first.getAttribute('src') ?? '');
    document.querySelector('main')?.append(second);
    await second.setDesign({ 'trail-name': 'second' });
    await first.setDesign({ 'trail-name': 'first' });
    const names = [];
    for (const element of [first, second]) names.push((await element.getDesign()).design.draft['trail-name']);
    const refused = await first.setDesign({ version: 99, draft: {} }).catch(({ code }: { code: string }) => code);
    return { names, refused };
  });
  expect(answers).toEqual({ names: ['first', 'second'], refused: 'design-newer' });
  // A frame that is taken away while it fetches a part says so in the console.
  await page.waitForLoadState('networkidle');
  const ends = await page.evaluate(async () => {
    const second = document.querySelectorAll('trail-designer')[1] as Designer;
    const asked = second.getDesign().catch(({ code }: { code: string }) => code);
    second.remove();
    const after = await second.getDesign().catch(({ code }: { code: string }) => code);
    return { asked: await asked, after };
  });
  expect(ends).toEqual({ asked: 'disconnected', after: 'disconnected' });
});

test('what is set before the element is known counts', async ({ page, portal }) => {
  await page.goto(`${portal.url}/portal.css`);
  const first = await page.evaluate(async (origin) => {
    const element = Object.assign(document.createElement('trail-designer'), { preset: 'cheap-archive', include: ['design'], readOnly: true });
    element.setAttribute('src', `${origin}/`);
    const changed = new Promise<{ design: { draft: Record<string, unknown> } }>((resolve) =>
      element.addEventListener('trail-change', (event) => resolve((event as CustomEvent<{ design: { draft: Record<string, unknown> } }>).detail)),
    );
    document.body.append(element);
    document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: `${origin}/embed.js` }));
    const { design } = await changed;
    return { oss: design.draft['deliver-oss'], isReadOnly: element.hasAttribute('read-only') };
  }, portal.proxy.url);
  expect(first).toEqual({ oss: true, isReadOnly: true });
});

test('a preset of the host gets the account and the home region that the proxy tells later', async ({ page, portal }) => {
  const [open, letGo] = gate();
  await page.route('**/api/v1/context', async (route) => open.then(() => route.continue()));
  await page.goto(`${portal.url}/portal.css`);
  await page.evaluate((origin) => {
    const element = Object.assign(document.createElement('trail-designer'), { preset: 'cheap-archive' });
    element.setAttribute('src', `${origin}/`);
    document.body.append(element);
    document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: `${origin}/embed.js` }));
  }, portal.proxy.url);
  // What a preset sets is to be seen.
  await expect(inside(page).getByRole('radio', { name: 'Create Trail', exact: true })).toBeChecked();
  const oss = inside(page).getByRole('checkbox', { name: 'Delivery to OSS', exact: true });
  await expect(oss).toBeChecked();
  await expect(inside(page).locator('#home-region')).toHaveValue('');
  letGo();
  await expect(inside(page).locator('#home-region')).toHaveValue('cn-hangzhou');
  await expect(inside(page).locator('#account-id')).toHaveValue(account);
  await expect(oss).toBeChecked();

  // It is where the form begins: there is no step to take back but the user's own.
  const undo = inside(page).getByRole('button', { name: 'Undo', exact: true });
  await expect(undo).toHaveCount(0);
  await oss.uncheck();
  await undo.click();
  await expect(oss).toBeChecked();
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
});

test('on the origin of the page around it the element does not start', async ({ faults, page, portal }) => {
  faults.expect(/The designer needs an origin of its own/);
  await openPortal(page, portal);
  const seen = await page.evaluate(async () => {
    const element = document.createElement('trail-designer') as HTMLElement & { getRequest: () => Promise<unknown> };
    const failed = new Promise((resolve) => element.addEventListener('trail-error', (event) => resolve((event as CustomEvent<{ code: string }>).detail.code)));
    element.setAttribute('src', '/anything');
    document.querySelector('main')?.append(element);
    return { code: await failed, frames: element.querySelectorAll('iframe').length, asked: await element.getRequest().catch(({ code }: { code: string }) => code) };
  });
  expect(seen).toEqual({ code: 'same-origin', frames: 0, asked: 'same-origin' });
});

test('the configuration alone sets colours, without any frame', async ({ page, start }) => {
  const site = await start.site({ config: { proxy: null, variables: { '--td-primary': '#0b6e4f' } } });
  await page.goto(site.url);
  await expect(page.getByRole('button', { name: 'Confirm', exact: true })).toHaveCSS('background-color', 'rgb(11, 110, 79)');
});
