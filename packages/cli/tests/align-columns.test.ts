import { expect, it } from 'vitest';
import { alignColumns } from '../src/format/align-columns.ts';

it('makes every column as wide as its widest cell', () => {
  expect(
    alignColumns([
      ['ID', 'COST'],
      ['fs.readFileSync', 'file'],
    ]),
  ).toBe('ID               COST\nfs.readFileSync  file\n');
});

it('leaves no blanks at the ends of lines', () => {
  expect(
    alignColumns([
      ['a', 'b'],
      ['c', ''],
    ]),
  ).toBe('a  b\nc\n');
});

it('gives nothing for no rows', () => {
  expect(alignColumns([])).toBe('');
});
