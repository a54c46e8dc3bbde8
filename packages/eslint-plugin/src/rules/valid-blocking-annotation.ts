import type { AnnotationProblem } from '../engine/solve/check-annotations.ts';
import { analyseSource } from '../adapters/analyse-source.ts';
import { createRule } from '../adapters/create-rule.ts';

type MessageId = 'misplaced' | 'needless' | 'blocksInside' | 'blocksNowhere';

export default createRule<readonly [], MessageId>({
  name: 'valid-blocking-annotation',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require that `@blocking` and `@nonblocking` say what is so',
      preset: 'strict',
    },
    messages: {
      misplaced: '`@{{kind}}` belongs to no function. Write it into the JSDoc of the function.',
      needless:
        '`@nonblocking` changes nothing: nothing in `{{name}}` is known to block. Remove it.',
      blocksInside:
        '`@nonblocking` is not so: `{{name}}` calls `{{api}}` in line {{line}}. Remove it, or accept the call with a reason.',
      blocksNowhere:
        '`@blocking` is not so: all that `{{name}}` calls is known, and nothing of it blocks. Remove it.',
    },
    schema: [],
  },
  create(context) {
    return {
      Program() {
        const { sourceCode } = context;
        for (const problem of analyseSource(context).annotationProblems) {
          const [start, end] = problem.range;
          context.report({
            loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
            messageId: chooseMessage(problem),
            data: {
              kind: problem.kind,
              name: problem.name,
              api: problem.api ?? '',
              line: problem.line ?? 0,
            },
          });
        }
      },
    };
  },
});

function chooseMessage({ problem, kind }: AnnotationProblem): MessageId {
  if (problem !== 'contradicted') return problem;
  return kind === 'blocking' ? 'blocksNowhere' : 'blocksInside';
}
