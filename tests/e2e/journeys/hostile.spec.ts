// A hostile page around the designer, a hostile frame beside it, and a hostile frame in its place: nothing leaks, and nothing breaks.
import type { Frame, Page } from '@playwright/test';
import { field } from '../fixtures/form.ts';
import { designer, expect, frameOf, inside, noted, openPortal, test } from '../fixtures/portal.ts';

const message = (type: string, more: object = {}) => ({ source: 'trail-designer', v: 1, type, ...more });

/** Posts these to the designer's frame, from the page or from another frame of it. */
const post = (from: Page | Frame, messages: unknown[]) =>
  from.evaluate((posted) => {
    const top = window.top as Window;
    for (const one of posted) top.frames[0]?.postMessage(one, '*');
  }, messages);

/** How many messages the designer has dropped: it says so to whoever is bound, and has read all that came before. */
const ignored = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const frame = document.querySelector('trail-designer iframe') as HTMLIFrameElement;
        const hear = ({ data }: MessageEvent) => {
          if (data?.type !== 'ready' || data.id !== 'count') return;
          removeEventListener('message', hear);
          resolve(data.payload.ignored);
        };
        addEventListener('message', hear);
        frame.contentWindow?.postMessage({ source: 'trail-designer', v: 1, type: 'hello', id: 'count', payload: {} }, '*');
      }),
  );

/** A blank page on an origin that nobody has listed. */
async function openStranger(page: Page, url: string): Promise<void> {
  const blank = `${url}/blank`;
  await page.route(blank, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>stranger</title><link rel="icon" href="data:,">' }));
  await page.goto(blank);
}

/** A frame beside the designer: of the portal's own origin, or of this address. */
async function beside(page: Page, src?: string): Promise<Frame> {
  const handle = await page.evaluateHandle((address) => {
    const frame = document.createElement('iframe');
    if (address) frame.src = address;
    else frame.srcdoc = '<!doctype html><title>beside</title>';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    return loaded.then(() => frame);
  }, src);
  const frame = await (handle.asElement() as NonNullable<ReturnType<typeof handle.asElement>>).contentFrame();
  if (!frame) throw new Error('no frame');
  return frame;
}

test('an origin that is not listed cannot frame the designer', async ({ faults, page, portal, start }) => {
  faults.expect(/frame-ancestors/);
  const other = await start.proxy({ env: { TRAIL_EMBED_ORIGINS: 'https://other.example' } });
  portal.configure({ designer: other.url });
  const refused = page.waitForEvent('console', (told) => told.text().includes('frame-ancestors'));
  await page.goto(portal.url);
  await refused;
  await expect(designer(page).locator('#trail-name')).toHaveCount(0);
  expect(await noted(page, 'trail-ready')).toEqual([]);
});

test('a page that frames it all the same is not heard and hears nothing', async ({ page, portal, start }) => {
  // As if the header had been lost on the way: the page itself still knows who may speak.
  await page.route(`${portal.proxy.url}/`, async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': _policy, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  const stranger = await start.site();
  await openStranger(page, stranger.url);
  await page.evaluate((src) => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener('message', ({ data }) => heard.push(data));
    const frame = document.createElement('iframe');
    frame.src = `${src}/`;
    document.body.append(frame);
  }, portal.proxy.url);
  const name = page.frameLocator('iframe').locator('#form #trail-name');
  await name.fill('private-name');
  await post(page, [message('hello'), message('init', { id: 'a' }), message('getDesign', { id: 'b' }), message('setDesign', { payload: { design: { 'trail-name': 'taken-over' } } })]);
  // It asks its own proxy as ever, without waiting for anyone.
  await expect(page.frameLocator('iframe').locator('#account-id')).not.toHaveValue('');
  await expect(name).toHaveValue('private-name');
  expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([]);
});

test('a host that says hello and no more does not keep the page waiting', async ({ page, portal }) => {
  // The portal's page without what it does.
  await page.route(`${portal.url}/**/*.js`, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.route(`${portal.proxy.url}/embed.js`, (route) => route.fulfill({ contentType: 'text/javascript', body: '', headers: { 'access-control-allow-origin': '*' } }));
  await page.goto(portal.url);
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = `${src}/`;
    addEventListener('message', ({ data }) => {
      if (data?.type === 'ready' && !data.id) frame.contentWindow?.postMessage({ source: 'trail-designer', v: 1, type: 'hello', id: 'only', payload: {} }, '*');
      if (data?.id === 'only') document.title = 'greeted';
    });
    document.body.append(frame);
  }, portal.proxy.url);
  await expect(page).toHaveTitle('greeted');
  const frame = page.frameLocator('iframe');
  // It may be about to say that it carries the calls, so nothing is asked for a while.
  await expect(frame.locator('#account-id')).toHaveValue('');
  await expect(frame.locator('#account-id')).not.toHaveValue('', { timeout: 30_000 });
});

test('a frame beside the designer is not its host, even on the host\'s origin', async ({ page, portal }) => {
  await openPortal(page, portal);
  await field(inside(page), 'Trail Name').fill('mine');
  const before = await ignored(page);
  const forger = await beside(page);
  expect(await forger.evaluate(() => origin)).toBe(portal.url);
  await post(forger, [message('getDesign', { id: 'x' }), message('setDesign', { payload: { design: { 'trail-name': 'forged' } } }), message('reset'), message('setReadOnly', { payload: { readOnly: true } })]);
  expect(await ignored(page)).toBe(before + 4);
  await expect(field(inside(page), 'Trail Name')).toHaveValue('mine');
  await expect(field(inside(page), 'Trail Name')).toBeEditable();
});

test('wrong versions, unknown types, wrong shapes and what is too long are dropped, however many', async ({ page, portal }) => {
  await openPortal(page, portal);
  await field(inside(page), 'Trail Name').fill('steady');
  const before = await ignored(page);
  const design = { 'trail-name': 'wrong' };
  const wrong = [
    message('setDesign', { v: 2, payload: { design } }),
    message('setDesign', { v: '1', payload: { design } }),
    message('shutdown'),
    message('setDesign', { payload: { design, extra: 1 } }),
    message('setDesign', { surprise: true, payload: { design } }),
    message('setDesign', { payload: { design: [design] } }),
    message('setDesign', { id: 'x'.repeat(65), payload: { design } }),
    message('setDesign', { payload: { design: { ...design, 'oss-prefix': 'x'.repeat(1024 * 1024) } } }),
    message('setLocale', { payload: { locale: 'x'.repeat(64 * 1024) } }),
    message('init', { payload: { readOnly: true } }),
    message('token', { payload: { token: 'unasked' } }),
    message('viewport', { payload: { top: 'NaN', height: 1 } }),
  ];
  await post(page, wrong);
  expect(await ignored(page)).toBe(before + wrong.length);
  // What is not even an envelope of ours is somebody else's business.
  await post(page, [null, 7, 'text', JSON.stringify(message('reset')), {}, { source: 'devtools', v: 1, type: 'reset' }]);
  expect(await ignored(page)).toBe(before + wrong.length);
  const flood = Array.from({ length: 2000 }, (_, at) => message('setDesign', { v: at + 2, payload: { design } }));
  await post(page, flood);
  expect(await ignored(page)).toBe(before + wrong.length + flood.length);
  await post(page, Array.from({ length: 200 }, () => message('callResult', { id: 'app-999', payload: { status: 200, body: { RequestId: 'made up' } } })));
  await expect(field(inside(page), 'Trail Name')).toHaveValue('steady');
  await field(inside(page), 'Trail Name').fill('still-here');
  await expect.poll(async () => (await noted(page, 'trail-change')).at(-1)).toMatchObject({ request: { Name: 'still-here' } });
});

test('what is too long is not taken, and whoever asked hears that', async ({ page, portal }) => {
  await openPortal(page, portal);
  await field(inside(page), 'Trail Name').fill('short-enough');
  const before = await ignored(page);
  const answers = await page.evaluate(
    (posted) =>
      new Promise((resolve) => {
        const heard: unknown[] = [];
        addEventListener('message', ({ data }) => {
          if (/^long-/.test(data?.id)) heard.push([data.type, data.id, data.payload.code]);
          if (heard.length === posted.length) resolve(heard);
        });
        for (const one of posted) window.frames[0]?.postMessage(one, '*');
      }),
    [
      message('setDesign', { id: 'long-1', payload: { design: { 'trail-name': 'x'.repeat(1024 * 1024) } } }),
      // Three bytes each.
      message('setLocale', { id: 'long-2', payload: { locale: '\u957f'.repeat(30 * 1024) } }),
    ],
  );
  expect(answers).toEqual([
    ['error', 'long-1', 'too-long'],
    ['error', 'long-2', 'too-long'],
  ]);
  expect(await ignored(page)).toBe(before + 2);
  await expect(field(inside(page), 'Trail Name')).toHaveValue('short-enough');
});

test('what other frames say to the portal is none of the designer\'s', async ({ page, portal }) => {
  await openPortal(page, portal);
  const created = message('created', { payload: { name: 'fake', account: '1', region: 'r', requestId: 'x' } });
  const speak = (frame: Frame) => frame.evaluate((posted) => parent.postMessage(posted, '*'), created);
  await speak(await beside(page));
  // Of the designer's own origin, and still another window.
  await speak(await beside(page, `${portal.proxy.url}/config.json`));
  // The designer's own window, and what is none of its messages.
  const frame = await frameOf(page);
  const strange = [null, 'created', message('shutdown', { payload: {} }), { ...created, v: 2 }, { ...created, source: 'other' }, message('created'), message('result', { id: 'never-asked', payload: {} })];
  await frame.evaluate((posted) => posted.forEach((one) => parent.postMessage(one, '*')), strange as unknown[]);
  await field(inside(page), 'Trail Name').fill('after-all');
  await expect.poll(async () => (await noted(page, 'trail-change')).at(-1)).toMatchObject({ request: { Name: 'after-all' } });
  expect(await noted(page, 'trail-created')).toEqual([]);
});

test('a frame that asks for what it was not offered gets nothing, and its height has an end', async ({ page, portal }) => {
  await openPortal(page, portal);
  await page.getByLabel('Height').selectOption('auto');
  await expect.poll(() => noted(page, 'trail-ready')).toHaveLength(2);
  const frame = await frameOf(page);
  const heard = await frame.evaluate(
    async (asked) => {
      const answers: { type: string; payload: unknown }[] = [];
      const answered = new Promise<void>((resolve) => {
        addEventListener('message', ({ data }) => {
          answers.push({ type: data.type, payload: data.payload });
          if (data.type === 'callResult') resolve();
        });
      });
      asked.forEach((one) => parent.postMessage(one, '*'));
      await answered;
      return answers.filter(({ type }) => type !== 'viewport');
    },
    [
      message('getToken', { id: 'forged-1', payload: { reason: 'first' } }),
      message('resize', { payload: { height: 1e12 } }),
      message('resize', { payload: { height: -5 } }),
      message('resize', { payload: { height: 'all of it' } }),
      message('call', { id: 'forged-2', payload: { action: 'DeleteTrail' } }),
    ],
  );
  // Mode "proxy": the portal makes no call for it, and no token exists.
  expect(heard).toEqual([{ type: 'callResult', payload: { status: 0 } }]);
  expect(await noted(page, 'call')).toEqual([]);
  expect((await page.locator('trail-designer iframe').boundingBox())?.height).toBeLessThanOrEqual(50_000);
});

test('a frame that goes elsewhere is spoken to no more', async ({ page, portal, start }) => {
  const elsewhere = await start.site();
  const address = `${elsewhere.url}/elsewhere`;
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>elsewhere</title>' }),
  );
  // The portal's own policy would stop it at once; a portal without one must hold, too.
  portal.configure({ designer: portal.proxy.url, frames: elsewhere.url });
  await openPortal(page, portal);
  const frame = await frameOf(page);
  await frame.evaluate((to) => void location.assign(to), address);
  await expect.poll(() => frame.url()).toBe(address);
  await frame.evaluate((posted) => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener('message', ({ data }) => heard.push(data));
    parent.postMessage(posted, '*');
  }, message('ready', { payload: {} }));
  await page.evaluate(async () => {
    const element = document.querySelector('trail-designer') as HTMLElement & { variables: object; setDesign: (design: object) => Promise<unknown> };
    element.variables = { '--td-radius': '3px' };
    void element.setDesign({ 'trail-name': 'secret-plan' }).catch(() => undefined);
    (element.querySelector('iframe') as HTMLIFrameElement).contentWindow?.postMessage('end', '*');
  });
  await expect.poll(() => frame.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual(['end']);
  await expect(designer(page).locator('#trail-name')).toHaveCount(0);
});
