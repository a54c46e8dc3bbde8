import type { Condition, Value } from '../summary/file-summary.ts';
import type { CallSite, FunctionSite, LinkedFile } from '../link/resolved.ts';
import { findParameterPart } from '../link/parameter-uses.ts';

/** Variables are followed through more steps than these by nobody. */
const maxSteps = 4;

/**
 * Whether a call in a function is never made when the function is called from `caller`, since a literal that is passed there
 * says so: `save(data, { silent: true })` calls nothing that `save` calls unless it is `silent`.
 */
export function isRuledOut(
  called: FunctionSite,
  through: CallSite | undefined,
  caller: CallSite,
): boolean {
  const conditions = conditionsOf(through);
  if (conditions.length === 0 || isIndirect(caller)) return false;
  return conditions.some(({ value, holds }) => {
    const part = findParameterPart(called.file, value);
    if (part?.function !== called.function || part.isRest) return false;
    const passed = caller.file.summary.calls[caller.call]?.arguments ?? [];
    if (passed.slice(0, part.index + 1).some(({ type }) => type === 'spread')) return false;
    const literal = findLiteral(caller.file, passed[part.index], part.properties);
    return literal ? Boolean(literal.value) !== holds : false;
  });
}

/** What has to hold of the parameters around a call for it to be made. */
export function conditionsOf(site: CallSite | undefined): readonly Condition[] {
  return site?.file.summary.calls[site.call]?.conditions ?? [];
}

/** `save.call(this, data)` passes its arguments one place further on. */
function isIndirect({ file, call }: CallSite): boolean {
  const { callee, form } = file.summary.calls[call] ?? {};
  const isThrough = callee?.type === 'member' && /^(?:apply|bind|call)$/u.test(callee.name);
  return isThrough || form === 'template' || form === 'access';
}

type Literal = Extract<Value, { type: 'literal' }>;

/** The literal under some properties of a value, as far as the text tells it. */
function findLiteral(
  file: LinkedFile,
  value: Value | undefined,
  [name, ...rest]: readonly string[],
): Literal | undefined {
  const known = value && onlyWrite(file, value);
  if (name === undefined) return known?.type === 'literal' ? known : undefined;
  if (known?.type !== 'object' || known.spreads.length > 0) return undefined;
  return findLiteral(file, known.properties.findLast(([key]) => key === name)?.[1], rest);
}

/** What a variable holds where nothing else is ever assigned to it; a value itself. */
function onlyWrite(file: LinkedFile, value: Value, steps = 0): Value | undefined {
  if (value.type !== 'binding') return value;
  const [only, ...others] = file.summary.bindings[value.binding]?.writes ?? [];
  if (!only || others.length > 0 || steps > maxSteps) return undefined;
  return onlyWrite(file, only, steps + 1);
}
