import type { MessageId } from './report-findings.ts';
import { createRule } from '../adapters/create-rule.ts';
import { messages, reportFindings } from './report-findings.ts';

export default createRule<readonly [], MessageId>({
  name: 'no-busy-wait',
  meta: {
    type: 'problem',
    hasSuggestions: true,
    docs: {
      description: 'Disallow waiting in a way that holds the thread',
      preset: 'recommended',
    },
    messages,
    schema: [],
  },
  create(context) {
    return reportFindings(context, { rule: 'no-busy-wait', checkBriefCalls: true });
  },
});
