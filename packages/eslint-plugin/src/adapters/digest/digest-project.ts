import type { Policy } from '@loopguard/catalogue';
import type { Linter } from 'eslint';
import type { FileReport } from '../../engine/analyse-project.ts';
import type { Settings } from '../read-settings.ts';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { noTypes } from '../../engine/link/type-resolver.ts';
import { listFiles } from '../project/list-files.ts';
import { projectOf } from '../project/project-of.ts';
import { readPolicy } from '../read-settings.ts';

/** Which project is digested. */
export interface DigestOptions {
  /** The folder that the configuration's globs are relative to. Default: the working directory. */
  readonly cwd?: string;
  /** The policy in `settings.loopguard`. Default: none. */
  readonly policy?: Partial<Policy>;
}

/**
 * Analyses the project and returns configs that make `eslint --cache` sound: one for each file in which something blocks, with a
 * digest of what does. ESLint lints a cached file again where its settings change, so it drops a file's result exactly when an
 * edit of another file, or an allowance that expires, changes what is found there.
 */
export function digestProject({
  cwd = process.cwd(),
  policy,
}: DigestOptions = {}): Linter.Config[] {
  // More files are of interest to some rules of `strict`; which rules run is not known yet.
  const settings = [false, true].map((names) => readPolicy(policy, { names }));
  return listFiles(cwd).flatMap((file) => {
    const reports = settings.flatMap((one) => reportOf(path.join(cwd, file), one) ?? []);
    // A project that cannot be judged as one: its files are judged alone until that changes.
    if (reports.length < settings.length) return [configOf(file, 'alone')];
    return reports.every(isEmpty) ? [] : [configOf(file, digestOf(reports))];
  });
}

function reportOf(file: string, settings: Settings): FileReport | undefined {
  const project = projectOf(file, settings);
  return project?.reportOf(path.relative(project.root, file).replaceAll(path.sep, '/'), noTypes);
}

function isEmpty({ findings, annotationProblems }: FileReport): boolean {
  return findings.length === 0 && annotationProblems.length === 0;
}

/** A config for one file, which does not make ESLint lint a file that no other config names, as `files` would. */
function configOf(file: string, digest: string): Linter.Config {
  return {
    name: 'loopguard/digest',
    ignores: ['**/*', `!${escapeGlob(file)}`],
    settings: { loopguard: { digest } },
  };
}

/** All that reports say. Where in its own file a chain ends is no part of it, beside the line in the chain. */
function digestOf(reports: readonly FileReport[]): string {
  const text = JSON.stringify(reports, (key, value: unknown) =>
    key === 'end' || key === 'call' ? undefined : value,
  );
  return createHash('sha256').update(text).digest('base64url');
}

function escapeGlob(file: string): string {
  return file.replaceAll(/[!()*+?@[\\\]{|}]/gu, String.raw`\$&`);
}
