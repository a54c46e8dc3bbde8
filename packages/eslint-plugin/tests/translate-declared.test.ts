import type { Declared } from '../src/engine/link/type-resolver.ts';
import { describe, expect, it } from 'vitest';
import { createTranslate } from '../src/adapters/types/translate-declared.ts';

const before = 'function first() {} function second() {} function third() {}';

describe('places found before an edit', () => {
  it('stay where nothing changed, and in other files', () => {
    expect(translated(before, bodyOf('second', before))).toBe(bodyOf('second', before));
    expect(translate(before)([{ type: 'function', path: 'other.ts', body: 5 }])).toEqual([
      { type: 'function', path: 'other.ts', body: 5 },
    ]);
  });

  it('move along behind the edit, and stay before it', () => {
    const after = before.replace('second() {', 'second() { return 1; ');
    expect(translated(after, bodyOf('first', before))).toBe(bodyOf('first', after));
    expect(translated(after, bodyOf('third', before))).toBe(bodyOf('third', after));
  });

  it('are not known in what was removed', () => {
    const after = before.replace('function second() {} ', '');
    expect(translated(after, bodyOf('second', before))).toBeUndefined();
    expect(translated(after, bodyOf('third', before))).toBe(bodyOf('third', after));
  });

  it('of packages are what they are', () => {
    const declared: Declared = { type: 'export', module: 'fs', path: ['readFileSync'] };
    expect(translate('')([declared])).toEqual([declared]);
  });

  it('are not known of what was not found', () => {
    expect(translate(before)(undefined)).toBeUndefined();
  });
});

function translate(after: string) {
  return createTranslate(
    new Map([['file.ts', { text: before }]]),
    new Map([['file.ts', { text: after }]]),
  );
}

function translated(after: string, body: number): number | undefined {
  const [found] = translate(after)([{ type: 'function', path: 'file.ts', body }]) ?? [];
  return found?.type === 'function' ? found.body : undefined;
}

function bodyOf(name: string, text: string): number {
  return text.indexOf('{', text.indexOf(name));
}
