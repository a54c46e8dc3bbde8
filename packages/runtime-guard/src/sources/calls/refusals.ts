import type { CallJudge } from '../../decide/judge-call.ts';
import type { Phase } from '../../report/report-event.ts';
import type { Gate } from './wrap-function.ts';

/** Arms the gate while calls may have to be refused. */
export interface Refusals {
  readonly enterPhase: (phase: Phase) => void;
  /** Code runs that must not block, in whatever phase. */
  readonly disallow: () => void;
}

/** Creates the switch; `isJudged` tells whether calls of this thread can be findings at all. */
export function createRefusals(gate: Gate, judge: CallJudge, isJudged: boolean): Refusals {
  let isDisallowed = false;
  let current: Phase = 'startup';
  enterPhase(current);
  return {
    enterPhase,
    disallow() {
      if (isDisallowed) return;
      isDisallowed = true;
      enterPhase(current);
    },
  };

  function enterPhase(phase: Phase): void {
    current = phase;
    gate.isArmed =
      (isJudged && judge.mayRefuse(phase)) || (isDisallowed && judge.mayRefuse('ready'));
  }
}
