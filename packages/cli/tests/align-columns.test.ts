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

const rows = [
  ['v8.queryObjects', 'none: It walks the whole heap by nature.'],
  ['vm.Script', 'none'],
];
const unwrapped =
  'v8.queryObjects  none: It walks the whole heap by nature.\nvm.Script        none\n';

it('wraps the last column under itself where the terminal is too narrow', () => {
  expect(alignColumns(rows, 41)).toBe(
    'v8.queryObjects  none: It walks the whole\n' +
      '                 heap by nature.\n' +
      'vm.Script        none\n',
  );
});

it('leaves a table alone that just fits', () => {
  expect(alignColumns(rows, 57)).toBe(unwrapped);
  expect(alignColumns(rows, 56)).not.toBe(unwrapped);
});

it('leaves the last column alone where less than 24 columns are left for it', () => {
  expect(alignColumns(rows, 40)).toBe(unwrapped);
  expect(alignColumns(rows, 41)).not.toBe(unwrapped);
});

it('keeps words whole that are longer than the room', () => {
  const word = 'x'.repeat(30);
  expect(alignColumns([['a', `${word} and more`]], 27)).toBe(`a  ${word}\n   and more\n`);
});
