// Cancel in both places: between two calls it stops before the next, during a write it aborts it and looks its outcome up.
import { answerOnce, button, create, dialog, expectHeading, fillBucket, fillQuick, gate, hold, openReview, step, watchCalls } from '../fixtures/review.ts';
import { expect, test } from '../fixtures/test.ts';

test('between two calls the next is not sent', async ({ app, page }) => {
  await app.open();
  await fillQuick(page, 'stopped-between');
  await openReview(page);
  // Time stands still, so the run rests in the pause between its calls.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 1_000);
  const calls = watchCalls(page);
  await button(dialog(page), 'Confirm and create').click();
  await expect(step(page, 'CreateTrail')).toContainText('Succeeded');
  await button(dialog(page), 'Cancel').click();
  await expectHeading(page, 'Trail created; it is not logging');
  await expect(dialog(page)).toContainText('Cancelled before StartLogging: it was not sent.');
  await expect(step(page, 'StartLogging')).toContainText('Not sent');
  await page.clock.runFor(5_000);
  expect(calls.actions()).not.toContain('StartLogging');

  await button(dialog(page), 'Retry the rest').click();
  await expectHeading(page, 'Trail created');
  expect(calls.actions().filter((action) => action === 'CreateTrail')).toHaveLength(1);
});

test('during a write that never reached the proxy: looked up, and not created', async ({ app, page }) => {
  test.slow();
  await app.open();
  await fillQuick(page, 'stopped-early');
  const { arrived, letGo } = await hold(page, 'CreateTrail');
  await create(page);
  await arrived;
  await button(dialog(page), 'Cancel').click();
  await expect(step(page, 'CreateTrail')).toContainText('Outcome unknown; looking it up');
  // Absent counts only once the proxy can no longer be at it.
  await expectHeading(page, 'Trail not created', 40_000);
  letGo();
  await expect(step(page, 'StartLogging')).toContainText('Not sent');
  await page.unroute('**/CreateTrail');
  await button(dialog(page), 'Retry').click();
  await expectHeading(page, 'Trail created');
});

test('during a write that was carried out: found, and the rest is not sent', async ({ app, page }) => {
  await app.open();
  await fillBucket(page, 'stopped-late', 'archive-one');
  const calls = watchCalls(page);
  // The call reaches the proxy, its answer is held back.
  const [held, letGo] = gate();
  const [carriedOut, carryOut] = gate();
  await page.route('**/CreateTrail', async (route) => {
    const answer = await route.fetch();
    carryOut();
    await held;
    await route.fulfill({ response: answer }).catch(() => undefined);
  });
  await create(page);
  await carriedOut;
  await button(dialog(page), 'Cancel').click();
  await expectHeading(page, 'Trail created; it is not logging');
  await expect(step(page, 'CreateTrail')).toContainText('the outcome looked up');
  await expect(dialog(page)).toContainText('Cancelled before StartLogging');
  letGo();
  expect(calls.actions()).not.toContain('StartLogging');
  await button(dialog(page), 'Retry the rest').click();
  await expectHeading(page, 'Trail created');
});

test('during the look-up the outcome stays unknown until it is checked again', async ({ app, faults, page }) => {
  faults.expect(/status of 504/);
  await app.open();
  await fillQuick(page, 'stopped-in-doubt');
  await openReview(page);
  await answerOnce(page, 'CreateTrail', 504, { Code: 'Proxy.OutcomeUnknown', Message: 'No answer came.', RequestId: 'P-1' });
  const { arrived, letGo } = await hold(page, 'DescribeTrails');
  await button(dialog(page), 'Confirm and create').click();
  await arrived;
  await button(dialog(page), 'Cancel').click();
  await expectHeading(page, 'Outcome unknown');
  await expect(dialog(page)).toContainText('The trail may have been created. Check before trying again.');
  await expect(button(dialog(page), 'Retry')).toHaveCount(0);
  letGo();
  await button(dialog(page), 'Check again').click();
  await expectHeading(page, 'Trail not created');
});

test('leaving the page during a write is asked about first, and not after it', async ({ app, page }) => {
  await app.open();
  await fillQuick(page, 'nearly-left');
  const { arrived, letGo } = await hold(page, 'CreateTrail');
  await create(page);
  await arrived;
  const [question] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  letGo();
  await expectHeading(page, 'Trail created');
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
});
