import type { MessageId } from './report-findings.ts';
import { createRule } from '../adapters/create-rule.ts';
import { includeNames } from '../adapters/read-settings.ts';
import { messages, reportFindings } from './report-findings.ts';

export default createRule<readonly [], MessageId>({
  name: 'no-unresolved-sync',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow calls named `…Sync` of which nothing else is known',
      preset: 'strict',
    },
    messages,
    schema: [],
  },
  create(context) {
    includeNames(context.settings);
    return reportFindings(context, { rule: 'no-unresolved-sync', checkBriefCalls: true });
  },
});
