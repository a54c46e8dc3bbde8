import type { TSESLint } from '@typescript-eslint/utils';
import type { Finding, RuleName } from '../engine/solve/decide-rule.ts';
import type { LintedText } from './suggestions/suggest-fix.ts';
import { analyseSource } from '../adapters/analyse-source.ts';
import { attempt } from '../adapters/attempt.ts';
import { levelOf } from '../engine/solve/cost-table.ts';
import { describeFinding } from './describe-finding.ts';
import { suggestFix } from './suggestions/suggest-fix.ts';

/** Options of the rules that report blocking calls. */
export type Options = readonly [
  {
    /** Whether calls of cost `brief` are reported outside request handlers too. Default false; `strict` turns it on. */
    readonly checkBriefCalls?: boolean;
  },
];

/** The messages of the rules that report blocking calls. */
export type MessageId = keyof typeof messages;

export const messages = {
  blockingThroughChain:
    '`{{callee}}` blocks the event loop inside {{context}}: {{chain}}{{more}}. {{advice}}',
  blockingCall: '`{{api}}` blocks the event loop inside {{context}}. {{advice}}',
  dressedCall:
    '`{{api}}` blocks the event loop inside {{context}}, {{dressing}} or not. {{advice}}',
  dressedThroughChain:
    '`{{callee}}` blocks the event loop inside {{context}}, {{dressing}} or not: {{chain}}{{more}}. {{advice}}',
  neverSettles:
    '`{{api}}` takes no callback: promisified, it blocks the event loop and its promise never settles. {{advice}}',
  useTwin: 'Replace with `{{code}}`{{from}}.',
  useTwinInMap: 'Replace with `await Promise.all(…)` of `{{code}}`{{from}}.',
  accepted: '`{{api}}` blocks the event loop of those who call it.',
  busyWait: 'This {{api}} blocks the event loop inside {{context}}. {{advice}}',
} as const;

export const schema = [
  {
    type: 'object',
    additionalProperties: false,
    description: 'What is reported.',
    properties: {
      checkBriefCalls: {
        type: 'boolean',
        description:
          'Report calls of cost `brief` (existsSync, statSync, hashing, small random) outside request handlers too.',
      },
    },
  },
] as const;

/** Reports the findings that a rule owns. */
export function reportFindings(
  context: Readonly<TSESLint.RuleContext<MessageId, readonly unknown[]>>,
  { rule, checkBriefCalls }: { readonly rule: RuleName; readonly checkBriefCalls: boolean },
): TSESLint.RuleListener {
  return {
    Program() {
      const { sourceCode } = context;
      const { accepted, findings } = analyseSource(context);
      for (const finding of findings) {
        if (finding.rule !== rule) continue;
        if (!checkBriefCalls && levelOf(finding) !== 'recommended') continue;
        const [start, end] = finding.range;
        context.report({
          loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
          messageId: chooseMessage(finding),
          data: { ...describeFinding(finding) },
          suggest: suggestionsFor(context, finding),
        });
      }
      for (const { call, rules } of accepted) {
        if (!rules.includes(rule)) continue;
        const [start, end] = call.range;
        // The comment on this line takes it away again; without it ESLint would call the comment unused.
        context.report({
          loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
          messageId: 'accepted',
          data: { api: call.known.id },
        });
      }
    },
  };
}

function chooseMessage({ chain, dressing, evidence, rule }: Finding): MessageId {
  if (dressing === 'promisified') return 'neverSettles';
  const isDressed = rule === 'no-sync-wrapped-await';
  if (chain) return isDressed ? 'dressedThroughChain' : 'blockingThroughChain';
  if (evidence === 'spin') return 'busyWait';
  return isDressed ? 'dressedCall' : 'blockingCall';
}

/** What ESLint offers to do about a finding. A tree that cannot be read gets the finding alone. */
function suggestionsFor(
  text: LintedText,
  finding: Finding,
): TSESLint.ReportSuggestionArray<MessageId> {
  const suggestion = attempt(() => suggestFix(text, finding));
  if (!suggestion) return [];
  const { messageId, data, edits } = suggestion;
  return [
    {
      messageId,
      data,
      fix: (fixer) =>
        edits.map(({ range, text: written }) => fixer.replaceTextRange(range, written)),
    },
  ];
}
