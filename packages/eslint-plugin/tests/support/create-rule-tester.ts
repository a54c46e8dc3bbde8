import type { TSESLint } from '@typescript-eslint/utils';
import { RuleTester } from '@typescript-eslint/rule-tester';
import { afterAll, describe, it } from 'vitest';

/** What a rule tester runs: a rule under a title, on cases. */
type Run = RuleTester['run'];

/**
 * Creates a tester of verdicts, which reports to vitest and lints with typescript-eslint's parser. It leaves suggestions out:
 * cases that are about those use `createSuggestionTester`, and all suggestions of all cases are compiled elsewhere.
 */
export function createRuleTester(): { readonly run: Run } {
  const tester = createSuggestionTester();
  return {
    run: (title, rule, cases) => {
      tester.run(title, withoutSuggestions(rule), cases);
    },
  };
}

/** Creates a rule tester for which each invalid case names the suggestions that it yields. */
export function createSuggestionTester(): RuleTester {
  RuleTester.afterAll = afterAll;
  RuleTester.describe = describe;
  RuleTester.it = it;
  RuleTester.itOnly = it.only;
  return new RuleTester();
}

function withoutSuggestions<MessageId extends string, Options extends readonly unknown[]>(
  rule: TSESLint.RuleModule<MessageId, Options>,
): TSESLint.RuleModule<MessageId, Options> {
  return {
    ...rule,
    create(context) {
      const report = (descriptor: TSESLint.ReportDescriptor<MessageId>): void => {
        context.report({ ...descriptor, suggest: [] });
      };
      return rule.create(Object.create(context, { report: { value: report } }) as typeof context);
    },
  };
}
