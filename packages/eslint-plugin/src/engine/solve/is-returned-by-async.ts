import type { CallSite } from '../link/resolved.ts';

/** Whether an async function returns what a call gives: whoever waits for the one waits for the other. */
export function isReturnedByAsync({ file, call }: CallSite): boolean {
  const summary = file.summary.calls[call];
  const around = summary && file.summary.functions[summary.function];
  return (
    around?.async === true &&
    around.returns.some((value) => value.type === 'result' && value.call === call)
  );
}
