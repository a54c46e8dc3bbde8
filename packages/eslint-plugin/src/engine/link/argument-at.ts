import type { FileSummary, Value } from '../summary/file-summary.ts';
import { onlyWrite } from '../summary/only-write.ts';

/**
 * What a call passes at a place. What is spread counts for the places that follow: `serve(...args)` passes on what `args` collects,
 * one by one. Undefined where nothing is passed.
 */
export function argumentAt(summary: FileSummary, call: number, index: number): Value | undefined {
  const passed = summary.calls[call]?.arguments ?? [];
  const first = passed.findIndex(({ type }) => type === 'spread');
  if (first === -1 || first > index) return passed[index];
  const list = spreadList(summary, passed[first]);
  const offset = index - first;
  if (list?.type === 'rest') {
    return { type: 'parameter', function: list.function, index: list.index + offset };
  }
  if (list?.type === 'array' && !list.elements.some(({ type }) => type === 'spread')) {
    return [...list.elements, ...passed.slice(first + 1)][offset];
  }
  return passed[index];
}

/** The list that is spread, where nothing else is ever in its variable. */
function spreadList(summary: FileSummary, spread: Value | undefined): Value | undefined {
  const value = spread?.type === 'spread' ? spread.value : undefined;
  return value?.type === 'binding' ? onlyWrite(summary.bindings, value.binding) : value;
}
