import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Range } from '../../engine/summary/file-summary.ts';

/** A blocking API called, with what stands for it in front. */
export interface CallSiteNode {
  readonly type: 'call';
  readonly call: TSESTree.CallExpression | TSESTree.TaggedTemplateExpression;
  readonly callee: TSESTree.Expression;
}

/** A blocking API handed to a function that calls it: `files.map(readFileSync)`. */
export interface ReferenceSiteNode {
  readonly type: 'reference';
  readonly reference: TSESTree.Expression;
  readonly call: TSESTree.CallExpression;
}

/** Finds what a finding is about in the tree, by the place that it reports. */
export function findSite(
  sourceCode: Readonly<TSESLint.SourceCode>,
  [start, end]: Range,
): CallSiteNode | ReferenceSiteNode | undefined {
  let node: TSESTree.Node | null | undefined = sourceCode.getNodeByRangeIndex(start);
  for (; node && node.range[1] <= end; node = node.parent) {
    const { parent } = node;
    const isWhole = node.range[1] === end;
    const site = isWhole && parent ? siteOf(node, parent) : undefined;
    if (site) return site;
  }
  return undefined;
}

function siteOf(
  node: TSESTree.Node,
  parent: TSESTree.Node,
): CallSiteNode | ReferenceSiteNode | undefined {
  if (parent.type === 'TaggedTemplateExpression') {
    return parent.tag === node ? { type: 'call', call: parent, callee: parent.tag } : undefined;
  }
  if (parent.type !== 'CallExpression') return undefined;
  if (parent.callee === node) return { type: 'call', call: parent, callee: parent.callee };
  const argument = parent.arguments.find((one) => one === node);
  return argument && argument.type !== 'SpreadElement'
    ? { type: 'reference', reference: argument, call: parent }
    : undefined;
}
