import type { AnnotationDraft, SummaryState } from './summary-state.ts';

const comment = /\/\*\*(?:[^*]|\*(?!\/))*\*\//gu;

const tag = /(?<=[\s*])@(?<kind>blocking|nonblocking)\b/u;

/** What may stand between the comment and its function: `export default async`, `const load =`, `exports.load =`, decorators. */
const head = /^[^;{}]*$/u;

/** Finds the `@blocking` and `@nonblocking` of JSDoc comments, in the order of the text. */
export function findAnnotations(text: string): AnnotationDraft[] {
  if (!text.includes('blocking')) return [];
  return [...text.matchAll(comment)].flatMap((match) => {
    const found = tag.exec(match[0]);
    const kind = found?.groups?.kind;
    if (!found || (kind !== 'blocking' && kind !== 'nonblocking')) return [];
    const start = match.index + found.index;
    return [{ kind, function: undefined, range: [start, start + found[0].length] as const }];
  });
}

/** Gives a function the annotation in front of it that no other function has taken. */
export function claimAnnotation(state: SummaryState, id: number, start: number): void {
  const before = state.annotations.findLast(({ range }) => range[0] < start);
  if (!before || before.function !== undefined) return;
  const end = state.text.indexOf('*/', before.range[1]) + '*/'.length;
  if (end <= start && head.test(state.text.slice(end, start))) before.function = id;
}
