import type { MessageId, Options } from './report-findings.ts';
import { createRule } from '../adapters/create-rule.ts';
import { messages, reportFindings, schema } from './report-findings.ts';

export default createRule<Options, MessageId>({
  name: 'no-sync-wrapped-await',
  meta: {
    type: 'problem',
    hasSuggestions: true,
    docs: {
      description: 'Disallow promises that only wrap synchronous work',
      preset: 'recommended',
    },
    messages,
    schema,
    defaultOptions: [{ checkBriefCalls: false }],
  },
  create(context, [{ checkBriefCalls = false }]) {
    return reportFindings(context, { rule: 'no-sync-wrapped-await', checkBriefCalls });
  },
});
