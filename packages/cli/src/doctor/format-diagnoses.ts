import type { Diagnosis } from './explain-silence.ts';
import { indent } from '../format/wrap-text.ts';

const INDENT = 2;

/** Writes what reports say of why there are findings or none in them, for a terminal of a width. */
export function formatDiagnoses(
  diagnoses: readonly (Diagnosis & { readonly file: string })[],
  width: number,
): string {
  const blocks = diagnoses.map(({ file, sentences }) =>
    [`${file}\n`, ...sentences.map((sentence) => indent(sentence, { width, by: INDENT }))].join(''),
  );
  const isAllUnsound = diagnoses.length > 1 && diagnoses.every(({ isSound }) => !isSound);
  const conclusion = isAllUnsound
    ? ['\nIn none of these did the guard watch a process that served.\n']
    : [];
  return [blocks.join('\n'), ...conclusion].join('');
}
