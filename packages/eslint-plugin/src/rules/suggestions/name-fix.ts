import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Fix } from './decide-fix.ts';
import type { Naming } from './refer-to.ts';
import { referTo } from './refer-to.ts';
import { resolveReference } from './resolve-reference.ts';
import { unwrap } from './unwrap.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** Puts what does not block in the place of a callee; undefined where the callee does more than name its function. */
export function nameFix(
  sourceCode: SourceCode,
  fix: Fix,
  callee: TSESTree.Expression,
): Naming | undefined {
  return fix.how === 'method'
    ? nameMethod(sourceCode, fix.name, callee)
    : nameFunction(sourceCode, fix, callee);
}

/** `dir.readSync` → `dir.read` */
function nameMethod(
  sourceCode: SourceCode,
  name: string,
  callee: TSESTree.Expression,
): Naming | undefined {
  if (callee.type !== 'MemberExpression' || callee.computed) return undefined;
  const object = sourceCode.getText(callee.object);
  return {
    text: `${isShort(object) ? object : '…'}.${name}`,
    edits: [{ range: callee.property.range, text: name }],
    from: undefined,
  };
}

function isShort(text: string): boolean {
  return text.length <= 40 && !text.includes('\n');
}

/** `readFileSync` → `readFile`, `zlib.gzipSync` → `promisify(zlib.gzip)` */
function nameFunction(
  sourceCode: SourceCode,
  { how, target }: Exclude<Fix, { readonly how: 'method' }>,
  callee: TSESTree.Expression,
): Naming | undefined {
  const reference = resolveReference(sourceCode, callee);
  if (isOptional(callee) || !(reference ?? isPlainName(callee))) return undefined;
  const place = { node: callee, reference };
  const named = referTo(sourceCode, target, place);
  const wrapper =
    how === 'promisify'
      ? referTo(sourceCode, { module: 'util', path: ['promisify'] }, place)
      : undefined;
  const text = wrapper ? `${wrapper.text}(${named.text})` : named.text;
  return {
    text,
    edits: [...named.edits, ...(wrapper?.edits ?? []), { range: callee.range, text }],
    from: wrapper ? undefined : named.from,
  };
}

/** `fs?.readFileSync`: what stands there may be missing, and the twin would not be. */
function isOptional(callee: TSESTree.Expression): boolean {
  if (callee.type === 'ChainExpression') return true;
  if (callee.type !== 'MemberExpression') return false;
  return callee.optional || isOptional(callee.object);
}

/** Whether nothing is lost where a name takes the place of an expression: `io.read`, `this.fs.readFileSync`. */
function isPlainName(node: TSESTree.Expression): boolean {
  switch (node.type) {
    case 'Identifier':
    case 'ThisExpression':
      return true;
    case 'MemberExpression':
      return !node.computed && isPlainName(node.object);
    default: {
      const inner = node.type === 'SequenceExpression' ? undefined : unwrap(node);
      return inner !== undefined && isPlainName(inner);
    }
  }
}
