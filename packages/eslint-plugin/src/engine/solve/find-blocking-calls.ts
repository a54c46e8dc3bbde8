import type { Cost } from '@loopguard/catalogue';
import type { Range } from '../summary/file-summary.ts';
import type { Evaluator } from '../link/evaluator.ts';
import type { KnownApi } from '../link/knowledge.ts';
import type { CallSite, LinkedFile, Resolved } from '../link/resolved.ts';
import type { EvaluatedCall } from '../link/treatment-of.ts';
import type { Judgement } from './context.ts';
import type { Judge } from './judge-function.ts';
import { isRemembered } from './remembers.ts';
import { treatmentOf } from '../link/treatment-of.ts';
import { blockingCost } from './blocking-cost.ts';

/** One place in a file where a catalogued API is called, or handed to something that calls it. */
export interface BlockingCall {
  readonly known: KnownApi;
  readonly cost: Cost;
  readonly call: number;
  readonly range: Range;
  readonly line: number;
  /** What the code that blocks runs as. */
  readonly judgement: Judgement;
  /** Whether the function around it keeps what it makes, so that it blocks once. */
  readonly remembered: boolean;
}

/** Finds every blocking call that stands in a file, whatever it runs as. */
export function findBlockingCalls(
  evaluator: Evaluator,
  judge: Judge,
  file: LinkedFile,
): BlockingCall[] {
  return file.summary.calls.flatMap((call, id) => {
    const site: CallSite = { file, call: id };
    const callees = evaluator.calleesOf(site);
    const judgement = (): Judgement => judgeCall(judge, site);
    const known = firstKnown(evaluator, callees);
    const cost = known && blockingCost(evaluator, known, site);
    const direct = known &&
      cost && {
        known,
        cost,
        call: id,
        range: call.range,
        line: call.line,
        judgement: judgement(),
        remembered: isRemembered(site),
      };
    return [...(direct ? [direct] : []), ...handedOver(evaluator, { site, callees }, judgement)];
  });
}

/** What a call runs as: as the function around it, but startup ends inside a loop that never ends. */
export function judgeCall(judge: Judge, { file, call }: CallSite): Judgement {
  const { function: id = 0, endless } = file.summary.calls[call] ?? {};
  const judgement = judge.judge({ file, function: id });
  if (endless !== true || judgement.type !== 'startup') return judgement;
  const name = file.summary.functions[id]?.name;
  return { type: 'context', context: 'async-function', name };
}

/** Blocking APIs among the arguments: `files.map(fs.readFileSync)`, `setTimeout(fs.unlinkSync, 5)`. */
function handedOver(
  evaluator: Evaluator,
  call: EvaluatedCall,
  judgement: () => Judgement,
): BlockingCall[] {
  const { file, call: id } = call.site;
  const summary = file.summary.calls[id];
  if (!summary) return [];
  return summary.arguments.flatMap((value, position): BlockingCall[] => {
    const range = summary.argumentRanges[position];
    const isReference =
      value.type === 'binding' ||
      value.type === 'member' ||
      value.type === 'either' ||
      value.type === 'result';
    if (!isReference || !range) return [];
    const known = firstKnown(evaluator, evaluator.evaluate(file, value));
    if (!known || (known.api.blocks ?? { type: 'always' }).type !== 'always') return [];
    const { treatment, label } = treatmentOf(evaluator, call, {
      position,
      properties: [],
      depth: 0,
      function: undefined,
    });
    const handed = judgeHanded(treatment, judgement, label);
    return handed
      ? [
          {
            known,
            cost: known.api.cost,
            call: id,
            range,
            line: summary.line,
            judgement: handed,
            remembered: isRemembered(call.site),
          },
        ]
      : [];
  });
}

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

/** The API among what a callee can be. Where it can be other things too, it can still be the API. */
function firstKnown({ knowledge }: Evaluator, callees: readonly Resolved[]): KnownApi | undefined {
  for (const callee of callees) {
    const known = knownApi(knowledge, callee);
    if (known) return known;
  }
  return undefined;
}

function knownApi(knowledge: Evaluator['knowledge'], callee: Resolved): KnownApi | undefined {
  switch (callee.type) {
    case 'export':
      return knowledge.findApi(callee.module, callee.path);
    case 'method':
      return knowledge.findMethodApi(callee.of, callee.name);
    case 'instance':
      return knowledge.findInstanceApi(callee.of);
    case 'function-method':
      return callee.name === 'bind' ? undefined : knownApi(knowledge, callee.target);
    default:
      return undefined;
  }
}
