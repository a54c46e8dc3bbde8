import type { BlocksWhen, Cost, CostBySize } from '@loopguard/catalogue';
import type { Evaluator } from '../link/evaluator.ts';
import type { KnownApi } from '../link/knowledge.ts';
import type { CallSite, Resolved } from '../link/resolved.ts';
import { isContent } from './is-content.ts';

/** What a call of a catalogued API costs, from its arguments; undefined where it does not block. */
export function blockingCost(
  evaluator: Evaluator,
  { api }: KnownApi,
  site: CallSite,
): Cost | undefined {
  if (!doesBlock(evaluator, api.blocks ?? { type: 'always' }, site)) return undefined;
  if (api.pathOrContent !== undefined && isGivenContent(site, api.pathOrContent)) return undefined;
  return api.costBySize ? (costBySize(evaluator, api.costBySize, site) ?? api.cost) : api.cost;
}

function doesBlock(evaluator: Evaluator, when: BlocksWhen, site: CallSite): boolean {
  switch (when.type) {
    case 'always':
      return true;
    case 'without-callback':
      return !hasCallback(evaluator, site);
    case 'with-option':
      return optionValue(evaluator, when, site) === when.value;
    case 'with-instance':
      return isInstance(evaluator, when, site);
    case 'every':
      return when.of.every((one) => doesBlock(evaluator, one, site));
    default:
      return optionValue(evaluator, when, site) !== when.value;
  }
}

function isInstance(
  evaluator: Evaluator,
  { argument, of }: { readonly argument: number; readonly of: string },
  { file, call }: CallSite,
): boolean {
  const value = file.summary.calls[call]?.arguments[argument];
  if (!value) return false;
  return evaluator.evaluate(file, value).some((one) => one.type === 'instance' && one.of === of);
}

/** A last argument that is not known counts as a callback where it is called one. */
function hasCallback(evaluator: Evaluator, { file, call }: CallSite): boolean {
  const last = file.summary.calls[call]?.arguments.at(-1);
  if (!last) return false;
  if (last.type === 'spread') return true;
  const values = evaluator.evaluate(file, last);
  if (values.some(({ type }) => type === 'function' || type === 'function-method')) return true;
  const name = last.type === 'binding' ? file.summary.bindings[last.binding]?.name : undefined;
  return values.some(({ type }) => type === 'unknown') && isCallbackName(name ?? '');
}

function isCallbackName(name: string): boolean {
  return /^(?:cb|done|next|fn|func)$|callback|handler|resolve/iu.test(name);
}

/** Nothing is read where nothing is given at all. */
function isGivenContent({ file, call }: CallSite, position: number): boolean {
  const given = file.summary.calls[call]?.arguments ?? [];
  const value = given[position];
  return value ? isContent(file, value) : given.every(({ type }) => type !== 'spread');
}

function optionValue(
  evaluator: Evaluator,
  when: { readonly argument: number; readonly property: string },
  { file, call }: CallSite,
): unknown {
  const value = file.summary.calls[call]?.arguments[when.argument];
  if (!value) return undefined;
  const [found] = evaluator.evaluate(file, { type: 'member', object: value, name: when.property });
  return found?.type === 'literal' ? found.value : undefined;
}

/**
 * Whether the arguments of a call tell that it handles little: a nonce of sixteen bytes is not worth a word, nor is the hash
 * of what does not look like the content of something.
 */
export function isSmall(evaluator: Evaluator, { api }: KnownApi, site: CallSite): boolean {
  const by = api.costBySize;
  if (!by) return false;
  const size = knownSize(evaluator, by, site);
  if (size !== undefined) return size < by.thresholdBytes;
  const value = site.file.summary.calls[site.call]?.arguments[by.argument];
  return by.measure === 'data' && value !== undefined && !isContent(site.file, value);
}

function costBySize(evaluator: Evaluator, by: CostBySize, site: CallSite): Cost | undefined {
  const size = knownSize(evaluator, by, site);
  if (size === undefined) return undefined;
  return size < by.thresholdBytes ? by.small : by.large;
}

function knownSize(
  evaluator: Evaluator,
  by: CostBySize,
  { file, call }: CallSite,
): number | undefined {
  const value = file.summary.calls[call]?.arguments[by.argument];
  if (!value) return undefined;
  const [only, ...more] = evaluator.evaluate(file, value);
  return only && more.length === 0 ? sizeOf(only, by.measure) : undefined;
}

function sizeOf(value: Resolved, measure: CostBySize['measure']): number | undefined {
  if (value.type !== 'literal') return undefined;
  if (measure === 'number') return typeof value.value === 'number' ? value.value : undefined;
  return typeof value.value === 'string' ? value.value.length : undefined;
}
