import type { Judgement } from './context.ts';

/** Makes a variant of each judgement once, so that what shares the one shares the other. */
export function rememberVariants(
  vary: (judgement: Judgement) => Judgement,
): (judgement: Judgement) => Judgement {
  const remembered = new Map<Judgement, Judgement>();
  return (judgement) => {
    const variant = remembered.get(judgement) ?? vary(judgement);
    remembered.set(judgement, variant);
    return variant;
  };
}
