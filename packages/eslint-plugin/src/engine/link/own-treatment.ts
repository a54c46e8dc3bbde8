import type { Evaluator } from './evaluator.ts';
import type { ParameterUse } from './parameter-uses.ts';
import type { CallSite, FunctionSite, LinkedFile, Resolved } from './resolved.ts';
import type { ArgumentPlace, Treatment, treatmentOf } from './treatment-of.ts';
import { isHandlerSignature } from './duck-types.ts';
import { findParameterUses } from './parameter-uses.ts';

/** A function that is handed on more often than this is not followed. */
const maxHandings = 3;

/** Of several things that are done with a function, the first of these counts. */
const order: readonly Treatment['treatment'][] = [
  'inline',
  'request-handler',
  'event-listener',
  'callback',
  'async-function',
  'startup',
  'insulated',
  'shutdown',
  'interruption',
  'quiet',
];

interface Question {
  readonly place: ArgumentPlace;
  /** Asked for what other callees do with it. */
  readonly treatmentOf: typeof treatmentOf;
}

/**
 * What the callee's own body does with its parameter: it calls it at once, calls it in a function that runs as something,
 * hands it on, or only calls it in a function of which that is not known.
 */
export function ownTreatment(
  evaluator: Evaluator,
  callee: Resolved,
  question: Question,
): Treatment | undefined {
  const called = calledFunction(callee);
  if (!called) return undefined;
  const { place } = question;
  const { file, function: id } = called;
  const uses = findParameterUses(file, id).filter((use) => isOf(use, place));
  const found = uses.flatMap((use) => treatmentByUse(evaluator, called, { use, question }) ?? []);
  const best = order
    .map((one) => found.find(({ treatment }) => treatment === one))
    .find((one) => one !== undefined);
  if (best) return best;
  const binding = file.parameterBindings.get(`${id}:${place.position}`);
  const isLost = binding === undefined ? uses.length === 0 : file.escapingBindings.has(binding);
  return isLost || (place.properties.length > 0 && uses.length === 0)
    ? undefined
    : { treatment: 'followed', parameters: [], label: undefined, isOpen: uses.length > 0 };
}

/** Whether a use is one of what stands at a place; what is handed on whole is handed on with all its properties. */
function isOf({ part, position }: ParameterUse, place: ArgumentPlace): boolean {
  const isPosition = part.isRest ? place.position >= part.index : place.position === part.index;
  if (!isPosition || part.properties.some((name, index) => name !== place.properties[index]))
    return false;
  return position !== undefined || part.properties.length === place.properties.length;
}

function treatmentByUse(
  evaluator: Evaluator,
  callee: FunctionSite,
  { use, question }: { readonly use: ParameterUse; readonly question: Question },
): Treatment | undefined {
  const site: CallSite = { file: callee.file, call: use.call };
  const inner =
    use.position === undefined
      ? ({ treatment: 'inline', parameters: [], label: undefined } as const)
      : handOn(evaluator, site, { use, question });
  if (inner?.treatment !== 'inline') return inner;
  return treatmentOfSurroundings(
    evaluator,
    callee,
    site.file.summary.calls[use.call]?.function ?? 0,
  );
}

function handOn(
  evaluator: Evaluator,
  site: CallSite,
  { use, question }: { readonly use: ParameterUse; readonly question: Question },
): Treatment | undefined {
  const { place, treatmentOf: ask } = question;
  if (use.position === undefined || place.depth >= maxHandings) return undefined;
  const callees = evaluator.calleesOf(site);
  const treatment = ask(
    evaluator,
    { site, callees },
    {
      ...place,
      position: use.position,
      properties: place.properties.slice(use.part.properties.length),
      depth: place.depth + 1,
    },
  );
  return treatment.treatment === 'unknown' || treatment.treatment === 'followed'
    ? undefined
    : treatment;
}

/**
 * What a function that `outer` holds runs as: a part of it, or what it is handed to, as far as that was found by now. Of a
 * function expression of which that is not known it is what the code around it runs as, unless that is `outer` itself.
 */
function treatmentOfSurroundings(
  evaluator: Evaluator,
  outer: FunctionSite,
  id: number,
): Treatment | undefined {
  const { file } = outer;
  const seen = new Set<number>();
  let isCertain = true;
  for (let around = id; around !== outer.function; around = parentOf(file, around)) {
    if (seen.has(around)) return undefined;
    seen.add(around);
    const known = treatmentOfFunction(evaluator, { file, function: around });
    if (known === 'unknown' && !isExpression(file, around)) return undefined;
    if (known !== 'inline' && known !== 'unknown') return isCertain ? known : lasting(known);
    isCertain &&= known === 'inline';
  }
  return isCertain ? { treatment: 'inline', parameters: [], label: undefined } : undefined;
}

function parentOf({ summary }: LinkedFile, id: number): number {
  return summary.functions[id]?.parent ?? 0;
}

/** What runs while the process serves does so whatever it hands its functions to. */
function lasting(known: Treatment): Treatment | undefined {
  return known.treatment === 'request-handler' || known.treatment === 'event-listener'
    ? known
    : undefined;
}

function isExpression({ summary }: LinkedFile, id: number): boolean {
  const form = summary.functions[id]?.form;
  return form === 'arrow' || form === 'expression';
}

function treatmentOfFunction(
  evaluator: Evaluator,
  site: FunctionSite,
): Treatment | 'inline' | 'unknown' {
  const { file, function: id } = site;
  if (file.immediateCalls.has(id)) return 'inline';
  const registrations = evaluator.registrationsOf(site);
  const best = order
    .map((one) => registrations.find(({ treatment }) => treatment === one))
    .find((one) => one !== undefined);
  if (best?.treatment === 'inline') return 'inline';
  // A function that is handed out many times is no one's in particular.
  const label = registrations.length === 1 ? best?.label : undefined;
  if (best) return { treatment: best.treatment, parameters: [], label };
  const names = (file.summary.functions[id]?.parameters ?? []).map(({ name }) => name);
  return isHandlerSignature(names)
    ? { treatment: 'request-handler', parameters: [], label: undefined }
    : 'unknown';
}

/** The function that a call of `callee` runs: itself, or a class's constructor. */
function calledFunction(callee: Resolved): FunctionSite | undefined {
  if (callee.type === 'function') return callee;
  if (callee.type !== 'class') return undefined;
  const id = callee.file.summary.functions.findIndex(
    (one) => one.class === callee.class && one.form === 'constructor',
  );
  return id < 0 ? undefined : { file: callee.file, function: id };
}
