import type { CommandContext, CommandIo } from '../command-io.ts';
import type { FileAndLine } from '../explain/parse-place.ts';
import type { Linter } from '../explain/load-linter.ts';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import { findPolicy } from '../explain/find-policy.ts';
import { formatExplanation } from '../explain/format-explanation.ts';
import { loadLinter } from '../explain/load-linter.ts';
import { parsePlace } from '../explain/parse-place.ts';

const DEFAULT_WIDTH = 100;

/** Creates `loopguard explain`: what the linter followed in a file, what not and why, and what blocks. */
export function createExplainCommand({ io, setExitCode }: CommandContext): Command {
  return new Command('explain')
    .summary('say what the linter followed in a file, what not, and why')
    .description(
      'Explain a file as the linter sees it: what its functions run as, where its calls lead, which cannot be followed and ' +
        'why, and what blocks. The policy is read from loopguard.config.*; ESLint’s own configuration is not.',
    )
    .usage('[options] <file[:line]>')
    .argument('<file[:line]>', 'a file of a project, and a line to explain in more depth')
    .option('--json', 'print a JSON object')
    .action(async (text: string, { json }: { readonly json?: boolean }) => {
      const place = parsePlace(text, (file) => existsSync(path.resolve(io.cwd(), file)));
      const output = await explain(place, { io, json: json === true });
      if (output.type === 'refused') {
        io.stderr.write(`loopguard: ${output.text}\n`);
        setExitCode(exitCodes.usage);
        return;
      }
      io.stdout.write(output.text);
    });
}

interface Output {
  readonly type: 'written' | 'refused';
  readonly text: string;
}

async function explain(
  { file, line }: FileAndLine,
  { io, json }: { readonly io: CommandIo; readonly json: boolean },
): Promise<Output> {
  const linter = await loadLinter(io.cwd());
  if (!linter) return refuse('@loopguard/eslint-plugin is not installed; explain needs it.');
  const absolute = path.resolve(io.cwd(), file);
  const policy = findPolicy(absolute, linter.findProjectRoot(absolute));
  const [problem] = policy?.problems ?? [];
  if (problem !== undefined) return refuse(problem);
  const explanation = linter.explain(file, { policy: policy?.value, cwd: io.cwd() });
  if (explanation.type === 'refused') return explanation;
  const beyond = line === undefined ? undefined : await findBeyond(absolute, line);
  if (beyond !== undefined) return refuse(`${file} ${beyond}`);
  const explained = { ...explanation, policy: policy && path.relative(io.cwd(), policy.path) };
  const width = io.stdout.columns ?? DEFAULT_WIDTH;
  return {
    type: 'written',
    text: json
      ? `${JSON.stringify(onLine(explained, line), null, 2)}\n`
      : formatExplanation(explained, { width, line }),
  };
}

/** What is wrong with a line that a file does not have. */
async function findBeyond(file: string, line: number): Promise<string | undefined> {
  const text = await readFile(file, 'utf8');
  const lines = text.replace(/\n$/, '').split('\n').length;
  return line >= 1 && line <= lines ? undefined : `has lines 1 to ${lines}, but not ${line}.`;
}

type Explained = Extract<ReturnType<Linter['explain']>, { type: 'explained' }>;

/** The parts of an explanation that are about one line. */
function onLine<T extends Explained>(explained: T, line: number | undefined): T {
  if (line === undefined) return explained;
  const isHere = (one: { readonly line: number }): boolean => one.line === line;
  const functions = explained.file.functions
    .map((one) => ({ ...one, calls: one.calls.filter(isHere) }))
    .filter((one) => isHere(one) || one.calls.length > 0);
  const blocking = explained.file.blocking.filter(isHere);
  return { ...explained, file: { ...explained.file, functions, blocking } };
}

function refuse(text: string): Output {
  return { type: 'refused', text };
}
