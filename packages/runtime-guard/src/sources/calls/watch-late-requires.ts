import type { Phase } from '../../report/report-event.ts';
import type { CallObserver } from './observe-calls.ts';
import type { LoadWatch, ModuleLoad } from '../loading/watch-loads.ts';
import { now } from '../../environment/clock.ts';

/** Records what the program loads once it serves; what a module loads in turn is part of that. */
export function watchLateRequires(
  loads: LoadWatch,
  observer: CallObserver,
  phases: { readonly current: () => Phase },
): void {
  let late: { readonly load: object; readonly startMs: number } | undefined;
  loads.listen({
    onStart(load) {
      if (late !== undefined || load.how !== 'require' || phases.current() !== 'ready') return;
      late = { load, startMs: now() };
    },
    onEnd: end,
  });

  function end(load: ModuleLoad): void {
    if (late?.load !== load) return;
    const { startMs } = late;
    late = undefined;
    observer.recordRequire({ below: end, startMs, durationMs: now() - startMs });
  }
}
