import type { Evaluator } from './evaluator.ts';
import type { LinkedFile, Resolved } from './resolved.ts';

/** Everybody asks what a call calls: once all calls are linked, it is found out once. In the midst of an evaluation less may be found. */
export function rememberCallees(
  isEvaluating: () => boolean,
  find: Evaluator['calleesOf'],
): Pick<Evaluator, 'calleesOf' | 'settle'> {
  let remembered: Map<LinkedFile, Map<number, readonly Resolved[]>> | undefined;
  return {
    settle() {
      remembered = new Map();
    },
    calleesOf(site) {
      if (!remembered || isEvaluating()) return find(site);
      const ofFile = remembered.get(site.file) ?? new Map<number, readonly Resolved[]>();
      remembered.set(site.file, ofFile);
      const found = ofFile.get(site.call) ?? find(site);
      ofFile.set(site.call, found);
      return found;
    },
  };
}
