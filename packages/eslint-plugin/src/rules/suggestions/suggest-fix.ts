import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Finding } from '../../engine/solve/decide-rule.ts';
import type { Fix } from './decide-fix.ts';
import type { ChangeAround, Edit } from './edit.ts';
import type { CallSiteNode, ReferenceSiteNode } from './find-site.ts';
import type { FixNaming } from './name-fix.ts';
import { awaitEdits } from './await-edits.ts';
import { canAwait } from './can-await.ts';
import { decideFix } from './decide-fix.ts';
import { mergeEdits } from './edit.ts';
import { findSite } from './find-site.ts';
import { fitsArguments } from './fits-arguments.ts';
import { formatCallback } from './format-callback.ts';
import { isInsideTwin } from './is-inside-twin.ts';
import { findMapAround, gatherMap } from './map-around.ts';
import { nameFix } from './name-fix.ts';
import { findPromiseAround } from './promise-around.ts';
import { isPromisify } from './resolve-reference.ts';

/** The messages of suggestions. */
type SuggestionId = 'useTwin' | 'useTwinInMap';

/** A change that mends a finding: what is offered, and the edits. */
export interface Suggestion {
  readonly messageId: SuggestionId;
  readonly data: { readonly code: string; readonly from: string };
  readonly edits: readonly Edit[];
}

/** A text under lint. */
export interface LintedText {
  readonly filename: string;
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
}

type SourceCode = LintedText['sourceCode'];

/** Suggests the code that does the same without blocking, where that is known and may stand there. */
export function suggestFix(
  { filename, sourceCode }: LintedText,
  finding: Finding,
): Suggestion | undefined {
  if (finding.chain || !finding.certain) return undefined;
  const fix = decideFix(finding.known, filename);
  const site = fix && findSite(sourceCode, finding.range);
  if (!site) return undefined;
  return site.type === 'call'
    ? suggestForCall(sourceCode, fix, site)
    : suggestForReference(sourceCode, fix, site);
}

function suggestForCall(
  sourceCode: SourceCode,
  fix: Fix,
  { call, callee }: CallSiteNode,
): Suggestion | undefined {
  if (call.typeArguments || isInsideTwin(callee, fix)) return undefined;
  const passed = call.type === 'CallExpression' ? call.arguments : [];
  if (!fitsArguments(sourceCode, passed, fix.unless)) return undefined;
  const naming = nameFix(sourceCode, fix, callee);
  const change = naming && changeAround(sourceCode, call);
  if (!change) return undefined;
  return suggestion(change, naming);
}

/** What must change around a call once it gives a promise. */
function changeAround(sourceCode: SourceCode, call: TSESTree.Expression): ChangeAround | undefined {
  const promise = findPromiseAround(sourceCode, call);
  if (promise) return promise;
  return canAwait(call)
    ? { edits: awaitEdits(sourceCode, call), gathers: false, awaits: true }
    : findMapAround(sourceCode, call);
}

/** A function handed over by name: to `map`, or to `promisify`. */
function suggestForReference(
  sourceCode: SourceCode,
  fix: Fix,
  { call, reference }: ReferenceSiteNode,
): Suggestion | undefined {
  if (fix.how === 'method' || isInsideTwin(reference, fix)) return undefined;
  return isPromisify(sourceCode, call)
    ? suggestInPromisify(sourceCode, fix, { call, reference })
    : suggestInMap(sourceCode, fix, reference);
}

/** `files.map(readFileSync)`: a function of its own passes on what the twin takes, and not the index. */
function suggestInMap(
  sourceCode: SourceCode,
  fix: Fix,
  reference: TSESTree.Expression,
): Suggestion | undefined {
  const map = gatherMap(sourceCode, reference);
  const naming = map && nameFix(sourceCode, fix, reference);
  if (!naming) return undefined;
  const replacement = formatCallback(reference, naming.text);
  return suggestion(map, { ...naming, replacement });
}

/** `promisify(readFileSync)` becomes `readFile`, which gives a promise by itself; `promisify(gzipSync)` `promisify(gzip)`. */
function suggestInPromisify(
  sourceCode: SourceCode,
  fix: Fix,
  { call, reference }: Omit<ReferenceSiteNode, 'type'>,
): Suggestion | undefined {
  const naming = nameFix(sourceCode, fix, reference);
  return (
    naming && {
      messageId: 'useTwin',
      data: describeNaming(naming, naming.text),
      edits: mergeEdits([...naming.edits, { range: call.range, text: naming.text }]),
    }
  );
}

function suggestion({ edits, gathers, awaits }: ChangeAround, naming: FixNaming): Suggestion {
  const { text, range, replacement } = naming;
  return {
    messageId: gathers ? 'useTwinInMap' : 'useTwin',
    data: describeNaming(naming, `${awaits && !gathers ? 'await ' : ''}${text}(…)`),
    edits: mergeEdits([...naming.edits, { range, text: replacement }, ...edits]),
  };
}

function describeNaming({ from }: FixNaming, code: string): Suggestion['data'] {
  return { code, from: from === undefined ? '' : ` from \`${from}\`` };
}
