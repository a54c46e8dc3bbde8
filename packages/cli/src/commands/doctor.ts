import type { CommandContext, CommandIo } from '../command-io.ts';
import type { Examination } from '../doctor/format-examination.ts';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseReport } from '@loopguard/runtime-guard/report';
import { Command } from 'commander';
import { collectEvidence } from '../doctor/collect-evidence.ts';
import { examine } from '../doctor/examine.ts';
import { explainMissing, explainSilence } from '../doctor/explain-silence.ts';
import { formatDiagnoses } from '../doctor/format-diagnoses.ts';
import { formatExamination } from '../doctor/format-examination.ts';
import { exitCodes } from '../exit-codes.ts';

const DEFAULT_WIDTH = 100;

interface Output {
  readonly code: number;
  /** For stdout, or for stderr where the code is that of wrong input. */
  readonly text: string;
}

interface DoctorOptions {
  readonly io: CommandIo;
  readonly json: boolean;
}

/** Creates `loopguard doctor`: proves what the guard sees here, or explains why reports have no findings. */
export function createDoctorCommand({ io, setExitCode }: CommandContext): Command {
  return new Command('doctor')
    .summary('prove what the guard sees here, or explain why reports have no findings')
    .description(
      'Run a program that blocks in many ways under the guard, with the flags of Node.js that come after `--`, and say what of ' +
        'it was seen, what does not work here, and why. With reports: say why they have findings or none. Exits with 1 if ' +
        'something does not work.',
    )
    .usage('[options] [report...] [-- <flags of Node.js...>]')
    .argument('[report...]', 'reports of the guard to explain')
    .option('--json', 'print a JSON object')
    .action(async (args: readonly string[], { json }: { readonly json?: boolean }) => {
      const { code, text } = await run(args, { io, json: json === true });
      if (code === exitCodes.usage) io.stderr.write(`loopguard: ${text}\n`);
      else io.stdout.write(text);
      setExitCode(code);
    });
}

/** What begins with a dash can only stand after `--`: a flag of Node.js, and all that follows it. */
async function run(args: readonly string[], options: DoctorOptions): Promise<Output> {
  const firstFlag = args.findIndex((arg) => arg.startsWith('-'));
  const files = firstFlag === -1 ? args : args.slice(0, firstFlag);
  const flags = firstFlag === -1 ? [] : args.slice(firstFlag);
  if (files.length === 0) return examineGuard(flags, options);
  if (flags.length === 0) return explainReports(files, options);
  return { code: exitCodes.usage, text: 'Give doctor reports, or flags of Node.js, not both.' };
}

async function examineGuard(
  flags: readonly string[],
  { io, json }: DoctorOptions,
): Promise<Output> {
  const evidence = await collectEvidence({ flags, io });
  const checks = examine(evidence);
  const { coverage, snapshot } = evidence;
  const degraded = snapshot?.degraded ?? [];
  const isHealthy = checks.every(({ isProved }) => isProved);
  const { platform, versions } = io;
  const examination: Examination = {
    node: versions.node,
    platform,
    isHealthy,
    checks,
    degraded,
    coverage,
  };
  return {
    code: isHealthy ? exitCodes.ok : exitCodes.findings,
    text: json
      ? `${JSON.stringify(examination, null, 2)}\n`
      : formatExamination(examination, io.stdout.columns ?? DEFAULT_WIDTH),
  };
}

async function explainReports(
  files: readonly string[],
  { io, json }: DoctorOptions,
): Promise<Output> {
  try {
    const diagnoses = await Promise.all(
      files.map(async (file) => {
        const absolute = path.resolve(io.cwd(), file);
        if (!existsSync(absolute)) return { file, ...explainMissing() };
        return { file, ...explainSilence(parseReport(await readFile(absolute, 'utf8'), file)) };
      }),
    );
    return {
      code: diagnoses.some(({ isSound }) => isSound) ? exitCodes.ok : exitCodes.findings,
      text: json
        ? `${JSON.stringify(diagnoses, null, 2)}\n`
        : formatDiagnoses(diagnoses, io.stdout.columns ?? DEFAULT_WIDTH),
    };
  } catch (error) {
    return { code: exitCodes.usage, text: error instanceof Error ? error.message : String(error) };
  }
}
