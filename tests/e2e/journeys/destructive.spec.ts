// What cannot be had back, or only by a step back, is asked first; the harmless answer has the focus.
import { expectRequest, field, group, openFullView } from '../fixtures/form.ts';
import { button, fillQuick } from '../fixtures/review.ts';
import { expect, test } from '../fixtures/test.ts';

test('an earlier draft is discarded for good only after a question', async ({ app, axe, page }) => {
  await app.open();
  await fillQuick(page, 'security-audit');
  await button(page, 'Start from…').click();
  await page.getByRole('dialog').getByRole('button', { name: /^Start from this/ }).first().click();
  const discard = button(page, 'Discard it');
  await expect(page.getByText(/^An earlier draft is kept: security-audit/)).toBeVisible();
  await discard.click();
  await expect(page.getByText('Discard the earlier draft? It cannot be brought back.')).toBeVisible();
  await expect(button(page, 'Cancel')).toBeFocused();
  await axe('discard the earlier draft?');
  await button(page, 'Cancel').click();
  await expect(page.getByText(/^An earlier draft is kept: security-audit/)).toBeVisible();
  const kept = () => page.evaluate(() => localStorage.getItem('trail-designer.draft.v1.other') !== null);
  await expect.poll(kept).toBe(true);
  await discard.click();
  await discard.click();
  await expect(page.getByText(/earlier draft/)).toHaveCount(0);
  await expect.poll(kept).toBe(false);
});

test('values that are kept are cleared only after a question, and a step back brings them back', async ({ app, axe, page }) => {
  await app.open();
  await openFullView(page);
  const sls = group(page, 'Delivery to Log Service');
  await field(sls, 'Project Name').fill('audit-hz');
  await sls.getByRole('radio', { name: 'Delivery to Another Account', exact: true }).check();
  await expect(sls).toContainText('1 value is kept in the draft and not sent.');
  const clear = button(sls, 'Clear: Delivery to Log Service');
  await clear.click();
  await expect(sls).toContainText('Clear the value that is kept?');
  await expect(button(sls, 'Keep')).toBeFocused();
  await axe('clear the kept value?');
  await button(sls, 'Keep').click();
  await expect(sls).toContainText('1 value is kept in the draft and not sent.');
  await clear.click();
  await clear.click();
  await expect(sls).not.toContainText('kept');
  await expect(page.getByRole('checkbox', { name: 'Delivery to Log Service', exact: true })).toBeFocused();
  await button(page, 'Undo').click();
  await sls.getByRole('radio', { name: 'Delivery to Current Account', exact: true }).check();
  await expectRequest(page, { EventRW: 'All', TrailRegion: 'All', SlsProjectArn: 'acs:log:cn-hangzhou:1234567890123456:project/audit-hz' });
});
