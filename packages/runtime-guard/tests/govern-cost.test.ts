import type { Effort } from '../src/decide/govern-cost.ts';
import { describe, expect, it } from 'vitest';
import { createCostGovernor } from '../src/decide/govern-cost.ts';
import { createThrift } from '../src/findings/thrift.ts';

const within = { costMs: 50, windowMs: 1000 };
const over = { costMs: 51, windowMs: 1000 };

describe('createCostGovernor', () => {
  it('does all that it can up to the budget, and less above it', () => {
    const governor = createCostGovernor(0.05);
    expect(governor.judge(within)).toBe(false);
    expect(governor.effort().name).toBe('full');
    expect(governor.judge(over)).toBe(true);
    expect(governor.effort().name).toBe('sparing');
    expect(governor.judge(over)).toBe(true);
    expect(governor.effort().name).toBe('counting');
    expect(governor.judge(over)).toBe(false);
    expect(governor.effort().name).toBe('counting');
  });

  it('tries more again after a while within the budget, and waits longer each time that it was too much', () => {
    const governor = createCostGovernor(0.05);
    expect(turnDownAndWait(governor)).toBe(6);
    expect(turnDownAndWait(governor)).toBe(12);
    expect(turnDownAndWait(governor)).toBe(24);
  });

  it('forgets the past after a while with full effort', () => {
    const governor = createCostGovernor(0.05);
    turnDownAndWait(governor);
    turnDownAndWait(governor);
    for (let window = 0; window < 12; window += 1) governor.judge(within);
    expect(turnDownAndWait(governor)).toBe(6);
  });

  it('starts to wait anew where a window was too much', () => {
    const governor = createCostGovernor(0.05);
    for (const window of [over, over, within, within, over]) governor.judge(window);
    expect(windowsUntilChange(governor)).toBe(12);
  });
});

describe('createThrift', () => {
  it('does less as soon as the budget of a window is spent', () => {
    const { thrift, changes, spend } = startThrift();
    spend(250);
    expect(changes).toEqual([]);
    spend(1);
    expect(changes).toEqual(['sparing']);
    expect(thrift.eventThresholdMs()).toBe(5);
    const looks = Array.from({ length: 20 }, () => thrift.mayLookUp());
    expect(looks.filter(Boolean).length).toBe(2);
  });

  it('knows that more may be spent in a window in which the loop stood still', () => {
    const { changes, pass, spend } = startThrift();
    pass(20_000);
    spend(999);
    expect(changes).toEqual([]);
    spend(300);
    expect(changes).toEqual(['sparing']);
  });

  it('looks at nothing, and comes back when the load has gone', () => {
    const { thrift, changes, pass, spend } = startThrift();
    spend(251);
    spend(251);
    expect(changes).toEqual(['sparing', 'counting']);
    expect(thrift.mayLookUp()).toBe(false);
    expect(thrift.eventThresholdMs()).toBe(20);
    for (let window = 0; window < 30; window += 1) thrift.tick(pass(5000));
    expect(changes).toEqual(['sparing', 'counting', 'sparing', 'full']);
    expect(thrift.eventThresholdMs()).toBe(1);
    expect(thrift.mayLookUp()).toBe(true);
  });

  it('takes what was interrupted by other processes for no cost of the guard', () => {
    const { thrift, changes } = startThrift();
    for (let call = 0; call < 250; call += 1) thrift.spend(60);
    expect(changes).toEqual([]);
    thrift.spend(60);
    expect(changes).toEqual(['sparing']);
  });

  it('records no shorter calls than the user asked for', () => {
    const { thrift, spend } = startThrift(50);
    spend(251);
    expect(thrift.eventThresholdMs()).toBe(50);
  });
});

function turnDownAndWait(governor: ReturnType<typeof createCostGovernor>): number {
  governor.judge(over);
  return windowsUntilChange(governor);
}

function windowsUntilChange(governor: ReturnType<typeof createCostGovernor>): number {
  let windows = 1;
  while (!governor.judge(within)) windows += 1;
  return windows;
}

function startThrift(callThresholdMs = 1) {
  let atMs = 1000;
  const changes: Effort['name'][] = [];
  const thrift = createThrift({
    maxShare: 0.05,
    callThresholdMs,
    now: () => atMs,
    onChange: ({ name }) => changes.push(name),
  });
  return {
    thrift,
    changes,
    pass: (ms: number) => (atMs += ms),
    spend: (ms: number) => {
      for (let spent = 0; spent < ms; spent += 1) thrift.spend(1);
    },
  };
}
