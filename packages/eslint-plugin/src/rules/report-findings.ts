import type { TSESLint } from '@typescript-eslint/utils';
import type { RuleName } from '../engine/solve/decide-rule.ts';
import { analyseSource } from '../adapters/analyse-source.ts';
import { isRecommended } from '../engine/solve/decide-rule.ts';
import { describeFinding } from './describe-finding.ts';

/** Options of the rules that report blocking calls. */
export type Options = readonly [
  {
    /** Whether calls of cost `brief` are reported outside request handlers too. Default false; `strict` turns it on. */
    readonly checkBriefCalls?: boolean;
  },
];

/** The messages of the rules that report blocking calls. */
export type MessageId = 'blockingCall' | 'blockingThroughChain';

export const messages = {
  blockingThroughChain:
    '`{{callee}}` blocks the event loop inside {{context}}: {{chain}}{{more}}. {{advice}}',
  blockingCall: '`{{api}}` blocks the event loop inside {{context}}. {{advice}}',
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
  context: Readonly<TSESLint.RuleContext<MessageId, Options>>,
  { rule, checkBriefCalls }: { readonly rule: RuleName; readonly checkBriefCalls: boolean },
): TSESLint.RuleListener {
  return {
    Program() {
      const { sourceCode } = context;
      for (const finding of analyseSource(context)) {
        if (finding.rule !== rule) continue;
        if (!checkBriefCalls && !isRecommended(finding)) continue;
        const [start, end] = finding.range;
        context.report({
          loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
          messageId: finding.chain ? 'blockingThroughChain' : 'blockingCall',
          data: { ...describeFinding(finding) },
        });
      }
    },
  };
}
