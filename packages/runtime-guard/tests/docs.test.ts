import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { optionTable } from '../src/options/option-table.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

describe('docs', () => {
  it('list every option with its environment variable and default', () => {
    const [, table = ''] = read('../README.md').split('<!-- begin options -->');
    for (const [key, { env, default: value }] of Object.entries(optionTable)) {
      const shown = typeof value === 'object' ? 'none' : `\`${String(value)}\``;
      const row = table.split('\n').find((line) => line.startsWith(`| \`${key}\` |`)) ?? '';
      expect(row).toContain(`| \`${env}\` |`);
      expect(row).toContain(`| ${shown} |`);
    }
  });
});
