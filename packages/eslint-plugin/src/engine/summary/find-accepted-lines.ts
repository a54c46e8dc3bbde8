import type { AcceptedLine } from './file-summary.ts';

const disableComment =
  /\/[*/]\s*eslint-disable(?<where>-next-line|-line)\s(?<rules>[^\n]*?)\s--\s*\S/gu;

/** Lines on which a disable comment of this plugin's rules, with a reason, accepts what blocks, and the rules it names. */
export function findAcceptedLines(text: string): AcceptedLine[] {
  if (!text.includes('eslint-disable')) return [];
  return [...text.matchAll(disableComment)].flatMap((match) => {
    const { where, rules: listed = '' } = match.groups ?? {};
    const rules = [...listed.matchAll(/\bloopguard\/(?<rule>[\w-]+)/gu)].map(
      ({ groups }) => groups?.rule ?? '',
    );
    if (rules.length === 0) return [];
    const own = text.slice(0, match.index).split('\n').length;
    return [{ line: where === '-line' ? own : own + 1, rules }];
  });
}
