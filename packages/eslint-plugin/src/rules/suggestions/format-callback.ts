import type { TSESTree } from '@typescript-eslint/utils';

/** Writes a callback that hands its first argument to a function: `(file) => readFile(file)` in `files.map(readFileSync)`. */
export function formatCallback(reference: TSESTree.Expression, callee: string): string {
  const parameter = nameElement(reference.parent, callee);
  return `(${parameter}) => ${callee}(${parameter})`;
}

/** What an element of an array is called: `file` in `files`, else `item`. */
function nameElement(map: TSESTree.Node, callee: string): string {
  const words = new Set(callee.split(/[^\w$]+/u));
  const array = map.type === 'CallExpression' ? nameOfObject(map.callee) : undefined;
  const [, element = 'item'] = /^([a-z]\w+?)s$/u.exec(array ?? '') ?? [];
  const candidates = [element.endsWith('s') ? 'item' : element, 'item', 'value'];
  return candidates.find((name) => !words.has(name)) ?? '_item';
}

function nameOfObject(callee: TSESTree.Expression): string | undefined {
  if (callee.type !== 'MemberExpression') return undefined;
  const { object } = callee;
  if (object.type === 'Identifier') return object.name;
  return object.type === 'MemberExpression' && object.property.type === 'Identifier'
    ? object.property.name
    : undefined;
}
