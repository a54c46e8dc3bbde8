import type { PhaseChange, Phases } from '../src/decide/phases.ts';
import { describe, expect, it } from 'vitest';
import { createPhases, MANUAL_READY } from '../src/decide/phases.ts';

describe('phases', () => {
  it('stay startup until the main module has settled, a server listens, and a second was quiet', () => {
    const { phases, changes } = watchPhases('auto');
    phases.mainSettled(100);
    phases.tick(5000);
    phases.serverListening(6000);
    phases.busy(6500);
    phases.tick(7499);
    expect(phases.current()).toBe('startup');
    phases.tick(7500);
    expect(changes).toEqual([
      { phase: 'ready', atMs: 7500, reason: 'a server listens and startup is quiet' },
    ]);
  });

  it('do not take a server for ready whose main module has not settled', () => {
    const { phases } = watchPhases('auto');
    phases.serverListening(100);
    phases.tick(60_000);
    expect(phases.current()).toBe('startup');
  });

  it('become ready 10 s after the main module where nothing else tells', () => {
    const { phases, changes } = watchPhases('auto');
    phases.mainSettled(100);
    phases.tick(10_099);
    expect(changes).toEqual([]);
    phases.tick(10_100);
    expect(changes).toMatchObject([{ phase: 'ready', reason: '10 s after the main module' }]);
  });

  it('become ready with the first request', () => {
    const { phases, changes } = watchPhases('auto');
    phases.ready(50, 'first request');
    phases.ready(60, 'first request');
    expect(changes).toEqual([{ phase: 'ready', atMs: 50, reason: 'first request' }]);
  });

  it('become ready only by guard.ready() with manual', () => {
    const { phases } = watchPhases('manual');
    phases.mainSettled(0);
    phases.serverListening(0);
    phases.ready(50, 'first request');
    phases.tick(60_000);
    expect(phases.current()).toBe('startup');
    phases.ready(60_001, MANUAL_READY);
    expect(phases.current()).toBe('ready');
  });

  it('never go back', () => {
    const { phases, changes } = watchPhases('auto');
    phases.shutdown(10, 'SIGTERM');
    phases.ready(20, 'first request');
    phases.shutdown(30, 'exit');
    expect(changes).toEqual([{ phase: 'shutdown', atMs: 10, reason: 'SIGTERM' }]);
  });

  it('tell listeners before they change', () => {
    const phases = createPhases('auto');
    const seen: string[] = [];
    phases.onChange(({ phase }) => seen.push(`${phases.current()} to ${phase}`));
    phases.ready(1, 'first request');
    expect(seen).toEqual(['startup to ready']);
  });
});

function watchPhases(mode: 'auto' | 'manual'): { phases: Phases; changes: PhaseChange[] } {
  const phases = createPhases(mode);
  const changes: PhaseChange[] = [];
  phases.onChange((change) => changes.push(change));
  return { phases, changes };
}
