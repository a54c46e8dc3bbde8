import type { MessageId, Options } from './report-findings.ts';
import { createRule } from '../adapters/create-rule.ts';
import { messages, reportFindings, schema } from './report-findings.ts';

export default createRule<Options, MessageId>({
  name: 'no-transitive-sync',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow calls that reach a blocking API through other functions',
      preset: 'recommended',
    },
    messages,
    schema,
    defaultOptions: [{ checkBriefCalls: false }],
  },
  create(context, [{ checkBriefCalls = false }]) {
    return reportFindings(context, { rule: 'no-transitive-sync', checkBriefCalls });
  },
});
