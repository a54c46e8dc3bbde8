import type { TSESLint } from '@typescript-eslint/utils';

/** What every rule says of itself beside ESLint's own fields. */
type RuleDocs = Readonly<{
  description: string;
  /** The first preset that has the rule; `all` has every rule. */
  preset: 'recommended' | 'strict';
}>;

/** A rule of this plugin, whatever its options. */
export type AnyRule = TSESLint.RuleModule<string, readonly unknown[], RuleDocs>;

type RuleModule<MessageId extends string, Options extends readonly unknown[]> = TSESLint.RuleModule<
  MessageId,
  Options,
  RuleDocs
>;

/** A rule as it is written. */
interface RuleSource<MessageId extends string, Options extends readonly unknown[]> {
  readonly name: string;
  readonly meta: Omit<RuleModule<MessageId, Options>['meta'], 'docs'> & { readonly docs: RuleDocs };
  readonly create: (
    context: Readonly<TSESLint.RuleContext<MessageId, Options>>,
    options: Options,
  ) => TSESLint.RuleListener;
}

/**
 * Creates a rule whose documentation lies under its own name. A rule is created for every file, so defaults are not merged anew:
 * ESLint does that once for a configuration, and where a host does not, they take the place of options that are not given.
 */
export function createRule<Options extends readonly unknown[], MessageId extends string>({
  name,
  meta,
  create,
}: RuleSource<MessageId, Options>): RuleModule<MessageId, Options> & { readonly name: string } {
  const url = `https://github.com/loopguard/loopguard/blob/main/packages/eslint-plugin/docs/rules/${name}.md`;
  return {
    name,
    meta: { ...meta, docs: { ...meta.docs, url } },
    create: (context) => create(context, optionsOf(context, meta.defaultOptions)),
  };
}

function optionsOf<Options extends readonly unknown[]>(
  { options }: { readonly options: Options },
  defaults: Options | undefined,
): Options {
  return options.length === 0 && defaults ? defaults : options;
}
