const MAX_NAME_LENGTH = 200;

/**
 * Names a request by method and route pattern, else by method and path, never by its query; the target may also be an absolute
 * URL (`GET http://host/path`).
 */
export function nameRequest(method: string, target: string, route?: string): string {
  return `${method} ${route ?? readPath(target)}`.slice(0, MAX_NAME_LENGTH);
}

function readPath(target: string): string {
  const withoutQuery = /^[^?#]*/.exec(target)?.[0] ?? '';
  const path = withoutQuery.replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, '');
  return path === '' ? '/' : path;
}
