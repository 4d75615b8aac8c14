// What the API refuses comes back at its field; what gets lost on the way is looked up.
import { account, expectError, expectNoError, field, group } from '../fixtures/form.ts';
import { answer, answerOnce, button, colleagueCreates, create, dialog, expectHeading, fillBucket, fillQuick, loseAnswer, step, watchCalls } from '../fixtures/review.ts';
import { expect, test } from '../fixtures/test.ts';

test.beforeEach(({ app }) => app.open());

test('a duplicate name', async ({ faults, page }) => {
  faults.expect(/status of 400/);
  await colleagueCreates(page, { Name: 'taken-name', SlsProjectArn: `acs:log:cn-hangzhou:${account}:project/theirs` });
  await fillQuick(page, 'taken-name');
  await create(page);
  await expectHeading(page, 'Trail not created');
  await expect(step(page, 'CreateTrail')).toContainText('TrailAlreadyExistsException');
  // The same name would be refused again.
  await expect(button(dialog(page), 'Retry')).toHaveCount(0);
  await button(dialog(page), 'Close').click();
  await expect(page.locator('#error-summary')).toBeFocused();
  await expect(page.locator('#error-summary')).toContainText(/TrailAlreadyExistsException, request ID \S+/);
  await expectError(field(page, 'Trail Name'), /has a trail of this name already/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Trail Name')).toBeFocused();

  await field(page, 'Trail Name').fill('another-name');
  await expectNoError(field(page, 'Trail Name'));
  await expect(page.locator('#error-summary')).toHaveCount(0);
  await create(page);
  await expectHeading(page, 'Trail created');
});

test('a bucket that another trail uses', async ({ faults, page }) => {
  faults.expect(/status of 400/);
  await colleagueCreates(page, { Name: 'their-trail', OssBucketName: 'shared-archive' });
  await fillBucket(page, 'our-trail', 'shared-archive');
  await create(page);
  await expectHeading(page, 'Trail not created');
  await button(dialog(page), 'Close').click();
  await expectError(group(page, 'Delivery to OSS').getByLabel('Bucket Name', { exact: true }), /Another trail delivers to this bucket/);
});

test('a bucket that does not exist', async ({ faults, page }) => {
  faults.expect(/status of 404/);
  await fillBucket(page, 'our-trail', 'archive-missing');
  await create(page);
  await expectHeading(page, 'Trail not created');
  await button(dialog(page), 'Close').click();
  await expectError(group(page, 'Delivery to OSS').getByLabel('Bucket Name', { exact: true }), /does not exist/);
});

test('a region that is full', async ({ faults, page }) => {
  faults.expect(/status of 403/);
  for (let n = 1; n <= 5; n += 1) await colleagueCreates(page, { Name: `trail-no-${n}`, OssBucketName: `archive-no-${n}` });
  await fillQuick(page, 'one-too-many');
  await create(page);
  await expectHeading(page, 'Trail not created');
  await button(dialog(page), 'Close').click();
  await expectError(page.getByRole('combobox', { name: 'Home Region', exact: true }), /holds its 5 trails already/);
});

test('a refusal of no field stands at the top with code and request id', async ({ faults, page }) => {
  faults.expect(/status of 403/);
  await fillQuick(page, 'not-allowed');
  await answer(page, 'CreateTrail', 403, { Code: 'NoPermission', Message: 'You are not authorized.', RequestId: 'R-403' });
  await create(page);
  await expectHeading(page, 'Trail not created');
  await expect(step(page, 'CreateTrail')).toContainText('You are not authorized.');
  await button(dialog(page), 'Close').click();
  await expect(page.locator('#error-summary')).toContainText('Error code NoPermission, request ID R-403');
});

test('a lost answer is looked up: ours, so it is done', async ({ faults, page }) => {
  faults.expect(/net::ERR_CONNECTION_RESET/);
  await fillQuick(page, 'lost-answer');
  await loseAnswer(page, 'CreateTrail');
  const calls = watchCalls(page);
  await create(page);
  await expectHeading(page, 'Trail created');
  await expect(step(page, 'CreateTrail')).toContainText('the answer was lost and the outcome looked up');
  expect(calls.actions().filter((action) => action === 'CreateTrail')).toHaveLength(1);
});

test('a lost answer is looked up: another trail, so the name is taken', async ({ faults, page }) => {
  faults.expect(/status of 502/);
  await colleagueCreates(page, { Name: 'taken-name', OssBucketName: 'their-archive' });
  await fillQuick(page, 'taken-name');
  await answer(page, 'CreateTrail', 502, '<h1>Bad gateway</h1>');
  await create(page);
  await expectHeading(page, 'Trail not created');
  await button(dialog(page), 'Close').click();
  await expectError(field(page, 'Trail Name'), /has a trail of this name already/);
});

test('a page of a gateway instead of an answer is shown as text and looked up', async ({ faults, page }) => {
  faults.expect(/status of 502/);
  await fillQuick(page, 'behind-a-gateway');
  await answerOnce(page, 'CreateTrail', 502, '<h1>Bad gateway</h1>');
  await create(page);
  // The gateway may have given up on a proxy that is still at it.
  await expectHeading(page, 'Trail not created', 40_000);
  await expect(step(page, 'CreateTrail')).toContainText('<h1>Bad gateway</h1>');
  await button(dialog(page), 'Retry').click();
  await expectHeading(page, 'Trail created');
});

test('a later call fails: the trail is there, and the rest can be retried', async ({ axe, faults, page }) => {
  faults.expect(/status of 403/);
  await fillQuick(page, 'half-way');
  await answerOnce(page, 'StartLogging', 403, { Code: 'NoPermission', Message: 'You are not authorized.', RequestId: 'R-2' });
  const calls = watchCalls(page);
  await create(page);
  await expectHeading(page, 'Trail created; it is not logging');
  await expect(dialog(page)).toContainText('Not logging');
  await axe('created and not logging');
  await button(dialog(page), 'Retry the rest').click();
  await expectHeading(page, 'Trail created');
  expect(calls.actions().filter((action) => action === 'CreateTrail')).toHaveLength(1);
});

test('a lost StartLogging is settled by the status', async ({ faults, page }) => {
  faults.expect(/net::ERR_CONNECTION_RESET/);
  await fillQuick(page, 'lost-start');
  await loseAnswer(page, 'StartLogging');
  await create(page);
  await expectHeading(page, 'Trail created');
  await expect(step(page, 'StartLogging')).toContainText('the answer was lost and the outcome looked up');
});

test('a proxy that has gone: unknown, then checked again', async ({ faults, page, server }) => {
  faults.expect(/net::ERR_CONNECTION_REFUSED|net::ERR_FAILED|net::ERR_EMPTY_RESPONSE/);
  test.slow();
  await fillQuick(page, 'no-more-proxy');
  await page.route('**/CreateTrail', async (route) => {
    await server.kill();
    await route.continue();
  });
  await create(page);
  await expectHeading(page, 'Outcome unknown', 40_000);
  await expect(button(dialog(page), 'Check again')).toBeVisible();
  await button(dialog(page), 'Close').click();
  await expect(field(page, 'Trail Name')).toHaveValue('no-more-proxy');

  // Another plan does not make it forgotten; only the user puts it aside.
  await field(page, 'Trail Name').fill('another-name');
  await button(page, 'Confirm').click();
  await expectHeading(page, 'Outcome unknown');
  await button(dialog(page), 'Design another trail').click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(field(page, 'Trail Name')).toHaveValue('');
});
