import { houseFiles, textOf } from './house-files';

const sizes = houseFiles()
  .filter((path) => /\.(ts|mjs|cjs)$/.test(path))
  .map((path) => ({ path, lines: textOf(path).trimEnd().split('\n').length }))
  .sort((a, b) => a.lines - b.lines);

/** Lines of the file that `share` of all files are not longer than. */
const quantile = (share: number) => sizes[Math.ceil(sizes.length * share) - 1]?.lines;

it('no file is too long to read in one sitting', () => {
  expect(sizes.filter(({ lines }) => lines > 250)).toEqual([]);
});

it('half of the files fit on one screen', () => {
  expect(quantile(0.5)).toBeLessThanOrEqual(45);
});

it('nine files in ten are read in a few minutes', () => {
  expect(quantile(0.9)).toBeLessThanOrEqual(120);
});
