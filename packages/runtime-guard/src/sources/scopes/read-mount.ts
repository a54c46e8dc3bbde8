import { isFunction } from '../calls/wrap-function.ts';
import { readProperty } from './read-property.ts';

/** What a layer of a router matched: the text, and the parameters in it. */
interface LayerMatch {
  readonly path: string;
  readonly params: readonly (readonly [string, string])[];
}

/**
 * The pattern of the path that a router of Express is mounted at, `/users/:user` for `/users/42`. Express keeps only the text;
 * the layers of its routers are asked again which parameters are in it. The text itself where they do not tell.
 */
export function readMount(request: object, base: string): string {
  const app = readProperty(request, 'app');
  // Express 4 warns whoever reads `router`.
  const router = readMember(app, '_router') ?? readMember(app, 'router');
  return readMember(app, 'parent') === undefined ? (findMount(router, base) ?? base) : base;
}

function findMount(router: unknown, path: string): string | undefined {
  if (path === '') return '';
  const stack = readMember(router, 'stack');
  if (!Array.isArray(stack)) return undefined;
  for (const layer of stack) {
    const match = readMember(layer, 'route') === undefined ? matchLayer(layer, path) : undefined;
    if (match === undefined) continue;
    const rest = findMount(readMember(layer, 'handle'), path.slice(match.path.length));
    if (rest !== undefined) return namePath(match) + rest;
  }
  return undefined;
}

/** Layers of Express 5 have functions that match, those of Express 4 a regular expression and the names of its groups. */
function matchLayer(layer: unknown, path: string): LayerMatch | undefined {
  const matchers = readMember(layer, 'matchers');
  if (Array.isArray(matchers))
    return matchers.map((match) => callMatcher(match, path)).find(Boolean);
  const regexp = readMember(layer, 'regexp');
  const match = regexp instanceof RegExp ? regexp.exec(path) : null;
  if (match === null) return undefined;
  const keys = readMember(layer, 'keys');
  const names = Array.isArray(keys) ? keys.map((key) => String(readMember(key, 'name'))) : [];
  return { path: match[0], params: names.map((name, index) => [name, match[index + 1] ?? '']) };
}

function callMatcher(matcher: unknown, path: string): LayerMatch | undefined {
  const match: unknown = isFunction(matcher) ? matcher(path) : undefined;
  const matched = readProperty(match, 'path');
  if (typeof matched !== 'string') return undefined;
  const params = Object.entries(readProperty(match, 'params') ?? {});
  return { path: matched, params: params.map(([name, value]) => [name, String(value)]) };
}

function namePath({ path, params }: LayerMatch): string {
  return path
    .split('/')
    .map((part) => {
      const found = params.find(
        ([, value]) => value === part || value === decodeURIComponent(part),
      );
      return found === undefined ? part : `:${found[0]}`;
    })
    .join('/');
}

/** Applications and routers of Express are functions. */
function readMember(holder: unknown, key: string): unknown {
  return isFunction(holder) ? Reflect.get(holder, key) : readProperty(holder, key);
}
