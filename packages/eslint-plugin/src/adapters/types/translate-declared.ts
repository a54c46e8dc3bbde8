import type { Declared } from '../../engine/link/type-resolver.ts';

/** A file's text, whichever program has it. */
interface Source {
  readonly text: string;
}

/** Moves the places of functions and classes along with the edit of the file that they stand in. */
export type Translate = (known: readonly Declared[] | undefined) => readonly Declared[] | undefined;

/** Creates the translation from one state of a project's files to another. What stood where the text changed is not known. */
export function createTranslate(
  before: ReadonlyMap<string, Source>,
  after: ReadonlyMap<string, Source>,
): Translate {
  const moves = new Map<string, (offset: number) => number | undefined>();
  return (known) => known?.flatMap((one) => translate(one));

  function translate(declared: Declared): readonly Declared[] {
    if (declared.type !== 'function' && declared.type !== 'class') return [declared];
    const body = moveIn(declared.path)(declared.body);
    return body === undefined ? [] : [{ ...declared, body }];
  }

  function moveIn(path: string): (offset: number) => number | undefined {
    const known = moves.get(path);
    if (known) return known;
    const move = createMove(before.get(path)?.text ?? '', after.get(path)?.text ?? '');
    moves.set(path, move);
    return move;
  }
}

function createMove(before: string, after: string): (offset: number) => number | undefined {
  if (before === after) return (offset) => offset;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return (offset) => {
    if (offset < start) return offset;
    return offset < before.length - end ? undefined : offset + after.length - before.length;
  };
}
