import type { SummaryInput } from '../../engine/summary/summarise-file.ts';
import { loadOxcParser } from '../native/load-native.ts';
import { parseWithEspree } from './parse-with-espree.ts';
import { parseWithOxc } from './parse-with-oxc.ts';

/** A text's tree. */
export type ParsedText = Omit<SummaryInput, 'text'>;

/** Parses a file that ESLint does not hold; undefined, or an error, where it cannot be parsed. */
export function parseText(file: string, text: string): ParsedText | undefined {
  const oxc = loadOxcParser();
  return oxc ? parseWithOxc(oxc, file, text) : parseWithEspree(file, text);
}
