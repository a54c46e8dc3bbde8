import type { Judgement } from '../solve/context.ts';
import type { RunsAs } from './explanation.ts';
import { contextNames } from '../solve/context.ts';

/** Names what a function runs as. */
export function runsAs(judgement: Judgement): RunsAs {
  return judgement.type === 'context' ? judgement.context : judgement.type;
}

/** Says a judgement in words. */
export function describeJudgement(judgement: Judgement): string {
  switch (judgement.type) {
    case 'context': {
      const name = judgement.name === undefined ? '' : ` \`${judgement.name}\``;
      return `the ${contextNames[judgement.context]}${name}`;
    }
    case 'startup':
      return 'startup';
    case 'exempt':
      return 'code that may block';
    case 'plain':
      return 'a plain function';
  }
}
