import type { CallbackDescription, MemberDescription } from '@loopguard/catalogue';
import type { Value } from '../summary/file-summary.ts';
import type { Evaluator } from './evaluator.ts';
import type { CallSite, FunctionSite, Registration, Resolved } from './resolved.ts';
import { lookUp } from './look-up.ts';
import { ownTreatment } from './own-treatment.ts';
import {
  isListenerMethod,
  routeLabel,
  treatmentByLanguage,
  treatmentByName,
  treatmentByProperty,
} from './duck-types.ts';

/** Where in a call's arguments a function stands. */
export interface ArgumentPlace {
  readonly position: number;
  /** The names of the properties that lead to it, from the argument on. */
  readonly properties: readonly string[];
  /** The function itself, where it is one of the project's. */
  readonly function: FunctionSite | undefined;
  /** How many functions have handed it on. */
  readonly depth: number;
}

/** A call whose callee was evaluated. */
export interface EvaluatedCall {
  readonly site: CallSite;
  readonly callees: readonly Resolved[];
}

/** What a callee does with a function that it is handed. */
export type Treatment = Omit<Registration, 'site'>;

const noTreatment: Treatment = { treatment: 'unknown', parameters: [], label: undefined };

/** Decides what the callee does with the function at `place`: by description, by the callee's own body, by protocol. */
export function treatmentOf(
  evaluator: Evaluator,
  call: EvaluatedCall,
  place: ArgumentPlace,
): Treatment {
  for (const callee of call.callees) {
    const found =
      describedTreatment(evaluator, call, { callee, place }) ??
      ownTreatment(evaluator, callee, { place, treatmentOf });
    if (found) return found;
  }
  if (call.callees.some((callee) => isDescribed(evaluator, callee))) return noTreatment;
  return protocolTreatment(evaluator, call, place) ?? noTreatment;
}

function describedTreatment(
  evaluator: Evaluator,
  call: EvaluatedCall,
  { callee, place }: { readonly callee: Resolved; readonly place: ArgumentPlace },
): Treatment | undefined {
  const known = describe(evaluator, callee);
  if (!known) return languageTreatment(callee, place);
  if (known.member.gives?.argument === place.position && place.properties.length === 0)
    return { ...noTreatment, treatment: 'followed' };
  const total = argumentsOf(call).length;
  const callback = known.member.callbacks?.find((one) => isAt(one, place, total));
  return callback && readCallback(evaluator, call, { callback, known });
}

function languageTreatment(callee: Resolved, place: ArgumentPlace): Treatment | undefined {
  if (callee.type !== 'export') return undefined;
  if (callee.module === 'util' && place.position === 0 && callee.path[0] === 'promisify')
    return { ...noTreatment, treatment: 'followed' };
  if (callee.module !== 'global') return undefined;
  const treatment = treatmentByLanguage(callee.path, place.position);
  return treatment && { treatment, parameters: [], label: undefined };
}

function readCallback(
  evaluator: Evaluator,
  call: EvaluatedCall,
  { callback, known }: { readonly callback: CallbackDescription; readonly known: Description },
): Treatment {
  const position = callback.byLiteral?.argument ?? known.member.routePath ?? 0;
  const route = routeArgument(evaluator, call, { position, known });
  const literals = route === undefined ? literalArguments(evaluator, call, position) : [route];
  const literal = literals.length === 1 ? literals[0] : undefined;
  const special = specialOf(literals, { callback, known });
  const { runs, parameters = [] } = { ...callback, ...special };
  return {
    treatment: runs,
    parameters: parameters.map((one) => one && evaluator.knowledge.qualify(one, known.module)),
    ...(callback.self !== undefined && {
      self: evaluator.knowledge.qualify(callback.self, known.module),
    }),
    label: labelOf(known, callback, literal),
  };
}

/** What a literal changes. Where one of several is for the end of the process, all are: `process.on(signal, stop)` in a loop over signals. */
function specialOf(
  literals: readonly unknown[],
  { callback, known }: { readonly callback: CallbackDescription; readonly known: Description },
): SpecialUse | undefined {
  const uses = literals.map((literal) =>
    typeof literal === 'string'
      ? (known.findSpecial(literal) ?? lookUp(callback.byLiteral?.values, literal))
      : undefined,
  );
  return uses.length < 2 ? uses[0] : uses.find((use) => use?.runs === 'shutdown');
}

/** The path of a route, behind its name where a router takes one: `router.get('users', '/users', handler)`. */
function routeArgument(
  evaluator: Evaluator,
  call: EvaluatedCall,
  { position, known }: { readonly position: number; readonly known: Description },
): unknown {
  if (known.member.routePath === undefined) return undefined;
  return [position, position + 1]
    .map((one) => literalArgument(evaluator, call, one))
    .find((literal) => typeof literal === 'string' && literal.startsWith('/'));
}

interface Description {
  readonly member: MemberDescription;
  readonly module: string;
  readonly name: string;
  /** What a literal (the name of an event) changes; inherited methods know more of them. */
  readonly findSpecial: (literal: string) => SpecialUse | undefined;
}

type SpecialUse = NonNullable<CallbackDescription['byLiteral']>['values'][string];

function describe({ knowledge }: Evaluator, callee: Resolved): Description | undefined {
  switch (callee.type) {
    case 'method': {
      const known = knowledge.findMember(callee.of, callee.name);
      const inherited = knowledge
        .ancestry(callee.of)
        .flatMap(
          (type) => lookUp(knowledge.describeType(type)?.members, callee.name)?.callbacks ?? [],
        );
      return (
        known && {
          ...known,
          name: callee.name,
          findSpecial: (literal) => specialUse(inherited, literal),
        }
      );
    }
    case 'instance': {
      const member = knowledge.describeType(callee.of)?.call;
      const module = callee.of.slice(0, callee.of.lastIndexOf(':'));
      return member && { member, module, name: module, findSpecial: () => undefined };
    }
    case 'export': {
      const member = knowledge.findExport(callee.module, callee.path);
      const name = callee.path.at(-1) ?? callee.module;
      return member && { member, module: callee.module, name, findSpecial: () => undefined };
    }
    default:
      return undefined;
  }
}

function specialUse(
  callbacks: readonly CallbackDescription[],
  literal: string,
): SpecialUse | undefined {
  return callbacks
    .map(({ byLiteral }) => lookUp(byLiteral?.values, literal))
    .find((use) => use !== undefined);
}

/** Of a callee that a description speaks of, silence on a callback says that it takes none there. */
function isDescribed(evaluator: Evaluator, callee: Resolved): boolean {
  const { callbacks = [], gives } = describe(evaluator, callee)?.member ?? {};
  return callbacks.length > 0 || gives !== undefined;
}

function isAt({ at }: CallbackDescription, place: ArgumentPlace, total: number): boolean {
  if (at === 'last') return place.position === total - 1 && place.properties.length === 0;
  if (typeof at === 'number') return place.position === at && place.properties.length === 0;
  if ('from' in at) return place.position >= at.from && place.properties.length === 0;
  if (place.position !== at.argument || place.properties.length === 0) return false;
  return (
    at.property === '*' || at.property === place.properties.join('.') || isUnder(at.property, place)
  );
}

/** `resolvers.*` covers every function below `resolvers`. */
function isUnder(property: string, place: ArgumentPlace): boolean {
  return property.endsWith('.*') && place.properties.join('.').startsWith(property.slice(0, -1));
}

/** A literal that tells a route or an event says more than the name of the function that takes it. */
function labelOf(
  { name, member }: Description,
  callback: CallbackDescription,
  literal: unknown,
): string {
  if (typeof literal !== 'string') return name;
  if (member.routePath !== undefined) return routeLabel(name, literal);
  return callback.byLiteral !== undefined || isListenerMethod(name) ? literal : name;
}

function protocolTreatment(
  evaluator: Evaluator,
  call: EvaluatedCall,
  place: ArgumentPlace,
): Treatment | undefined {
  const callee = call.site.file.summary.calls[call.site.call]?.callee;
  if (callee?.type !== 'member') return undefined;
  const property = place.properties.at(-1);
  if (property !== undefined) {
    const treatment = treatmentByProperty(property);
    return treatment && { treatment, parameters: [], label: property };
  }
  const target = place.function?.file.summary.functions[place.function.function];
  const found = treatmentByName(callee.name, {
    position: place.position,
    first: literalArgument(evaluator, call, 0),
    parameterNames: target?.parameters.map(({ name }) => name) ?? [],
  });
  return found && { ...found, parameters: [] };
}

function literalArgument(evaluator: Evaluator, call: EvaluatedCall, position: number): unknown {
  const [only, ...more] = literalArguments(evaluator, call, position);
  return more.length === 0 ? only : undefined;
}

/** The literals that an argument can be; none where it can be something else. */
function literalArguments(
  evaluator: Evaluator,
  call: EvaluatedCall,
  position: number,
): readonly unknown[] {
  const value = argumentsOf(call)[position];
  if (!value) return [];
  const found = evaluator.evaluate(call.site.file, value);
  return found.every(({ type }) => type === 'literal')
    ? found.map((one) => (one.type === 'literal' ? one.value : undefined))
    : [];
}

function argumentsOf({ site }: Pick<EvaluatedCall, 'site'>): readonly Value[] {
  return site.file.summary.calls[site.call]?.arguments ?? [];
}
