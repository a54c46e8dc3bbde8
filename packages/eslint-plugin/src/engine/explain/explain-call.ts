import type { Value } from '../summary/file-summary.ts';
import type { CallSite, Resolved } from '../link/resolved.ts';
import type { TargetInput } from './describe-target.ts';
import type { CallExplanation, HandedFunction, Reason, Target } from './explanation.ts';
import { functionsIn } from '../link/functions-in.ts';
import { describeTarget, isPath, known } from './describe-target.ts';
import { describeTreatment } from './describe-treatment.ts';
import { formatValue } from './format-value.ts';
import { hasLanguageMember } from './language-values.ts';
import { nameFunction, placeOfFunction } from './name-function.ts';
import { whyUnknown } from './why-unknown.ts';

/** Says where a call leads, or why that is not known. */
export function explainCall(input: TargetInput, site: CallSite): CallExplanation | undefined {
  const call = site.file.summary.calls[site.call];
  if (!call) return undefined;
  const { targets, isSure } = findTargets(input, site, call.callee);
  const isFollowed = isSure && targets.every(({ kind }) => kind !== 'dependency');
  return {
    line: call.line,
    callee: formatValue(site.file.summary, call.callee),
    awaited: call.awaited,
    followed: isFollowed ? 'yes' : targets.some(isOwn) ? 'partly' : 'no',
    targets,
    reason: isFollowed ? undefined : findReason(input, site, { targets, isSure }),
    handed: handedFunctions(input, site),
  };
}

/** Whether it is known what a call calls, whatever it is. */
export function isFollowed(input: TargetInput, site: CallSite): boolean {
  const callee = site.file.summary.calls[site.call]?.callee;
  if (!callee) return false;
  const { targets, isSure } = findTargets(input, site, callee);
  return isSure && targets.every(({ kind }) => kind !== 'dependency');
}

interface FoundTargets {
  readonly targets: readonly Target[];
  /** Whether these are all that the call can call. */
  readonly isSure: boolean;
}

function findTargets(input: TargetInput, site: CallSite, callee: Value): FoundTargets {
  const values =
    callee.type === 'super'
      ? input.evaluator.evaluate(site.file, baseOf(site, callee))
      : input.evaluator.calleesOf(site);
  const language = findLanguageMember(input, site, callee);
  const found = values.map((one) => describeTarget(input, site, one) ?? language);
  const targets = found.flatMap((one) => one ?? []);
  return {
    targets: targets.filter(
      (one, index) => targets.findIndex((other) => isSame(one, other)) === index,
    ),
    isSure: found.length > 0 && found.every((one) => one !== undefined),
  };
}

/** `super(…)` calls the base class. */
function baseOf({ file }: CallSite, callee: Extract<Value, { type: 'super' }>): Value {
  const { class: owner } = file.summary.functions[callee.function] ?? {};
  return (owner === undefined ? undefined : file.summary.classes[owner]?.superClass) ?? callee;
}

/** Methods of texts and lists are the language's own, unless the project says otherwise. */
function findLanguageMember(
  { evaluator }: TargetInput,
  { file }: CallSite,
  callee: Value,
): readonly Target[] | undefined {
  if (callee.type !== 'member') return undefined;
  return hasLanguageMember(evaluator, { file, value: callee.object }, callee.name)
    ? [known(`${callee.name} of the language`)]
    : undefined;
}

function findReason(
  { evaluator }: TargetInput,
  { file, call }: CallSite,
  { targets, isSure }: FoundTargets,
): Reason {
  const dependency = targets.find(({ kind }) => kind === 'dependency');
  const callee = file.summary.calls[call]?.callee;
  if (isSure && dependency) {
    const text = `nothing is known of ${dependency.text}`;
    return { code: 'not-described', text, through: [] };
  }
  if (!callee) return { code: 'expression', text: 'it is not followed', through: [] };
  const lost = evaluator.evaluate(file, callee).find(isUnresolved);
  if (lost) {
    const text = `no file is found for '${lost.module}'`;
    return { code: 'unresolved-module', text, through: [] };
  }
  return whyUnknown(evaluator, file, callee);
}

function handedFunctions({ evaluator }: TargetInput, { file, call }: CallSite): HandedFunction[] {
  const values = file.summary.calls[call]?.arguments ?? [];
  return values.flatMap((value) =>
    functionsIn(evaluator, file, value).flatMap((handed): HandedFunction[] => {
      const registration = handed.file.registrations[handed.function]?.find(
        ({ site }) => site.file === file && site.call === call,
      );
      const text = registration && describeTreatment(registration);
      return text === undefined
        ? []
        : [{ name: nameFunction(handed), place: placeOfFunction(handed), text }];
    }),
  );
}

function isUnresolved(value: Resolved): value is Extract<Resolved, { type: 'export' }> {
  return value.type === 'export' && isPath(value.module);
}

function isOwn({ kind }: Target): boolean {
  return kind === 'function' || kind === 'api';
}

function isSame(left: Target, right: Target): boolean {
  return (
    left.kind === right.kind &&
    left.text === right.text &&
    left.place?.file === right.place?.file &&
    left.place?.line === right.place?.line
  );
}
