/** What a line of a fixture project says about itself. */
export interface Expectation {
  readonly line: number;
  /** What must be reported there, in the order of the text; nothing where the line must stay silent. */
  readonly reports: readonly ExpectedReport[];
}

/** One report: its rule, and the names along its chain where the fixture states them. */
interface ExpectedReport {
  readonly rule: string;
  readonly chain: string | undefined;
}

const mark = /\/\/ (expect|silent|missed|false alarm): (.+)$/u;

/** What may stand behind `//` at the end of a line. */
export type Mark = 'expect' | 'silent' | 'missed' | 'false alarm';

/** Reads `// expect: rule, rule (first → last)` and `// silent: why` from the ends of the lines of a text. */
export function readMarks(text: string, wanted: Mark): Expectation[] {
  return text.split('\n').flatMap((line, index) => {
    const [, kind, rest = ''] = mark.exec(line) ?? [];
    if (kind !== wanted) return [];
    const reports = wanted === 'expect' ? rest.split(', ').map(readReport) : [];
    return [{ line: index + 1, reports }];
  });
}

/** The names along the chain that a message tells: `load → fs.readFileSync`. */
export function chainIn(message: string): string | undefined {
  const text = message.replaceAll(/ \((?:[^()→]+ )?(?:for|from) [^()→]+\)/gu, '');
  const [, chain] = /: ((?:[^→`]+ \S+:\d+ → )+\S+ \S+:\d+)/u.exec(text) ?? [];
  return chain
    ?.split(' → ')
    .map((hop) => hop.replace(/(?:\(\))? \S+:\d+$/u, ''))
    .join(' → ');
}

function readReport(text: string): ExpectedReport {
  const [, rule = text, chain] = /^(\S+) \((.+)\)$/u.exec(text) ?? [];
  return { rule, chain };
}
