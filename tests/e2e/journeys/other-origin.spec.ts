// The app on one origin, its proxy on another: config.json names the proxy, the proxy's operator names the app's origin.
import { field, group } from '../fixtures/form.ts';
import { expect, test } from '../fixtures/test.ts';

test('a listed origin creates a trail', async ({ page, start }) => {
  const site = await start.site();
  const proxy = await start.proxy({ appOrigins: [site.url] });
  site.configure({ config: { proxy: proxy.url }, connect: [proxy.url] });
  await page.goto(site.url);
  await field(page, 'Trail Name').fill('from-elsewhere');
  await field(group(page, 'Delivery to Log Service'), 'Project Name').fill('audit-hz');
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await page.getByRole('button', { name: 'Confirm and create', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Trail created' })).toBeVisible();
});

test('an unlisted origin is told what its operator must do', async ({ faults, page, start }) => {
  faults.expect(/blocked by CORS policy|net::ERR_FAILED|status of 403/);
  const proxy = await start.proxy();
  const site = await start.site({ config: { proxy: proxy.url }, connect: [proxy.url] });
  await page.goto(site.url);
  await expect(page.getByText('TRAIL_APP_ORIGINS').first()).toBeVisible();
  await expect(page.getByText(site.url).first()).toBeVisible();
});

test('without a proxy nothing is asked and the page says so', async ({ page, start }) => {
  const site = await start.site({ config: { proxy: null } });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(site.url);
  await field(page, 'Trail Name').fill('security-audit');
  await expect(page.getByText('No proxy').first()).toBeVisible();
  expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
});

test('a broken config.json is named and the defaults hold', async ({ faults, page, start }) => {
  faults.expect(/status of 404/); // the default proxy is the page's own host, which has none
  const site = await start.site({ config: '{"proxy": }' });
  await page.route('**/api/v1/**', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(site.url);
  await expect(page.getByText(/config\.json.*"proxy": \}/)).toBeVisible();
  await expect(field(page, 'Trail Name')).toBeVisible();
});
