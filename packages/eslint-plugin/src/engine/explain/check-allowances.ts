import type { Allowance } from '@loopguard/catalogue';
import type { BlockingCall } from '../solve/find-blocking-calls.ts';
import type { LinkedFile } from '../link/resolved.ts';
import type { ChainEnd } from '../solve/chains.ts';
import type { PolicyCheckInput } from './check-policy.ts';
import type { PolicyEntryCheck, PolicyState } from './policy-check.ts';
import { matchesName } from '@loopguard/catalogue/core';
import { acceptedRules } from '../solve/accepted-rules.ts';
import { matchesGlob } from '../link/matches-glob.ts';
import { rebaseGlob } from '../link/rebase-glob.ts';
import { covers } from '../solve/apply-allowances.ts';
import { placeInFile } from '../solve/through-dependency.ts';
import { findChains } from '../solve/find-chains.ts';
import { isFollowed } from './explain-call.ts';
import { targetInput } from './explain-file.ts';
import { formatCallee } from './format-value.ts';

/** Days before its last one from which an allowance is said to expire. */
const noticeDays = 14;

interface Outcome {
  readonly state: PolicyState;
  readonly why: string;
}

/** Checks each allowance: whether it silences anything, and whether its date has passed. */
export function checkAllowances(input: PolicyCheckInput): PolicyEntryCheck[] {
  const { judge, ends } = input.analysis;
  const reached = new Set([...findChains(judge, ends).values()].flat().map(({ end }) => end.call));
  return input.policy.allow.map((allowance, index) => ({
    key: `allow[${index}]`,
    text: describeAllowance(allowance),
    ...check(input, allowance, { ends, reached }),
  }));
}

/** The project's blocking calls, and which of them a context reaches through others. */
interface Ends {
  readonly ends: readonly ChainEnd[];
  readonly reached: ReadonlySet<BlockingCall>;
}

function check(input: PolicyCheckInput, allowance: Allowance, { ends, reached }: Ends): Outcome {
  const rebased = rebase(input, allowance);
  const covered = ends.filter(({ file, call }) => covers(rebased, placeInFile(file, call)));
  const needed = covered.filter(({ file, call }) => isHarmful(file, call, reached));
  if (needed.length > 0)
    return checkDate(
      input,
      allowance,
      needed.length === 1 ? '1 call needs it' : `${needed.length} calls need it`,
    );
  if (isUsedByGuard(input, allowance)) {
    return checkDate(input, allowance, 'a report of the guard says that it was used');
  }
  return covered.length > 0 ? checkHarmless(input, covered) : checkAbsent(input, allowance);
}

/** Whether a blocking call would be reported somewhere, in `strict` at least. */
function isHarmful(
  { role, summary }: LinkedFile,
  call: BlockingCall,
  reached: ReadonlySet<BlockingCall>,
): boolean {
  if (role !== 'served' || acceptedRules(summary, call.line).length > 0) return false;
  return call.judgement.type === 'context' || reached.has(call);
}

function checkDate({ today }: PolicyCheckInput, { until }: Allowance, why: string): Outcome {
  if (until === undefined) return { state: 'used', why };
  if (today > until) return { state: 'expired', why: `its last day was ${until}; ${why}` };
  const days = Math.round((Date.parse(until) - Date.parse(today)) / 86_400_000);
  if (days > noticeDays) return { state: 'used', why };
  const left = days === 0 ? 'today' : `${until}, in ${days} ${days === 1 ? 'day' : 'days'}`;
  return { state: 'expires', why: `its last day is ${left}; ${why}` };
}

function isUsedByGuard({ usedByGuard = [] }: PolicyCheckInput, allowance: Allowance): boolean {
  return usedByGuard.some(
    (used) =>
      used.api === allowance.api &&
      used.file === (allowance.file ?? null) &&
      used.function === allowance.function &&
      used.package === allowance.package &&
      used.reason === allowance.reason,
  );
}

/** The calls are there, but the linter would not report any of them. */
function checkHarmless(input: PolicyCheckInput, covered: readonly ChainEnd[]): Outcome {
  const open = covered.find(
    ({ file, call }) => file.role === 'served' && call.judgement.type === 'plain',
  );
  if (open) {
    const place = `${open.file.path}:${open.call.line}`;
    return forGuard(input, `the linter knows no context that reaches ${place}`);
  }
  const calls = covered.length === 1 ? 'the 1 call' : `any of the ${covered.length} calls`;
  return { state: 'unused', why: `the linter does not report ${calls} that it covers` };
}

/** The linter sees no call of the kind. */
function checkAbsent(input: PolicyCheckInput, allowance: Allowance): Outcome {
  if (!isKnownApi(input, allowance.api)) {
    return { state: 'unused', why: 'no blocking API has that name' };
  }
  if (allowance.package !== undefined) {
    return forGuard(input, `what ${allowance.package} calls is not in the project`);
  }
  const matched = [...input.files.keys()].filter((file) => matchesFile(input, allowance, file));
  if (matched.length === 0) return checkNoFile(input, allowance.file ?? '**');
  const blind = findBlindSpot(input, matched);
  const where =
    matched.length === 1 ? (matched[0] ?? '') : `the ${matched.length} files that match`;
  return blind === undefined
    ? { state: 'unused', why: `no such call is in ${where}` }
    : forGuard(input, `no such call is seen in ${where}, but ${blind}`);
}

function checkNoFile(input: PolicyCheckInput, glob: string): Outcome {
  return input.isOnDisk(glob)
    ? forGuard(input, 'no file that the linter reads matches, but something is there')
    : { state: 'unused', why: 'no file matches' };
}

/** What only a run can show. Reports of runs that do not mention the allowance settle it. */
function forGuard({ usedByGuard }: PolicyCheckInput, why: string): Outcome {
  return usedByGuard
    ? { state: 'unused', why: `${why}, and no report of the guard says that it was used` }
    : { state: 'guard', why };
}

/** Something in the files that the linter cannot see through. */
function findBlindSpot(input: PolicyCheckInput, paths: readonly string[]): string | undefined {
  const targets = targetInput(input);
  for (const path of paths) {
    const file = input.analysis.project.files.get(path);
    const lost = file?.summary.calls.findIndex((_, call) => !isFollowed(targets, { file, call }));
    if (file && lost !== undefined && lost >= 0) {
      const line = file.summary.calls[lost]?.line ?? 1;
      return `\`${formatCallee({ file, call: lost })}\` at ${path}:${line} is not followed`;
    }
    const strange = file ? undefined : findStrange(input, path);
    if (strange !== undefined) return `${path} imports '${strange}', of which nothing is known`;
  }
  return undefined;
}

function findStrange(
  { files, analysis, resolve }: PolicyCheckInput,
  path: string,
): string | undefined {
  const { knowledge } = analysis.project.evaluator;
  return files.get(path)?.specifiers.find((specifier) => {
    const module = knowledge.canonicalModule(specifier);
    const isKnown = knowledge.isDescribed(module) || specifier.startsWith('node:');
    return !isKnown && resolve(path, specifier) === undefined;
  });
}

function isKnownApi({ analysis }: PolicyCheckInput, glob: string): boolean {
  return analysis.project.evaluator.knowledge.apiIds().some((id) => matchesName(glob, id));
}

function matchesFile(input: PolicyCheckInput, allowance: Allowance, path: string): boolean {
  const { file } = rebase(input, allowance);
  return file === undefined || matchesGlob(path, [file]);
}

function rebase({ folder }: PolicyCheckInput, allowance: Allowance): Allowance {
  const { file } = allowance;
  return file === undefined ? allowance : { ...allowance, file: rebaseGlob(file, folder) };
}

function describeAllowance({
  api,
  file,
  function: name,
  package: owner,
  reason,
}: Allowance): string {
  const where = [file, name === undefined ? undefined : `${name}()`, owner].filter(
    (part) => part !== undefined,
  );
  return `${api}${where.length === 0 ? '' : ` in ${where.join(', ')}`} (${reason})`;
}
