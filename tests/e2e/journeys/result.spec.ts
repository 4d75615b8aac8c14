// The result: what was made, whether it delivers, and what to do next.
import { field, group } from '../fixtures/form.ts';
import { answer, button, create, dialog, expectHeading, fillBucket, fillQuick } from '../fixtures/review.ts';
import { expect, test } from '../fixtures/test.ts';

test.beforeEach(({ app }) => app.open());

test('the status is followed to the first delivery, with what to do next', async ({ page }) => {
  await fillQuick(page, 'delivers-soon');
  await create(page);
  await expectHeading(page, 'Trail created');
  const result = dialog(page);
  await expect(result.getByRole('heading', { name: 'Trail status' })).toBeVisible();
  await expect(result).toContainText('Logging');
  await expect(result).toContainText(/Log Service: last delivery \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/, { timeout: 30_000 });
  await expect(result).toContainText('Search the Logstore actiontrail_delivers-soon');
  await expect(result).toContainText('Earlier events are not delivered.');
  const link = result.getByRole('link', { name: /Open the Log Service console/ });
  await expect(link).toHaveAttribute('href', 'https://sls.console.alibabacloud.com/lognext/project/audit-hz/logsearch/actiontrail_delivers-soon?slsRegion=cn-hangzhou');
  await expect(link).toHaveAttribute('rel', 'noopener');
  // What was made stands with it, as it was reviewed.
  await expect(result.locator('section').filter({ has: page.getByRole('heading', { name: 'Settings', exact: true }) }).getByText('acs:log:cn-hangzhou')).toBeVisible();
});

test('an error of the first delivery is shown for its destination', async ({ axe, page }) => {
  await fillBucket(page, 'delivers-badly', 'archive-one');
  await page.route('**/GetTrailStatus', async (route) => {
    const response = await route.fetch();
    const status = (await response.json()) as Record<string, unknown>;
    await route.fulfill({ json: { ...status, LatestDeliveryTime: undefined, LatestDeliveryError: 'NoSuchBucket' } });
  });
  await create(page);
  await expect(dialog(page)).toContainText('OSS: delivery failed, NoSuchBucket');
  await expect(dialog(page)).toContainText('OSS: mend what the error above names. Nothing arrives there until then.');
  // It is no success without more ado.
  const banner = dialog(page).locator('[aria-live]').first();
  await expect(banner).toHaveText('cn-hangzhou has the trail delivers-badly now, but a delivery to OSS failed: see Trail status below.');
  await expect(banner.locator('.notice')).toHaveClass(/warn/);
  await axe('a first delivery that failed');
});

test('an error beside a delivery hides neither, because the API does not tell which was later', async ({ axe, page }) => {
  await fillBucket(page, 'delivers-again', 'archive-one');
  await page.route('**/GetTrailStatus', async (route) => {
    const response = await route.fetch();
    const status = (await response.json()) as Record<string, unknown>;
    await route.fulfill({ json: { ...status, LatestDeliveryTime: '2026-01-02T03:04:05Z', LatestDeliveryError: 'AccessDenied' } });
  });
  await create(page);
  await expect(dialog(page)).toContainText('OSS: last delivery 2026-01-02 03:04:05 UTC; one before or after it failed, AccessDenied');
  await expect(dialog(page)).not.toContainText('Nothing arrives there until then.');
  await axe('a delivery and an error');
});

test('a status that does not say whether the trail delivers is not read', async ({ axe, page }) => {
  await fillBucket(page, 'status-untold', 'archive-one');
  await answer(page, 'GetTrailStatus', 200, { RequestId: 'R-9', IsLogging: null });
  await create(page);
  await expectHeading(page, 'Trail created');
  await expect(dialog(page)).toContainText('Not read: whether it is logging');
  await axe('status not told');
});

test('it fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await fillQuick(page, 'on-a-phone');
  await create(page);
  await expectHeading(page, 'Trail created');
  expect(await page.evaluate(() => {
    const review = document.getElementById('review');
    return review !== null && review.scrollWidth <= review.clientWidth && review.getBoundingClientRect().width <= 320;
  })).toBe(true);
});

test('the trail that was made is known in the form, and changed or left for another', async ({ axe, page }) => {
  await fillQuick(page, 'made-here');
  await create(page);
  await expectHeading(page, 'Trail created');
  await button(dialog(page), 'Keep this design').click();
  const said = page.getByText('The trail of this name was created from this design.');
  await expect(said).toBeVisible();
  await expect(page.getByText('has a trail of this name already')).toHaveCount(0);
  await axe('the trail that was made');

  // With the name unchanged the trail is there, whatever else changes.
  await field(page, 'Trail Name').fill('made-there');
  await expect(said).toHaveCount(0);
  await field(page, 'Trail Name').fill('made-here');
  await button(page, 'Confirm').click();
  await expectHeading(page, 'This trail exists');
  await axe('this trail exists');
  await button(dialog(page), 'Change the name').click();
  await expect(field(page, 'Trail Name')).toBeFocused();
  await field(page, 'Trail Name').fill('made-there');
  await button(page, 'Confirm').click();
  await expectHeading(page, 'Review');
  await button(dialog(page), 'Back').click();

  await field(page, 'Trail Name').fill('made-here');
  await button(page, 'Confirm').click();
  await expectHeading(page, 'This trail exists');
  await button(dialog(page), 'Edit this trail').click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator('#editing')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Edit Trail made-here', exact: true })).toBeVisible();
  await button(page, 'Confirm').click();
  await expectHeading(page, 'Review the change');
  await expect(dialog(page)).toContainText('Nothing is sent.');
});

test('in Chinese, too', async ({ page }) => {
  await fillQuick(page, 'in-chinese');
  await create(page);
  await expectHeading(page, 'Trail created');
  await button(dialog(page), 'Keep this design').click();
  await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption('zh-CN');
  await expect(page.getByText('该名称的跟踪由此设计创建。')).toBeVisible();
  await page.locator('#confirm').click();
  await expect(dialog(page).getByRole('heading', { name: '跟踪已存在', exact: true })).toBeVisible();
  await button(dialog(page), '查看结果').click();
  await expect(dialog(page).getByRole('heading', { name: '跟踪已创建', exact: true })).toBeVisible();
  await expect(dialog(page).getByRole('link', { name: /控制台/ })).toHaveAttribute('href', /sls\.console\.aliyun\.com/);
});

test('all destinations are spoken of', async ({ page }) => {
  await page.getByRole('radio', { name: 'Create Trail', exact: true }).check();
  await fillQuick(page, 'everywhere');
  await page.getByRole('checkbox', { name: 'Delivery to OSS', exact: true }).check();
  await field(group(page, 'Delivery to OSS'), 'Bucket Name').fill('archive-one');
  await page.getByRole('checkbox', { name: 'Delivery to MaxCompute', exact: true }).check();
  await create(page);
  await expectHeading(page, 'Trail created');
  await expect(dialog(page).getByRole('link')).toHaveCount(3);
  await expect(dialog(page)).toContainText('oss://archive-one/');
  await expect(dialog(page)).toContainText('MaxCompute: the status does not report deliveries');
});
