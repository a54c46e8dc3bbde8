/** One change of a text: what lies in the range is replaced; an empty range inserts. */
export interface Edit {
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

/** What changes around a call once it gives a promise. */
export interface ChangeAround {
  readonly edits: readonly Edit[];
  /** Whether the edits add `Promise.all` around what is not gathered yet. */
  readonly gathers: boolean;
  /** Whether the edits await the call itself. */
  readonly awaits: boolean;
}

/** Puts edits in the order of the text, and insertions at the same place together, as ESLint wants them. */
export function mergeEdits(edits: readonly Edit[]): Edit[] {
  const merged: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.range[0] - b.range[0])) {
    const last = merged.at(-1);
    if (last && isInsertion(last) && isInsertion(edit) && last.range[0] === edit.range[0]) {
      if (last.text !== edit.text) {
        merged[merged.length - 1] = { range: last.range, text: last.text + edit.text };
      }
    } else merged.push(edit);
  }
  return merged;
}

function isInsertion({ range: [start, end] }: Edit): boolean {
  return start === end;
}
