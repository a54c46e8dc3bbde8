import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Fix } from './decide-fix.ts';
import type { Edit } from './edit.ts';
import type { ModulePath } from './module-path.ts';
import type { Naming, Place } from './refer-to.ts';
import { promisified } from './module-path.ts';
import { findNamed, referTo } from './refer-to.ts';
import { resolveReference } from './resolve-reference.ts';
import { unwrap } from './unwrap.ts';

/** What takes the place of a function that blocks. */
export interface FixNaming extends Naming {
  /** The part of the text that is replaced. */
  readonly range: Edit['range'];
  /** What stands there then. */
  readonly replacement: string;
}

type SourceCode = Readonly<TSESLint.SourceCode>;

/** Names what does not block in the place of a function; undefined where the text there does more than name it. */
export function nameFix(
  sourceCode: SourceCode,
  fix: Fix,
  callee: TSESTree.Expression,
): FixNaming | undefined {
  if (fix.how === 'method') return nameMethod(sourceCode, fix.name, callee);
  const reference = resolveReference(sourceCode, callee);
  if (isOptional(callee) || !(reference ?? isPlainName(callee))) return undefined;
  const place = { node: callee, reference };
  if (fix.how === 'twin') return inPlaceOf(callee, referTo(sourceCode, fix.target, place));
  const { module, path } = fix.target;
  const made = findNamed(sourceCode, { module, path: [...path, promisified] }, callee);
  return inPlaceOf(callee, made ?? promisify(sourceCode, fix.target, place));
}

/** `promisify(zlib.gzip)` */
function promisify(sourceCode: SourceCode, target: ModulePath, place: Place): Naming {
  const named = referTo(sourceCode, target, place);
  const wrapper = referTo(sourceCode, { module: 'util', path: ['promisify'] }, place);
  return {
    text: `${wrapper.text}(${named.text})`,
    edits: [...named.edits, ...wrapper.edits],
    from: undefined,
  };
}

function inPlaceOf(callee: TSESTree.Expression, naming: Naming): FixNaming {
  return { ...naming, range: callee.range, replacement: naming.text };
}

/** `dir.readSync` → `dir.read` */
function nameMethod(
  sourceCode: SourceCode,
  name: string,
  callee: TSESTree.Expression,
): FixNaming | undefined {
  if (callee.type !== 'MemberExpression' || callee.computed) return undefined;
  const object = sourceCode.getText(callee.object);
  return {
    text: `${isShort(object) ? object : '…'}.${name}`,
    edits: [],
    from: undefined,
    range: callee.property.range,
    replacement: name,
  };
}

function isShort(text: string): boolean {
  return text.length <= 40 && !text.includes('\n');
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
