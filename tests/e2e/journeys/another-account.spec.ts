// Each destination in another account: resource and role there, hidden branches kept and never sent.
import { account, expectRequest, field, group, openFullView, otherAccount, request } from '../fixtures/form.ts';
import { expect, test } from '../fixtures/test.ts';

const role = `acs:ram::${otherAccount}:role/ActionTrailDeliveryRole`;
const base = { Name: 'central-audit', EventRW: 'All', TrailRegion: 'All' };

test.beforeEach(async ({ app, page }) => {
  await app.open();
  await openFullView(page);
  await field(page, 'Trail Name').fill('central-audit');
});

test('Log Service', async ({ axe, page }) => {
  const sls = group(page, 'Delivery to Log Service');
  await field(sls, 'Project Name').fill('own-project');
  await sls.getByRole('radio', { name: 'Delivery to Another Account', exact: true }).check();
  await field(sls, 'Project ARN').fill(`acs:log:cn-shanghai:${otherAccount}:project/central`);
  await field(sls, 'RAM Role ARN of Destination Account').fill(role);
  await expectRequest(page, { ...base, SlsProjectArn: `acs:log:cn-shanghai:${otherAccount}:project/central`, SlsWriteRoleArn: role });
  await expect(sls.getByText('1 value is kept in the draft and not sent.')).toBeVisible();
  await axe('Log Service in another account');

  await sls.getByRole('radio', { name: 'Delivery to Current Account', exact: true }).check();
  await expect(field(sls, 'Project Name')).toHaveValue('own-project');
  await expectRequest(page, { ...base, SlsProjectArn: `acs:log:cn-hangzhou:${account}:project/own-project` });
});

test('OSS', async ({ page }) => {
  await page.getByRole('checkbox', { name: 'Delivery to Log Service', exact: true }).uncheck();
  await page.getByRole('checkbox', { name: 'Delivery to OSS', exact: true }).check();
  const oss = group(page, 'Delivery to OSS');
  await oss.getByRole('radio', { name: 'Delivery to Another Account', exact: true }).check();
  await field(oss, 'Bucket Name').fill('central-archive');
  await field(oss, 'RAM Role ARN of OSS Bucket').fill(role);
  await expectRequest(page, { ...base, OssBucketName: 'central-archive', OssWriteRoleArn: role });
  await page.getByRole('tab', { name: 'Plan', exact: true }).click();
  await expect(page.getByRole('tabpanel', { name: 'Plan' })).toContainText('AliyunActionTrailDeliveryPolicy');
});

test('MaxCompute', async ({ page }) => {
  await page.getByRole('checkbox', { name: 'Delivery to Log Service', exact: true }).uncheck();
  await page.getByRole('checkbox', { name: 'Delivery to MaxCompute', exact: true }).check();
  const maxCompute = group(page, 'Delivery to MaxCompute');
  await expectRequest(page, { ...base, MaxComputeProjectArn: `acs:odps:cn-hangzhou:${account}:project/actiontrail_${account}` });
  await maxCompute.getByRole('radio', { name: 'Delivery to Another Account', exact: true }).check();
  const arn = `acs:odps:cn-beijing:${otherAccount}:project/actiontrail_central`;
  await field(maxCompute, 'Project ARN').fill(arn);
  await field(maxCompute, 'RAM Role ARN of MaxCompute').fill(role);
  await expectRequest(page, { ...base, MaxComputeProjectArn: arn, MaxComputeWriteRoleArn: role });
});

test('a role in a third account is advice, not an error', async ({ page }) => {
  const sls = group(page, 'Delivery to Log Service');
  await sls.getByRole('radio', { name: 'Delivery to Another Account', exact: true }).check();
  await field(sls, 'Project ARN').fill(`acs:log:cn-shanghai:${otherAccount}:project/central`);
  await field(sls, 'RAM Role ARN of Destination Account').fill('acs:ram::1111111111111111:role/delivery');
  await field(sls, 'RAM Role ARN of Destination Account').blur();
  await expect(field(sls, 'RAM Role ARN of Destination Account')).not.toHaveAttribute('aria-invalid', 'true');
  await expect(field(sls, 'RAM Role ARN of Destination Account')).toHaveAccessibleDescription(/account/);
});

test('the home region moves what follows it, and nothing that was chosen apart', async ({ page }) => {
  const sls = group(page, 'Delivery to Log Service');
  await field(sls, 'Project Name').fill('own-project');
  const home = page.getByRole('combobox', { name: 'Home Region', exact: true });
  await home.selectOption('cn-beijing');
  expect(await request(page)).toMatchObject({ SlsProjectArn: `acs:log:cn-beijing:${account}:project/own-project` });
  await sls.getByRole('combobox', { name: 'Project Region', exact: true }).selectOption('cn-shanghai');
  await home.selectOption('cn-shenzhen');
  expect(await request(page)).toMatchObject({ SlsProjectArn: `acs:log:cn-shanghai:${account}:project/own-project` });
});
