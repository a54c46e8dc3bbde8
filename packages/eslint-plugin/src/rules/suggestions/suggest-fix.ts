import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Finding } from '../../engine/solve/decide-rule.ts';
import type { Edit } from './edit.ts';
import type { Naming } from './refer-to.ts';
import { awaitEdits } from './await-edits.ts';
import { canAwait } from './can-await.ts';
import { decideFix } from './decide-fix.ts';
import { mergeEdits } from './edit.ts';
import { findSite } from './find-site.ts';
import { isInsideTwin } from './is-inside-twin.ts';
import { nameFix } from './name-fix.ts';

/** The messages of suggestions. */
export type SuggestionId = 'useTwin';

/** A change that mends a finding: what is offered, and the edits. */
export interface Suggestion {
  readonly messageId: SuggestionId;
  readonly data: { readonly code: string; readonly from: string };
  readonly edits: readonly Edit[];
}

type SourceCode = Readonly<TSESLint.SourceCode>;

/** Suggests the code that does the same without blocking, where that is known and may stand there. */
export function suggestFix(sourceCode: SourceCode, finding: Finding): Suggestion | undefined {
  if (finding.chain || !finding.certain) return undefined;
  const fix = decideFix(finding.known);
  if (!fix) return undefined;
  const site = findSite(sourceCode, finding.range);
  if (site?.type !== 'call') return undefined;
  const { call, callee } = site;
  if (!canAwait(call) || call.typeArguments || isInsideTwin(callee, fix)) return undefined;
  const naming = nameFix(sourceCode, fix, callee);
  return naming && { ...awaited(sourceCode, call, naming), messageId: 'useTwin' };
}

function awaited(
  sourceCode: SourceCode,
  call: TSESTree.Expression,
  { text, edits, from }: Naming,
): Omit<Suggestion, 'messageId'> {
  return {
    data: {
      code: `await ${text}(…)`,
      from: from === undefined ? '' : ` from \`${from}\``,
    },
    edits: mergeEdits([...edits, ...awaitEdits(sourceCode, call)]),
  };
}
