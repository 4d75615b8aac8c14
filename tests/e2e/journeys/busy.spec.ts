// What takes longer than a moment says so, and says no more once it is there.
import { field, openFullView } from '../fixtures/form.ts';
import { gate } from '../fixtures/review.ts';
import { expect, test } from '../fixtures/test.ts';

test('a part of the page that is on its way', async ({ app, axe, page }) => {
  const [held, release] = gate();
  await page.route('**/split_form-*.wasm', async (route) => held.then(() => route.continue()));
  await app.open();
  await openFullView(page);
  const loading = page.getByText('Loading…', { exact: true });
  await expect(loading).toBeVisible();
  await axe('a part is on its way');
  release();
  await expect(page.getByRole('group', { name: 'Delivery to OSS', exact: true })).toBeVisible();
  await expect(loading).toHaveCount(0);
});

test('a call that is out', async ({ app, page }) => {
  const [held, release] = gate();
  await page.route('**/DescribeTrails', async (route) => held.then(() => route.continue()));
  await app.open();
  await field(page, 'Trail Name').fill('security-audit');
  await expect(page.getByText('Loading…', { exact: true })).toBeVisible();
  release();
  await expect(page.getByText('No trail of this name in cn-hangzhou; 0 of 5 trails used')).toBeVisible();
  await expect(page.getByText('Loading…', { exact: true })).toHaveCount(0);
});
