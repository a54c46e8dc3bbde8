import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../src/index.ts';

const blocks = "import fs from 'fs';export async function read(p){return fs.readFileSync(p)}";

describe('the text of a bundle', () => {
  it('is not judged where most of it is code in very long lines', () => {
    expect(lint(`/*! library */\n${'var a=1;'.repeat(700)}${blocks}`)).toEqual([]);
  });

  it('is judged where its lines are short', () => {
    expect(lint(`/*! library */\n${'var a=1;\n'.repeat(700)}${blocks}`)).toHaveLength(1);
  });

  it('is judged where the long line is data', () => {
    expect(lint(`const image = '${'QUJD'.repeat(2000)}';\n${blocks}`)).toHaveLength(1);
  });
});

function lint(text: string) {
  return new Linter().verify(text, {
    plugins: { loopguard: plugin },
    rules: { 'loopguard/no-sync-in-async': 'error' },
  });
}
