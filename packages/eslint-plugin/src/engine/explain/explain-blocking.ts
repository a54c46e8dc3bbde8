import type { Allowance } from '@loopguard/catalogue';
import type { Analysis } from '../analyse-project.ts';
import type { LinkedFile } from '../link/resolved.ts';
import type { ChainEnd, ChainStart } from '../solve/chains.ts';
import type { BlockingCall } from '../solve/find-blocking-calls.ts';
import type { Finding, RuleName } from '../solve/decide-rule.ts';
import type { Judge } from '../solve/judge-function.ts';
import type { BlockingExplanation, Place, Verdict } from './explanation.ts';
import { acceptedRules } from '../solve/accepted-rules.ts';
import { findPermission } from '../solve/apply-allowances.ts';
import { placeInFile } from '../solve/through-dependency.ts';
import { levelOf } from '../solve/cost-table.ts';
import { judgeCall } from '../solve/judge-call.ts';
import { findChains } from '../solve/find-chains.ts';
import { formatChain } from '../solve/format-chain.ts';
import { describeJudgement } from './runs-as.ts';

/** What says which blocking calls are accepted, and which are reported only in `strict`. */
export interface Acceptance {
  readonly allow: readonly Allowance[];
  /** A day such as `2027-03-01`. */
  readonly today: string;
  /** The first preset that has a rule. */
  readonly presetOf: (rule: RuleName) => 'recommended' | 'strict';
}

type Silence = Extract<Verdict, { type: 'silenced' }>;

/** Finds every blocking call of a file, every call in it that leads to one, and what became of each. */
export function explainBlocking(
  analysis: Analysis,
  file: LinkedFile,
  acceptance: Acceptance,
): BlockingExplanation[] {
  const { judge, ends } = analysis;
  // A finding where a comment accepts it is taken away by the comment.
  const findings = analysis
    .reportOf(file.path)
    .findings.filter(({ chain, line }) => chain ?? acceptedRules(file.summary, line).length === 0);
  // Every `require` loads a file, and every name can mislead: these are of interest only where they are reported.
  const sure = ends.filter(
    ({ call }) => call.evidence !== 'require' && call.evidence !== 'unresolved',
  );
  const chains = findChains(judge, sure);
  const reports = findings.map((finding) => explainFinding(finding, acceptance));
  const others = sure
    .filter((end) => end.file === file)
    .filter(({ call }) => !findings.some((finding) => !finding.chain && isOf(finding, call)))
    .map((end) => explainEnd(end, chains, findSilence(end, acceptance)));
  const silenced = (chains.get(file) ?? []).flatMap((start) =>
    explainSilencedStart(judge, start, findSilence(start.end, acceptance)),
  );
  return [...reports, ...others, ...silenced].sort((a, b) => a.line - b.line);
}

function isOf({ end }: Finding, call: BlockingCall): boolean {
  return end.range[0] === call.range[0] && end.known === call.known;
}

/** A place that blocks and is not reported itself. */
function explainEnd(
  end: ChainEnd,
  chains: ReadonlyMap<LinkedFile, readonly ChainStart[]>,
  silence: Silence | undefined,
): BlockingExplanation {
  const { call } = end;
  return {
    line: call.line,
    api: call.known.id,
    cost: call.cost,
    chain: undefined,
    context: describeJudgement(call.judgement),
    verdict: silence ?? verdictByPlace(end, chains),
  };
}

function verdictByPlace(
  { file, call }: ChainEnd,
  chains: ReadonlyMap<LinkedFile, readonly ChainStart[]>,
): Verdict {
  if (file.role === 'quiet') {
    return { type: 'silenced', by: 'file', text: 'its file is quiet' };
  }
  const { type } = call.judgement;
  if (type === 'startup') {
    return { type: 'silenced', by: 'startup', text: 'it runs at startup' };
  }
  if (type === 'exempt') {
    return { type: 'silenced', by: 'exempt', text: 'it runs where blocking does no harm' };
  }
  const reports = [...chains.values()]
    .flat()
    .filter((start) => start.end.call === call)
    .filter((start) => start.site.file.role === 'served')
    .map(({ site }): Place => placeOfCall(site.file, site.call));
  return reports.length > 0
    ? { type: 'elsewhere', text: 'it is reported where a context calls it', reports }
    : { type: 'unreached', text: 'no context is known to reach it' };
}

function explainFinding(finding: Finding, { presetOf }: Acceptance): BlockingExplanation {
  return {
    line: finding.line,
    api: finding.known.id,
    cost: finding.cost,
    chain: finding.chain?.text,
    context: describeJudgement(finding.judgement),
    verdict: reported(finding, presetOf(finding.rule)),
  };
}

/** A chain that would be reported here, were its end not accepted. */
function explainSilencedStart(
  judge: Judge,
  { site, hops, end }: ChainStart,
  silence: Silence | undefined,
): BlockingExplanation[] {
  if (!silence) return [];
  const { known, cost, line } = end.call;
  return [
    {
      line: placeOfCall(site.file, site.call).line,
      api: known.id,
      cost,
      chain: formatChain(hops, { api: known.id, path: end.file.path, line }),
      context: describeJudgement(judgeCall(judge, site)),
      verdict: silence,
    },
  ];
}

/** What accepts a blocking call, wherever it would be reported. */
function findSilence({ file, call }: ChainEnd, { allow, today }: Acceptance): Silence | undefined {
  if (acceptedRules(file.summary, call.line).length > 0) {
    return {
      type: 'silenced',
      by: 'comment',
      text: `a disable comment with a reason accepts it at ${file.path}:${call.line}`,
    };
  }
  const permission = findPermission(allow, { ...placeInFile(file, call), today });
  if (permission.type !== 'allowed') return undefined;
  const { allowance } = permission;
  const until = allowance.until === undefined ? '' : ` until ${allowance.until}`;
  return {
    type: 'silenced',
    by: 'allowance',
    text: `the policy allows ${allowance.api}${until} (${allowance.reason})`,
  };
}

function reported(finding: Finding, preset: 'recommended' | 'strict'): Verdict {
  const { rule } = finding;
  if (preset === 'recommended' && levelOf(finding) === 'recommended') {
    return { type: 'reported', rule, presets: 'recommended', text: '' };
  }
  const why = preset === 'strict' ? 'it does not have the rule' : whyStrict(finding);
  const text = `\`recommended\` leaves it out: ${why}`;
  return { type: 'reported', rule, presets: 'strict', text };
}

function whyStrict({ judgement, remembered, cost }: Finding): string {
  if (judgement.type === 'context' && judgement.closing) return 'the process closes by then';
  if (judgement.type === 'context' && judgement.once) return 'it runs only once';
  return remembered ? 'what it gives is kept, so it blocks once' : `it costs \`${cost}\``;
}

function placeOfCall(file: LinkedFile, call: number): Place {
  return { file: file.path, line: file.summary.calls[call]?.line ?? 1 };
}
