// From a checked plan to a trail that logs: the review, what must exist first, one call after another.
import type { Page } from '@playwright/test';
import { account, field, group, openFullView } from '../fixtures/form.ts';
import { answer, button, colleagueCreates, create, dialog, expectHeading, fillQuick, openReview, step, watchCalls } from '../fixtures/review.ts';
import { routeOnce } from '../fixtures/route.ts';
import { expect, test } from '../fixtures/test.ts';

test.beforeEach(({ app }) => app.open());

test('quick create: reviewed, created and logging', async ({ page }) => {
  await fillQuick(page, 'security-audit');
  const preview = await page.locator('#request-json').textContent();
  await openReview(page);
  await expect(page.locator('#review-heading')).toBeFocused();
  const review = dialog(page);
  await expect(review).toContainText(account);
  await expect(review).toContainText('China (Hangzhou) · cn-hangzhou');
  await expect(review).toContainText('This page talks to a simulator: nothing is created in Alibaba Cloud.');
  await expect(review).toContainText(/[0-9a-f]{64}/);
  await expect(review.getByRole('listitem').filter({ hasText: 'CreateTrail' }).first()).toContainText('stays off until StartLogging');

  const calls = watchCalls(page);
  await button(review, 'Confirm and create').click();
  await expectHeading(page, 'Trail created');
  await expect(step(page, 'CreateTrail')).toContainText('Succeeded');
  await expect(step(page, 'StartLogging')).toContainText('Succeeded');
  await expect(review).toContainText('cn-hangzhou has the trail security-audit now.');
  await expect(review).toContainText('Request ID');
  // The look-up of the account may come between them.
  expect(calls.actions().filter((action) => /^(Create|Start)/.test(action))).toEqual(['CreateTrail', 'StartLogging']);
  const [sent] = calls.requests;
  expect(sent?.postData()).toBe(preview);
  expect(await sent?.allHeaders()).toMatchObject({ 'content-type': 'application/json', 'x-trail-request': '1', 'idempotency-key': expect.stringMatching(/^[0-9a-f]{32}$/) });
});

test('everything at once: three destinations, insights, data events, backfill', async ({ page, server }) => {
  await openFullView(page);
  await fillQuick(page, 'everything');
  await page.getByRole('checkbox', { name: 'Insights Event', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Data Event', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Delivery to OSS', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Delivery to MaxCompute', exact: true }).check();
  await page.locator('#backfill').check();
  await page.locator('#change-reference').fill('变更-42');
  const oss = group(page, 'Delivery to OSS');
  await oss.getByRole('radio', { name: 'New Bucket', exact: true }).check();
  await field(oss, 'Bucket Name').fill('audit-archive');
  const calls = watchCalls(page);
  await openReview(page);
  const review = dialog(page);
  await expect(review).toContainText('变更-42');
  // What CreateTrail is not sent is a setting all the same, and no two calls look alike.
  const setting = (label: string) => review.locator('dt').filter({ hasText: label }).locator('xpath=following-sibling::dd[1]');
  await expect(setting('Insights Event')).toContainText('IP requests');
  await expect(setting('Data Event')).toContainText('1 selector');
  await expect(setting('Data Event')).toContainText('Oss: reads and writes');
  await expect(setting('Data Event')).toContainText('Regions: China (Hangzhou) · cn-hangzhou');
  await expect(setting('Backfill the last 90 days')).toHaveText('yes');
  await expect(review.getByRole('listitem').filter({ hasText: /^EnableInsight IP requests/ })).toHaveCount(1);

  // The new bucket must be made first, and nothing is sent before somebody says that it is.
  await button(review, 'Confirm and create').click();
  const tick = group(review, 'Tick each one that exists').getByRole('checkbox');
  await expect(tick).toBeFocused();
  await expect(tick).toHaveAttribute('aria-invalid', 'true');
  await expect(review).toContainText('Not all of these are ticked. Create what is missing, then tick it.');
  expect(calls.actions().filter((action) => action === 'CreateTrail')).toEqual([]);
  await tick.check();
  await expect(review.getByText('Not all of these are ticked')).toHaveCount(0);
  await button(review, 'Confirm and create').click();
  await expectHeading(page, 'Trail created', 20_000);
  await expect(review.getByRole('listitem').filter({ hasText: /^EnableInsight AccessKey calls/ })).toContainText('Succeeded');
  // Tied to its change in the proxy's log, in the letters it was typed in.
  expect(server.log()).toMatch(/action="CreateTrail".*变更-42/);
  const writes = calls.actions().filter((action) => /^(Create|Start|Put|Enable)/.test(action));
  expect(writes.slice(0, 2)).toEqual(['CreateTrail', 'StartLogging']);
  expect(writes).toContain('EnableInsight');
  expect(writes.slice(-3)).toEqual(['PutInsightSelectors', 'PutDataEventSelector', 'CreateDeliveryHistoryJob']);
  await expect(review).toContainText('The backfill task is delivering the events of the last 90 days');
});

test('a second click sends nothing twice, and the same plan is not sent again', async ({ page }) => {
  await fillQuick(page, 'only-once');
  await openReview(page);
  const calls = watchCalls(page);
  await button(dialog(page), 'Confirm and create').dblclick();
  await expectHeading(page, 'Trail created');
  await button(dialog(page), 'Keep this design').click();
  await expect(button(page, 'Confirm')).toBeFocused();
  await button(page, 'Confirm').click();
  await expectHeading(page, 'This trail exists');
  await button(dialog(page), 'Show the result').click();
  await expectHeading(page, 'Trail created');
  expect(calls.actions().filter((action) => action === 'CreateTrail')).toHaveLength(1);
});

test('Back, Escape and the keyboard leave the design as it is', async ({ page }) => {
  await fillQuick(page, 'security-audit');
  await openReview(page);
  await button(dialog(page), 'Back').click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(button(page, 'Confirm')).toBeFocused();
  await page.keyboard.press('Enter');
  await expectHeading(page, 'Review');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(button(page, 'Confirm')).toBeFocused();
  await expect(field(page, 'Trail Name')).toHaveValue('security-audit');
});

test('with problems Confirm shows them instead', async ({ page }) => {
  await button(page, 'Confirm').click();
  await expect(page.locator('#error-summary')).toBeFocused();
  await expect(dialog(page)).toHaveCount(0);
});

test('the list of trails is looked up again after a creation', async ({ page }) => {
  await fillQuick(page, 'security-audit');
  await expect(page.getByText('No trail of this name in cn-hangzhou; 0 of 5 trails used')).toBeVisible();
  await create(page);
  await expectHeading(page, 'Trail created');
  await button(dialog(page), 'Design another trail').click();
  await expect(field(page, 'Trail Name')).toBeFocused();
  await expect(field(page, 'Trail Name')).toHaveValue('');
  await expect(page.locator('#account-id')).toHaveValue(account);
  await field(page, 'Trail Name').fill('security-audit');
  await expect(page.getByText('cn-hangzhou has a trail of this name already.')).toBeVisible();
});

test('names and buckets of other trails are known before Confirm', async ({ axe, page }) => {
  await colleagueCreates(page, { Name: 'a-colleagues', OssBucketName: 'their-archive' });
  await page.reload();
  await fillQuick(page, 'a-colleagues');
  await expect(page.getByText('cn-hangzhou has a trail of this name already.')).toBeVisible();
  await openFullView(page);
  await page.getByRole('checkbox', { name: 'Delivery to OSS', exact: true }).check();
  await page.locator('#oss-bucket').fill('their-archive');
  await expect(page.getByText('The trail a-colleagues delivers to this bucket already.')).toBeVisible();
  // The review says it once more, for whoever looks at nothing else.
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  const review = page.locator('#review');
  await expect(review).toContainText('cn-hangzhou has a trail of this name already.');
  await expect(review).toContainText('The trail a-colleagues delivers to this bucket already.');
  // It is no warning that may pass: the call would be refused, and the button says so.
  await expect(button(review, 'Confirm and create')).toHaveAccessibleDescription(/has a trail of this name already\..*delivers to this bucket already\..*CreateTrail is refused as long as this is so\./);
  await axe('certain to be refused');
});

test('a look-up that fails blocks nothing', async ({ faults, page }) => {
  faults.expect(/status of 502/);
  await answer(page, 'DescribeTrails', 502, '<h1>Bad gateway</h1>');
  await page.reload();
  await fillQuick(page, 'security-audit');
  await create(page);
  await expectHeading(page, 'Trail created');
});

test.describe('without a proxy that answers', () => {
  const fill = async (page: Page) => {
    await field(page, 'Trail Name').fill('security-audit');
    await page.locator('#account-id').fill(account);
    await page.locator('#home-region').selectOption('cn-hangzhou');
    await page.locator('#sls-project').fill('audit-hz');
  };

  test('none is configured: the review says what can be done instead', async ({ page, start }) => {
    const site = await start.site({ config: { proxy: null } });
    await page.goto(site.url);
    await openFullView(page);
    await fill(page);
    await openReview(page);
    await expect(dialog(page)).toContainText('This page has no proxy, so it cannot create the trail. Export the plan instead.');
    await expect(dialog(page).locator('#review-confirm')).toHaveCount(0);
    await button(dialog(page), 'Back').click();
  });

  test('it fails at first and answers when asked again', async ({ faults, page }) => {
    faults.expect(/status of 503/);
    await routeOnce(page, '**/api/v1/context', (route) => route.fulfill({ status: 503, contentType: 'text/html', body: '<h1>Maintenance</h1>' }));
    await page.reload();
    await openFullView(page);
    await fill(page);
    await openReview(page);
    await expect(dialog(page)).toContainText('<h1>Maintenance</h1>');
    await expect(dialog(page).locator('#review-confirm')).toHaveCount(0);
    await button(dialog(page), 'Try again').click();
    await button(dialog(page), 'Confirm and create').click();
    await expectHeading(page, 'Trail created');
  });
});

test('opened again before the browser has told that it is closed, the review stays open', async ({ page }) => {
  await fillQuick(page, 'opened-again');
  await openReview(page);
  const heading = page.locator('#review-heading');
  // Escape gives the focus back at once, and a key can come before the event that the dialog is closed. It has come, and what follows is drawn.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const review = document.getElementById('review') as HTMLDialogElement;
        review.addEventListener('close', () => requestAnimationFrame(() => requestAnimationFrame(() => resolve())), { once: true });
        review.close();
        document.getElementById('confirm')?.click();
      }),
  );
  await expect(heading).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(button(page, 'Confirm')).toBeFocused();
  await openReview(page);
  await expect(heading).toBeFocused();
});
