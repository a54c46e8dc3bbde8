import type { ReachedCall } from '../dependencies/derived-module.ts';
import type { Cost } from '@loopguard/catalogue';
import type { Range } from '../summary/file-summary.ts';
import type { Evaluator } from '../link/evaluator.ts';
import type { KnownApi } from '../link/knowledge.ts';
import type { CallSite, Given, LinkedFile, Resolved } from '../link/resolved.ts';
import type { EvaluatedCall } from '../link/treatment-of.ts';
import type { Judgement } from './context.ts';
import type { Dressing } from './find-dressings.ts';
import type { Judge } from './judge-function.ts';
import type { Evidence } from './own-apis.ts';
import { functionResult, methodResult } from '../link/call-result.ts';
import { givenValues } from '../link/given-values.ts';
import { treatmentOf } from '../link/treatment-of.ts';
import { blockingCost, isSmall } from './blocking-cost.ts';
import { findApi } from './find-api.ts';
import { findDressings } from './find-dressings.ts';
import { isReturnedByAsync } from './is-returned-by-async.ts';
import { judgeCall } from './judge-call.ts';
import { spinApi } from './own-apis.ts';
import { isRemembered } from './remembers.ts';

/** One place in a file where something blocks: a call, a function handed to something that calls it, a loop that waits. */
export interface BlockingCall {
  readonly known: KnownApi;
  readonly evidence: Evidence;
  /** Whether what is called can be nothing else, and is called as it is. */
  readonly certain: boolean;
  readonly cost: Cost;
  /** Whether its arguments tell that it handles little. */
  readonly small?: boolean;
  /** The function that it stands in. */
  readonly function: number;
  /** Undefined for a loop. */
  readonly call: number | undefined;
  readonly range: Range;
  readonly line: number;
  /** What the code that blocks runs as. */
  readonly judgement: Judgement;
  /** Whether the function around it keeps what it makes, so that it blocks once. */
  readonly remembered: boolean;
  /** The calls that pass what blocks, where a parameter is called. */
  readonly given?: readonly Given[] | undefined;
  /** What makes it look asynchronous. `promisified`: it never settles. */
  readonly dressing: Dressing | 'promisified' | undefined;
  /** Where the call leads to a blocking call in a dependency: that call. */
  readonly inside?: ReachedCall;
}

/** Finds every place in a file that blocks, whatever it runs as. */
export function findBlockingCalls(
  evaluator: Evaluator,
  judge: Judge,
  file: LinkedFile,
): BlockingCall[] {
  const dressings = findDressings(file);
  const calls = file.summary.calls.flatMap((_, id) => {
    const site: CallSite = { file, call: id };
    const callees = evaluator.calleesOf(site);
    const call: FoundCall = { site, callees, dressing: dressings.get(id) };
    return [
      ...called(evaluator, judge, call),
      ...settled(evaluator, judge, call),
      ...handedOver(evaluator, judge, call),
      ...promisified(evaluator, judge, call),
    ];
  });
  return [...calls, ...spins(judge, file)];
}

interface FoundCall extends EvaluatedCall {
  readonly dressing: Dressing | undefined;
}

/** The call itself, where its callee blocks. */
function called(evaluator: Evaluator, judge: Judge, call: FoundCall): BlockingCall[] {
  const { site, callees } = call;
  const callee = site.file.summary.calls[site.call]?.callee;
  const ways = callee && givenValues(evaluator, site.file, callee);
  if (!ways) return calledAs(evaluator, judge, { call, callees, given: undefined });
  return ways
    .filter(({ given: [first], values }) => !first || !isFoundThere(evaluator, first, values))
    .flatMap(({ given, values }) => calledAs(evaluator, judge, { call, callees: values, given }));
}

/** Whether the call that passes a function is found to block itself, since its callee calls what it is passed. */
function isFoundThere(evaluator: Evaluator, { site }: Given, values: readonly Resolved[]): boolean {
  const id = findApi(evaluator, { file: site.file }, values)?.known.id;
  if (id === undefined) return false;
  const call: EvaluatedCall = { site, callees: evaluator.calleesOf(site) };
  const passed = site.file.summary.calls[site.call]?.arguments ?? [];
  return passed.some((value, position) => {
    const found = findApi(evaluator, { file: site.file }, evaluator.evaluate(site.file, value));
    if (found?.known.id !== id) return false;
    const { treatment } = treatmentOf(evaluator, call, {
      position,
      properties: [],
      depth: 0,
      function: undefined,
    });
    return treatment !== 'unknown' && treatment !== 'followed';
  });
}

interface Callees {
  readonly call: FoundCall;
  readonly callees: readonly Resolved[];
  readonly given: readonly Given[] | undefined;
}

function calledAs(
  evaluator: Evaluator,
  judge: Judge,
  { call, callees, given }: Callees,
): BlockingCall[] {
  const { site, dressing } = call;
  const summary = site.file.summary.calls[site.call];
  const found = findApi(evaluator, site, callees);
  const cost = found && blockingCost(evaluator, found.known, site);
  if (!summary || !found || !cost) return [];
  return [
    {
      ...found,
      cost,
      small: isSmall(evaluator, found.known, site),
      function: summary.function,
      call: site.call,
      range: summary.range,
      line: summary.line,
      judgement: judgeCall(judge, site),
      remembered: found.evidence === 'require' || isRemembered(site, judge.isMadeAnew),
      dressing,
      ...(given && { given }),
    },
  ];
}

/** What does its work when it is awaited, as queries of synchronous drivers do: `await db.select().from(users)`. */
function settled(evaluator: Evaluator, judge: Judge, call: FoundCall): BlockingCall[] {
  const { site, callees } = call;
  const dressing = call.dressing ?? (isReturnedByAsync(site) ? 'promise' : undefined);
  if (dressing === undefined) return [];
  const thens = callees
    .flatMap((callee) => resultOf(evaluator, callee))
    .flatMap((one): Resolved[] =>
      one.type === 'instance' ? [{ type: 'method', of: one.of, name: 'then' }] : [],
    );
  if (thens.length === 0) return [];
  return calledAs(evaluator, judge, {
    call: { ...call, dressing },
    callees: thens,
    given: undefined,
  });
}

/** What a call gives that is no promise of the project's own. */
function resultOf(evaluator: Evaluator, callee: Resolved): readonly Resolved[] {
  if (callee.type !== 'function') return methodResult(evaluator, callee);
  const isAsync = callee.file.summary.functions[callee.function]?.async === true;
  return isAsync ? [] : functionResult(evaluator, callee);
}

/** Blocking APIs among the arguments: `files.map(fs.readFileSync)`, `setTimeout(fs.unlinkSync, 5)`. */
function handedOver(evaluator: Evaluator, judge: Judge, call: FoundCall): BlockingCall[] {
  return blockingArguments(evaluator, judge, call).flatMap((argument) => {
    const { treatment, label } = treatmentOf(evaluator, call, {
      position: argument.position,
      properties: [],
      depth: 0,
      function: undefined,
    });
    const judgement = judgeHanded(treatment, () => judgeCall(judge, call.site), label);
    return judgement ? [{ ...argument.blocking, judgement }] : [];
  });
}

/** `promisify(fs.readFileSync)`: the function blocks, and since it takes no callback its promise never settles. */
function promisified(evaluator: Evaluator, judge: Judge, call: FoundCall): BlockingCall[] {
  const isPromisify = call.callees.some(
    (one) => one.type === 'export' && one.module === 'util' && one.path.join('.') === 'promisify',
  );
  if (!isPromisify) return [];
  return blockingArguments(evaluator, judge, call)
    .slice(0, 1)
    .map(({ blocking }) => ({
      ...blocking,
      judgement: judgeCall(judge, call.site),
      dressing: 'promisified',
    }));
}

interface BlockingArgument {
  readonly position: number;
  readonly blocking: Omit<BlockingCall, 'judgement'>;
}

/** The arguments of a call that are functions which block whenever they are called. */
function blockingArguments(
  evaluator: Evaluator,
  judge: Judge,
  call: FoundCall,
): BlockingArgument[] {
  const { file, call: id } = call.site;
  const summary = file.summary.calls[id];
  if (!summary) return [];
  return summary.arguments.flatMap((value, position): BlockingArgument[] => {
    const range = summary.argumentRanges[position];
    if (!references.has(value.type) || !range) return [];
    const found = findApi(evaluator, { file }, evaluator.argumentOf(call.site, position));
    if (!found || (found.known.api.blocks ?? { type: 'always' }).type !== 'always') return [];
    const blocking = {
      ...found,
      cost: found.known.api.cost,
      function: summary.function,
      call: id,
      range,
      line: summary.line,
      remembered: isRemembered(call.site, judge.isMadeAnew),
      dressing: call.dressing,
    };
    return [{ position, blocking }];
  });
}

/** Kinds of values that can be a function which stands elsewhere. */
const references: ReadonlySet<string> = new Set(['binding', 'either', 'member', 'result']);

function judgeHanded(
  treatment: ReturnType<typeof treatmentOf>['treatment'],
  judgement: () => Judgement,
  name: string | undefined,
): Judgement | undefined {
  switch (treatment) {
    case 'inline':
      return judgement();
    case 'callback':
      return judgement().type === 'startup'
        ? { type: 'startup' }
        : { type: 'context', context: treatment, name };
    case 'request-handler':
    case 'event-listener':
    case 'async-function':
      return { type: 'context', context: treatment, name };
    default:
      return undefined;
  }
}

function spins(judge: Judge, file: LinkedFile): BlockingCall[] {
  return file.summary.spins.map(({ function: id, range, line }) => ({
    known: spinApi,
    evidence: 'spin',
    certain: false,
    cost: spinApi.api.cost,
    function: id,
    call: undefined,
    range,
    line,
    judgement: judge.judge({ file, function: id }),
    remembered: false,
    dressing: undefined,
  }));
}
