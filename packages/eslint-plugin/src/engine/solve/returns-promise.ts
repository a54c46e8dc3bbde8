import type { Value } from '../summary/file-summary.ts';
import type { Evaluator } from '../link/evaluator.ts';
import type { FunctionSite, LinkedFile } from '../link/resolved.ts';

/** Whether everything that a function returns is a promise, by its syntax or its annotated type. */
export function returnsPromise(
  evaluator: Evaluator,
  { file, function: id }: FunctionSite,
): boolean {
  const summary = file.summary.functions[id];
  if (!summary || summary.generator) return false;
  const { returnType } = summary;
  if (returnType?.type === 'global' && returnType.name === 'Promise') return true;
  return (
    summary.returns.length > 0 &&
    summary.returns.every((value) => isPromise(evaluator, file, value))
  );
}

function isPromise(evaluator: Evaluator, file: LinkedFile, value: Value): boolean {
  if (value.type === 'either') return value.values.every((one) => isPromise(evaluator, file, one));
  if (value.type !== 'result') return false;
  const callee = file.summary.calls[value.call]?.callee;
  if (callee?.type === 'member' && ['then', 'catch', 'finally'].includes(callee.name)) return true;
  return evaluator.calleesOf({ file, call: value.call }).some((one) => {
    if (one.type === 'function') return one.file.summary.functions[one.function]?.async === true;
    return one.type === 'export' && one.module === 'global' && one.path[0] === 'Promise';
  });
}
