// Holds every pair of colours that the page puts together to WCAG 2.2: 4.5:1 for text, 3:1 for what is needed to see a control.
//   node scripts/contrast.mjs         only what falls short, and a count
//   node scripts/contrast.mjs --all   every pair in both themes
import { readFileSync } from 'node:fs';

const TEXT = 4.5;
const CONTROL = 3;
const themes = ['light', 'dark'];

// [least ratio, foregrounds, grounds], by the names of style/tokens.css without `--td-`.
const pairs = [
  [TEXT, ['text', 'text-muted', 'link'], ['bg', 'surface', 'sunken', 'primary-soft']],
  [TEXT, ['error', 'warning', 'success', 'info'], ['bg', 'surface', 'sunken']],
  [TEXT, ['text', 'error'], ['error-soft']],
  [TEXT, ['text', 'warning'], ['warning-soft']],
  [TEXT, ['text', 'success'], ['success-soft']],
  [TEXT, ['text', 'info'], ['info-soft']],
  [TEXT, ['on-primary'], ['primary', 'primary-strong']],
  [TEXT, ['code-key', 'code-string', 'code-literal'], ['surface']],
  [CONTROL, ['border', 'primary', 'focus', 'error'], ['bg', 'surface', 'sunken']],
  [CONTROL, ['primary', 'focus'], ['primary-soft']],
  [CONTROL, ['focus', 'error'], ['error-soft']],
];

const tokens = read(readFileSync('style/tokens.css', 'utf8'));
let passed = 0;
let failed = 0;
for (const [least, foregrounds, grounds] of pairs) {
  for (const foreground of foregrounds) {
    for (const ground of grounds) {
      for (const theme of themes) check(least, foreground, ground, theme);
    }
  }
}
// Both halves of every pair of colours must be in use above, or they were never looked at. A line only divides.
const used = new Set(pairs.flatMap(([, foregrounds, grounds]) => [...foregrounds, ...grounds, 'line']));
for (const name of tokens.keys()) {
  if (used.has(name)) continue;
  failed += 1;
  console.log(`FAIL --td-${name} is a colour that no pair of scripts/contrast.mjs holds to a ratio`);
}
console.log(`(${passed} passed, ${failed} failed)`);
if (failed > 0) process.exitCode = 1;

function check(least, foreground, ground, theme) {
  const ratio = contrast(colour(foreground, theme), colour(ground, theme));
  const holds = ratio >= least;
  if (holds) passed += 1;
  else failed += 1;
  if (!holds || process.argv.includes('--all')) {
    console.log(`${holds ? 'ok  ' : 'FAIL'} ${theme.padEnd(5)} ${ratio.toFixed(2).padStart(5)} of ${least}  ${foreground} on ${ground}`);
  }
}

/** The colours of the style sheet: name to [light, dark]. */
function read(css) {
  const declared = css.matchAll(/--td-([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\);/g);
  return new Map([...declared].map(([, name, light, dark]) => [name, [light, dark]]));
}

function colour(name, theme) {
  const pair = tokens.get(name);
  if (!pair) throw new Error(`style/tokens.css has no colour --td-${name}`);
  return pair[themes.indexOf(theme)];
}

// WCAG 2.2, "relative luminance" and "contrast ratio".
function luminance(hex) {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
