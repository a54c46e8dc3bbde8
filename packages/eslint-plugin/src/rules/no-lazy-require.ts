import type { MessageId } from './report-findings.ts';
import { createRule } from '../adapters/create-rule.ts';
import { includeNames } from '../adapters/read-settings.ts';
import { messages, reportFindings } from './report-findings.ts';

export default createRule<readonly [], MessageId>({
  name: 'no-lazy-require',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow loading modules while the process serves',
      preset: 'strict',
    },
    messages,
    schema: [],
  },
  create(context) {
    includeNames(context.settings);
    return reportFindings(context, { rule: 'no-lazy-require', checkBriefCalls: true });
  },
});
