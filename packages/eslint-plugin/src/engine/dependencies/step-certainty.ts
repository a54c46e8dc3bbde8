import type { Evaluator } from '../link/evaluator.ts';
import type { CallSite, FunctionSite, Resolved } from '../link/resolved.ts';
import type { Certainty } from './find-certain-calls.ts';
import type { Step } from './find-reach.ts';
import { isSameValue, onlyOne } from './only-one.ts';

/** From least to most. */
const order: readonly Certainty[] = ['maybe', 'each', 'always'];

/** The lesser of two certainties. */
export function leastCertain(left: Certainty, right: Certainty): Certainty {
  return order.indexOf(left) < order.indexOf(right) ? left : right;
}

/** Creates what tells how sure it is that the function around a call runs what the call calls, or is handed. */
export function createStepCertainty(
  evaluator: Evaluator,
  certaintyOf: (site: CallSite) => Certainty,
): (step: Step) => Certainty {
  return ({ target, through, handed }) => {
    const callee = onlyOne(evaluator.calleesOf(through));
    if (!callee) return 'maybe';
    const own = certaintyOf(through);
    return handed ? leastCertain(own, certaintyOfHanded(callee, { target, through })) : own;
  };

  /** A function of the package's own must call what it is handed on every way; methods of lists call it for each element. */
  function certaintyOfHanded(
    callee: Resolved,
    { target, through }: Pick<Step, 'target' | 'through'>,
  ): Certainty {
    if (callee.type === 'export' && callee.module === 'global') {
      return callee.path[0] === 'Promise' ? 'always' : 'each';
    }
    if (callee.type !== 'function') return callee.type === 'class' ? 'maybe' : 'each';
    const { file, function: id } = callee;
    const binding = file.parameterBindings.get(`${id}:${positionOf(target, through)}`);
    const calls = (file.callsIn[id] ?? []).filter((call) => {
      const value = file.summary.calls[call]?.callee;
      return value?.type === 'binding' && value.binding === binding;
    });
    return calls.reduce<Certainty>((found, call) => {
      const own = certaintyOf({ file, call });
      return leastCertain(own, found) === found ? own : found;
    }, 'maybe');
  }

  function positionOf(target: FunctionSite, { file, call }: CallSite): number {
    const passed = file.summary.calls[call]?.arguments ?? [];
    return passed.findIndex((value) =>
      evaluator
        .evaluate(file, value)
        .some((one) => isSameValue(one, { type: 'function', ...target })),
    );
  }
}
