import type { CommandContext, CommandIo } from '../command-io.ts';
import type { UsedAllowance } from '@loopguard/eslint-plugin/explain';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseReport } from '@loopguard/runtime-guard/report';
import { Command } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import { findPolicy } from '../explain/find-policy.ts';
import { formatPolicyCheck, isInOrder } from '../explain/format-policy-check.ts';
import { loadLinter } from '../explain/load-linter.ts';

const DEFAULT_WIDTH = 100;

interface PolicyCheckOptions {
  readonly report?: readonly string[];
  readonly json?: boolean;
}

interface Output {
  readonly code: number;
  /** For stdout, or for stderr where the code is that of wrong input. */
  readonly text: string;
}

/** Creates `loopguard policy check`: finds what in `loopguard.config.*` is wrong, of no use, or out of date. */
export function createPolicyCommand({ io, setExitCode }: CommandContext): Command {
  const check = new Command('check')
    .summary('find what in loopguard.config.* is wrong, of no use, or out of date')
    .description(
      'Check loopguard.config.* of this folder’s package, or of the root of the project, against the whole project. Exits ' +
        'with 1 if an entry is of no use or an allowance has expired, and with 2 if the policy is not accepted.',
    )
    .option('--report <file...>', 'reports of the guard: what they say of allowances counts too')
    .option('--json', 'print a JSON object')
    .action(async (options: PolicyCheckOptions) => {
      const { code, text } = await checkPolicy(io, options);
      if (code === exitCodes.usage) io.stderr.write(`loopguard: ${text}\n`);
      else io.stdout.write(text);
      setExitCode(code);
    });
  return new Command('policy').summary('check the policy').addCommand(check);
}

async function checkPolicy(io: CommandIo, options: PolicyCheckOptions): Promise<Output> {
  const linter = await loadLinter(io.cwd());
  if (!linter) {
    return refuse('@loopguard/eslint-plugin is not installed; policy check needs it.');
  }
  const here = path.join(io.cwd(), 'package.json');
  const file = findPolicy(here, linter.findProjectRoot(here));
  if (!file) {
    return refuse(`There is no loopguard.config.* in ${io.cwd()} or in the root of its project.`);
  }
  const [problem] = file.problems;
  if (problem !== undefined) return refuse(problem);
  const used = await readReports(options.report, io.cwd());
  if (typeof used === 'string') return refuse(used);
  const checked = linter.checkPolicy(file.path, { policy: file.value, usedByGuard: used });
  if (checked.type === 'refused') return refuse(checked.text);
  const shown = { ...checked, policy: path.relative(io.cwd(), file.path) };
  return {
    code: isInOrder(checked.entries) ? exitCodes.ok : exitCodes.findings,
    text:
      options.json === true
        ? `${JSON.stringify(shown, null, 2)}\n`
        : formatPolicyCheck(shown, io.stdout.columns ?? DEFAULT_WIDTH),
  };
}

/** The allowances that reports name; undefined without reports, a sentence where one cannot be read. */
async function readReports(
  files: readonly string[] | undefined,
  cwd: string,
): Promise<readonly UsedAllowance[] | string | undefined> {
  if (!files) return undefined;
  const missing = files.find((file) => !existsSync(path.resolve(cwd, file)));
  if (missing !== undefined) return `${missing} is not there.`;
  try {
    const texts = await Promise.all(files.map((file) => readFile(path.resolve(cwd, file), 'utf8')));
    return texts.flatMap((text, index) => parseReport(text, files[index] ?? '').summary.allowances);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function refuse(text: string): Output {
  return { code: exitCodes.usage, text };
}
