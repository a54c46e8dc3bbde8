import type { Value } from '../summary/file-summary.ts';
import type { AcceptName } from './table-elements.ts';
import type { Evaluator } from './evaluator.ts';
import type { LinkedFile, Resolved } from './resolved.ts';
import { unknown } from './evaluator.ts';
import { isOwn } from './held-elements.ts';
import { memberOf } from './member-of.ts';
import { putValues } from './put-values.ts';
import { tableElements } from './table-elements.ts';

type ElementValue = Extract<Value, { type: 'element' }>;

/** The method of routers that registers a route for any verb. */
const anyVerb = 'all';

/** What something gives under a key: a property where the key can be told, and else any function that it holds, or any instance. */
export function elementValues(
  evaluator: Evaluator,
  file: LinkedFile,
  { object, key }: ElementValue,
): readonly Resolved[] {
  const put = putValues(evaluator, file, object).filter(isOwn);
  const names = namesOf(evaluator, file, key);
  if (names) {
    const found = names.flatMap((name) =>
      evaluator.evaluate(file, { type: 'member', object, name }),
    );
    // What is put in under a name that cannot be told may be under this one.
    const isFound = put.length === 0 || found.some(({ type }) => type !== 'unknown');
    return isFound ? found : [...put, ...unknown];
  }
  const tables = evaluator.evaluate(file, object);
  return [
    ...tables.flatMap((table) => anyOf(evaluator, table, acceptsLike(key))),
    ...put,
    ...tables.flatMap((table) => anyRoute(evaluator, table)),
    ...unknown,
  ];
}

/** What one thing gives under a key. */
export function elementOf(
  evaluator: Evaluator,
  file: LinkedFile,
  { table, key }: { readonly table: Resolved; readonly key: Value },
): readonly Resolved[] {
  const names = namesOf(evaluator, file, key);
  return names
    ? names.flatMap((name) => memberOf(evaluator, table, name))
    : [...anyOf(evaluator, table, acceptsLike(key)), ...unknown];
}

/** The names that a key can be; undefined where it can be any. */
function namesOf(
  evaluator: Evaluator,
  file: LinkedFile,
  key: Value,
): readonly string[] | undefined {
  const names = evaluator
    .evaluate(file, key)
    .map((one) => (one.type === 'literal' ? String(one.value) : undefined));
  const known = names.filter((name) => name !== undefined);
  return known.length > 0 && known.length === names.length ? [...new Set(known)] : undefined;
}

function anyOf(evaluator: Evaluator, table: Resolved, accepts: AcceptName): readonly Resolved[] {
  return tableElements(evaluator, table, accepts).filter(isOwn);
}

/** Of a key that is put together, the text tells how it begins or ends: `hooks[`${name}_respond`]`. */
function acceptsLike(key: Value): AcceptName {
  if (key.type !== 'arithmetic' || key.operator !== '+') return () => true;
  const { left, right } = key;
  return (name) =>
    (left.type !== 'literal' || name.startsWith(String(left.value))) &&
    (right.type !== 'literal' || name.endsWith(String(right.value)));
}

/** `app[method](path, handler)` registers a route, whatever the method is. */
function anyRoute({ knowledge }: Evaluator, router: Resolved): readonly Resolved[] {
  if (router.type !== 'instance') return [];
  const { of } = router;
  const isRouter = knowledge.findMember(of, anyVerb)?.member.routePath !== undefined;
  return isRouter ? [{ type: 'method', of, name: anyVerb }] : [];
}
