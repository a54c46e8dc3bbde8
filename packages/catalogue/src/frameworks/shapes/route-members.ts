import type { MemberDescription } from '../../types.ts';

/**
 * Names of the methods that frameworks of the Express family have for HTTP verbs, but for `bind`: a method of that name is
 * nearly always that of functions.
 */
export const httpVerbs: readonly string[] = [
  'acl',
  'checkout',
  'connect',
  'copy',
  'delete',
  'get',
  'head',
  'link',
  'lock',
  'merge',
  'mkactivity',
  'mkcalendar',
  'mkcol',
  'move',
  'notify',
  'options',
  'patch',
  'post',
  'propfind',
  'proppatch',
  'purge',
  'put',
  'query',
  'rebind',
  'report',
  'search',
  'source',
  'subscribe',
  'trace',
  'unbind',
  'unlink',
  'unlock',
  'unsubscribe',
];

/** Gives every one of `names` the same description. */
export function membersNamed(
  names: readonly string[],
  member: MemberDescription,
): Readonly<Record<string, MemberDescription>> {
  return Object.fromEntries(names.map((name) => [name, member]));
}

/** Describes a method that takes request handlers from an argument on, after the path if that is not the first. */
export function takesHandlers(
  from: number,
  {
    parameters,
    returns = 'this',
  }: {
    readonly parameters?: readonly (string | null)[];
    readonly returns?: string;
  },
): MemberDescription {
  return {
    returns,
    routePath: 0,
    callbacks: [{ at: { from }, runs: 'request-handler', ...(parameters && { parameters }) }],
  };
}
