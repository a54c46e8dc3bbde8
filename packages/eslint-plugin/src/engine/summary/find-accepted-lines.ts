const disableComment =
  /\/[*/]\s*eslint-disable(?<where>-next-line|-line)?\s(?<rules>[^\n]*?)\s--\s*\S/gu;

/** Lines on which a disable comment of this plugin's rules, with a reason, accepts what blocks. */
export function findAcceptedLines(text: string): number[] {
  if (!text.includes('eslint-disable')) return [];
  const lines: number[] = [];
  for (const match of text.matchAll(disableComment)) {
    const { where, rules = '' } = match.groups ?? {};
    if (!rules.includes('loopguard/')) continue;
    const line = text.slice(0, match.index).split('\n').length;
    if (where === '-line') lines.push(line);
    if (where === '-next-line') lines.push(line + 1);
  }
  return lines;
}
