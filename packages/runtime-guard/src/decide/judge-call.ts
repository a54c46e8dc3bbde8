import type { GuardRule } from '../options/guard-rule.ts';
import type { RuleSet } from '../options/resolve-options.ts';
import type { Mode, Phase } from '../report/report-event.ts';
import type { CallPlace } from './call-place.ts';
import { compileNameGlob } from '@loopguard/catalogue/core';
import picomatch from 'picomatch';
import { pathForGlob } from './call-place.ts';

/** What is done about a blocking call that nothing allows. */
export interface Judgement {
  /** `count`: it is only part of its phase's totals, because the phase is not judged. */
  readonly treatment: Mode | 'count';
  /** Whether a rule says so, and not the phase alone. */
  readonly isByRule: boolean;
  /** Whether a call of cost `brief` is refused too: only a rule that names its API does that. */
  readonly refusesBrief: boolean;
}

/** Judges calls by the mode and the rules. */
export interface CallJudge {
  readonly judge: (place: CallPlace, phase: Phase) => Judgement;
  /** Whether any call of the phase may have to be refused. */
  readonly mayRefuse: (phase: Phase) => boolean;
}

/** Compiles the rules; a call that none fits is judged by the mode, and only in phase `ready`. */
export function createCallJudge(mode: Mode, { folder, rules }: RuleSet): CallJudge {
  const compiled = rules.map((rule) => compile(rule, folder));
  const ready: Judgement = { treatment: mode, isByRule: false, refusesBrief: false };
  const other: Judgement = { ...ready, treatment: 'count' };
  return {
    judge: (place, phase) =>
      compiled.find((rule) => rule.phase === phase && rule.fits(place))?.judgement ??
      (phase === 'ready' ? ready : other),
    mayRefuse: (phase) =>
      (phase === 'ready' && mode === 'throw') ||
      compiled.some((rule) => rule.phase === phase && rule.judgement.treatment === 'throw'),
  };
}

interface CompiledRule {
  readonly phase: Phase;
  readonly fits: (place: CallPlace) => boolean;
  readonly judgement: Judgement;
}

function compile(
  { api = '*', file, phase = 'ready', mode }: GuardRule,
  folder: string,
): CompiledRule {
  const matchesFile = file === undefined ? undefined : picomatch(file, { dot: true });
  const matchesApi = compileNameGlob(api);
  return {
    phase,
    fits: (place) =>
      matchesApi(place.api) &&
      (matchesFile === undefined ||
        (place.path !== undefined && matchesFile(pathForGlob(folder, place.path)))),
    judgement: { treatment: mode, isByRule: true, refusesBrief: !api.includes('*') },
  };
}
