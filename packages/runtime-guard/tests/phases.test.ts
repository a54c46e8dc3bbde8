import type { PhaseChange, PhaseConditions, Phases } from '../src/decide/phases.ts';
import { describe, expect, it } from 'vitest';
import { createPhases, MANUAL_READY } from '../src/decide/phases.ts';
import { waitsForOthers } from '../src/decide/waits-for-others.ts';

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
    phases.tick(5000);
    expect(phases.current()).toBe('startup');
  });

  it('become ready after 10 quiet seconds where the main module awaits for ever', () => {
    const { phases, changes } = watchPhases('auto');
    phases.serverListening(100);
    phases.busy(5000);
    phases.tick(14_000);
    phases.tick(14_999);
    expect(changes).toEqual([]);
    phases.tick(15_000);
    expect(changes).toMatchObject([
      { phase: 'ready', reason: '10 s were quiet while the main module awaits' },
    ]);
  });

  it('stay startup as long as the process works through something that ends', () => {
    let isWaiting = false;
    let asked = 0;
    const { phases } = watchPhases('auto', {
      isWaiting: () => {
        asked += 1;
        return isWaiting;
      },
    });
    phases.mainSettled(0);
    for (let atMs = 9000; atMs < 20_000; atMs += 20) phases.tick(atMs);
    expect([phases.current(), asked]).toEqual(['startup', 11]);
    // Between two child processes nothing but a pipe may be left.
    isWaiting = true;
    phases.tick(21_000);
    isWaiting = false;
    phases.tick(22_000);
    isWaiting = true;
    phases.tick(23_000);
    expect(phases.current()).toBe('startup');
    phases.tick(24_000);
    expect(phases.current()).toBe('ready');
  });

  it('become ready with the main module of a worker', () => {
    const { phases, changes } = watchPhases('auto', { isWorker: true });
    phases.tick(50);
    expect(changes).toEqual([]);
    phases.mainSettled(60);
    phases.tick(60);
    expect(changes).toMatchObject([{ phase: 'ready', reason: 'the main module of the worker' }]);
  });

  it('become ready 10 s after the main module where nothing else tells', () => {
    const { phases, changes } = watchPhases('auto');
    phases.mainSettled(100);
    phases.tick(9100);
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
    const { phases } = watchPhases('auto');
    const seen: string[] = [];
    phases.onChange(({ phase }) => seen.push(`${phases.current()} to ${phase}`));
    phases.ready(1, 'first request');
    expect(seen).toEqual(['startup to ready']);
  });
});

describe('waitsForOthers', () => {
  it.each([
    ['a server', ['TCPServerWrap'], true],
    ['a connection with a file being read', ['TCPSocketWrap', 'FSReqPromise'], true],
    ['a timer', ['Timeout'], true],
    ['a worker, or a parent process', ['PipeWrap'], true],
    ['a child process', ['PipeWrap', 'ProcessWrap'], false],
    ['a timer that shows how a child process goes on', ['Timeout', 'ProcessWrap'], false],
    ['files', ['FSReqPromise'], false],
    ['nothing', [], false],
  ])('judges what waits for %s', (_title, resources, expected) => {
    expect(waitsForOthers(resources)).toBe(expected);
  });
});

function watchPhases(
  ready: 'auto' | 'manual',
  conditions: Partial<PhaseConditions> = {},
): { phases: Phases; changes: PhaseChange[] } {
  const phases = createPhases({
    ready,
    isWorker: false,
    startedAtMs: 0,
    isWaiting: () => true,
    ...conditions,
  });
  const changes: PhaseChange[] = [];
  phases.onChange((change) => changes.push(change));
  return { phases, changes };
}
