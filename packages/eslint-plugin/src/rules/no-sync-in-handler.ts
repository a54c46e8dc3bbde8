import type { MessageId, Options } from './report-findings.ts';
import { createRule } from '../adapters/create-rule.ts';
import { messages, reportFindings, schema } from './report-findings.ts';

export default createRule<Options, MessageId>({
  name: 'no-sync-in-handler',
  meta: {
    type: 'problem',
    hasSuggestions: true,
    docs: {
      description: 'Disallow blocking APIs in request handlers, event listeners and callbacks',
      preset: 'recommended',
    },
    messages,
    schema,
    defaultOptions: [{ checkBriefCalls: false }],
  },
  create(context, [{ checkBriefCalls = false }]) {
    return reportFindings(context, { rule: 'no-sync-in-handler', checkBriefCalls });
  },
});
