// Brotli at its best: quality 11, and of some settings that suit one file better and another worse, those that give the fewest bytes.
import { brotliCompressSync, constants } from 'node:zlib';

const SETTINGS = [
  {},
  { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT },
  { [constants.BROTLI_PARAM_LGBLOCK]: 17 },
  { [constants.BROTLI_PARAM_NPOSTFIX]: 1, [constants.BROTLI_PARAM_NDIRECT]: 8 },
  { [constants.BROTLI_PARAM_NPOSTFIX]: 3 },
  { [constants.BROTLI_PARAM_NPOSTFIX]: 3, [constants.BROTLI_PARAM_LGBLOCK]: 17 },
];

// bytes: Buffer → Buffer
export function brotli(bytes) {
  const best = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const tried = SETTINGS.map((settings) => brotliCompressSync(bytes, { params: { ...best, ...settings } }));
  return tried.reduce((least, one) => (one.length < least.length ? one : least));
}
