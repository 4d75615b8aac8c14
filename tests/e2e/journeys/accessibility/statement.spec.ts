// The conformance statement names every criterion of levels A and AA, and tests that are there.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';

const repository = resolve(import.meta.dirname, '../../../..');
const statement = readFileSync(resolve(repository, 'docs/accessibility.md'), 'utf8');
const rows = [...statement.matchAll(/^\| (\d\.\d\.\d+)(?: to (\d\.\d\.\d+))? .*\| ([^|]+) \|$/gm)].map(([, from = '', to = from, tests = '']) => ({ from, to, tests }));

// WCAG 2.2, A and AA: how many criteria each guideline has that are not AAA. 4.1.1 was removed.
const criteria = [
  ['1.1', [1]], ['1.2', [1, 2, 3, 4, 5]], ['1.3', [1, 2, 3, 4, 5]], ['1.4', [1, 2, 3, 4, 5, 10, 11, 12, 13]],
  ['2.1', [1, 2, 4]], ['2.2', [1, 2]], ['2.3', [1]], ['2.4', [1, 2, 3, 4, 5, 6, 7, 11]], ['2.5', [1, 2, 3, 4, 7, 8]],
  ['3.1', [1, 2]], ['3.2', [1, 2, 3, 4, 6]], ['3.3', [1, 2, 3, 4, 7, 8]], ['4.1', [2, 3]],
] as const;

test('every criterion of levels A and AA is in the statement once', () => {
  const last = (criterion: string) => Number(criterion.split('.')[2]);
  const named = rows.flatMap(({ from, to }) => Array.from({ length: last(to) - last(from) + 1 }, (_, step) => `${from.replace(/\d+$/, '')}${last(from) + step}`));
  expect(named).toEqual(criteria.flatMap(([guideline, numbers]) => numbers.map((number) => `${guideline}.${number}`)));
});

test('every test that the statement names is there', () => {
  const missing: string[] = [];
  for (const { from, tests } of rows) {
    expect(tests.trim(), `${from} says how it is held`).toMatch(/^(–|review.*|`.+`.*)$/);
    for (const [, file = '', title] of tests.matchAll(/`([\w./-]+)`(?: `([^`]+)`)?/g)) {
      const journey = resolve(repository, 'tests/e2e/journeys', `${file}.spec.ts`);
      if (!existsSync(journey)) {
        if (!existsSync(resolve(repository, file))) missing.push(`${from}: ${file}`);
        continue;
      }
      const text = readFileSync(journey, 'utf8');
      const criteria = /^const criteria = '(.+)';$/m.exec(text)?.[1] ?? '';
      const titles = [...text.matchAll(/(?:test|inPortal)\((['"`])(.+?)\1,/g)].map(([, , title = '']) => title.replace('${criteria}', criteria));
      if (!titles.some((held) => held.startsWith(title ?? ''))) missing.push(`${from}: ${file} "${title}"`);
    }
  }
  expect(missing).toEqual([]);
});
