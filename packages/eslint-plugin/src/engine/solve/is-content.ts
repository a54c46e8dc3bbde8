import type { Value } from '../summary/file-summary.ts';
import type { LinkedFile } from '../link/resolved.ts';

/** What is called so holds bytes, or a whole document. */
const contentName =
  /^(?:csv|data|html|payload|text|xml)$|(?:blob|body|buffer|buf|bytes|chunks?|contents?|image)$/iu;

/** Functions that give the bytes, or the text, of something. */
const contentGiver =
  /^(?:arrayBuffer|blob|buffer|bytes|concat|read(?:File)?(?:Sync)?|serialize|text|toBuffer)$/u;

/** Values are followed through more steps than these by nobody. */
const maxSteps = 6;

/**
 * Whether a value looks like the content of something, so that it may be large: it is called so, or something that reads
 * gave it. Tokens, names and times, which most hashes are made of, do not.
 */
export function isContent(file: LinkedFile, value: Value, steps = 0): boolean {
  if (steps > maxSteps) return false;
  const name = value.type === 'member' ? value.name : nameOf(file, value);
  if (value.type !== 'global' && contentName.test(name ?? '')) return true;
  return partsOf(file, value).some((one) => isContent(file, one, steps + 1)) || isRead(file, value);
}

/** Whether a value is what something that reads gives. */
function isRead(file: LinkedFile, value: Value): boolean {
  return value.type === 'result' && contentGiver.test(calleeName(file, value.call) ?? '');
}

/** The values that a value is made of, or is one of. */
function partsOf(file: LinkedFile, value: Value): readonly Value[] {
  switch (value.type) {
    case 'binding':
      return file.summary.bindings[value.binding]?.writes ?? [];
    case 'result':
      return wrappedBy(file, value.call);
    case 'arithmetic':
      return [value.left, value.right];
    case 'either':
      return value.values;
    default:
      return [];
  }
}

/** `Buffer.from(content)`, `JSON.stringify(body)`, `String(text)`, `content.toString()` */
function wrappedBy(file: LinkedFile, id: number): readonly Value[] {
  const call = file.summary.calls[id];
  const name = calleeName(file, id) ?? '';
  if (call?.callee.type === 'member' && name === 'toString') return [call.callee.object];
  return /^(?:from|stringify|String)$/u.test(name) ? (call?.arguments.slice(0, 1) ?? []) : [];
}

function calleeName(file: LinkedFile, id: number): string | undefined {
  const callee = file.summary.calls[id]?.callee;
  return callee?.type === 'member' ? callee.name : callee && nameOf(file, callee);
}

function nameOf({ summary }: LinkedFile, value: Value): string | undefined {
  if (value.type === 'global') return value.name;
  return value.type === 'binding' ? summary.bindings[value.binding]?.name : undefined;
}
