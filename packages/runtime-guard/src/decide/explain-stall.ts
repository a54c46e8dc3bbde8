import type { ReportScope } from '../report/report-event.ts';
import type { Frame } from './locate-call.ts';
import { isCode } from './locate-call.ts';

/** What the blocked thread was doing at one moment of a stall. */
export interface StallSample {
  /** When the watchdog asked. */
  readonly askedAtMs: number;
  /** When the thread answered: at once from JavaScript; only once it returns from native code. */
  readonly atMs: number;
  /** CPU time that the process used in between: little where the thread got no CPU, or waited. */
  readonly cpuMs: number;
  /** The native function of the language that ran in between, and told of it. */
  readonly isTold: boolean;
  /** Its stack, innermost first. */
  readonly frames: readonly Frame[];
  readonly scope: ReportScope | null;
  /** Reason of the `guard.allow` that it was in. */
  readonly allowed?: string;
}

/** Where a thread was. */
export interface StallPlace {
  readonly site: Frame | null;
  /** Package of the innermost code, where it is not the application. */
  readonly via?: string;
  /** Frames outside Node and the guard, innermost first. */
  readonly stack: readonly Frame[];
}

/** What the samples of one stall say together. */
export interface StallExplanation extends StallPlace {
  /** How much of the stall was JavaScript, and how much native code that gave no answer. */
  readonly jsMs: number;
  readonly nativeMs: number;
  /** How much of it somebody spoke for: JavaScript that answered when it was asked, and native functions that told. */
  readonly attestedMs: number;
  /** How much of it was spent loading modules, native or not. */
  readonly moduleLoadMs: number;
  readonly scope: ReportScope | null;
  readonly allowed?: string;
}

interface WeightedSample extends StallSample {
  readonly stack: readonly Frame[];
  readonly isModuleLoad: boolean;
  /** The time that the sample stands for: since the one before. */
  readonly weightMs: number;
}

/** An answer for which the process had to compute longer than this had to wait for native code; JavaScript answers within one. */
const PROMPT_MS = 5;
const SHARE = 0.5;

/** Names the innermost application function that at least half of the time was spent below, and its line with most of the time. */
export function explainStall(samples: readonly StallSample[], startMs: number): StallExplanation {
  const all = samples.map((sample, index): WeightedSample => {
    const since = Math.max(startMs, samples[index - 1]?.atMs ?? startMs);
    return { ...sample, ...readStack(sample.frames), weightMs: Math.max(0, sample.atMs - since) };
  });
  // Where nobody's code ran, the loop waited for events, and the thread for a CPU.
  const weighted = all.filter(({ isModuleLoad, stack }) => isModuleLoad || stack.length > 0);
  const moduleLoads = weighted.filter(({ isModuleLoad }) => isModuleLoad);
  const moduleLoadMs = weigh(moduleLoads);
  const isModuleLoad = moduleLoadMs >= weigh(weighted) * SHARE;
  const relevant = isModuleLoad ? moduleLoads : weighted.filter((one) => !one.isModuleLoad);
  const site = findSite(relevant);
  const shown = relevant.findLast(({ stack }) => isOn(stack, site)) ?? relevant.at(-1);
  const nativeMs = weigh(weighted.map(toNativeWait));
  return {
    ...describePlace(site, shown?.stack ?? []),
    jsMs: weigh(weighted) - nativeMs,
    nativeMs,
    attestedMs: weigh(all.filter((sample) => sample.isTold || !isSilent(sample))),
    moduleLoadMs,
    scope: shown?.scope ?? null,
    ...(shown?.allowed === undefined ? {} : { allowed: shown.allowed }),
  };
}

/** The part of a sample's time in which the thread gave no answer, because it ran native code. */
function toNativeWait(sample: WeightedSample): { readonly weightMs: number } {
  const { askedAtMs, atMs, weightMs } = sample;
  if (!isSilent(sample)) return { weightMs: 0 };
  const waitedMs = atMs - askedAtMs;
  // Nobody asked in the rest of the time: where most of what is known was native, so was that.
  return { weightMs: waitedMs >= weightMs * SHARE ? weightMs : waitedMs };
}

/** Whether the thread gave no answer although it computed. */
function isSilent({ askedAtMs, atMs, cpuMs }: StallSample): boolean {
  return atMs - askedAtMs >= PROMPT_MS && cpuMs >= PROMPT_MS;
}

/** Where a thread was at one moment. */
export function locateSample(frames: readonly Frame[]): StallPlace {
  const { stack } = readStack(frames);
  return describePlace(stack.find(isApplication) ?? stack[0], stack);
}

/** The code in a stack; below the module loader only what asked for the module, where anything did. */
function readStack(frames: readonly Frame[]): {
  readonly stack: readonly Frame[];
  readonly isModuleLoad: boolean;
} {
  const loader = frames.findLastIndex(({ file }) => file.place === 'loader');
  const outer = frames.slice(loader + 1).filter(({ file }) => isCode(file));
  if (loader !== -1 && outer.length > 0) return { stack: outer, isModuleLoad: true };
  return { stack: frames.filter(({ file }) => isCode(file)), isModuleLoad: loader !== -1 };
}

function findSite(samples: readonly WeightedSample[]): Frame | undefined {
  return findCommonFrame(samples, isApplication) ?? findCommonFrame(samples, () => true);
}

function findCommonFrame(
  samples: readonly WeightedSample[],
  isEligible: (frame: Frame) => boolean,
): Frame | undefined {
  const enough = weigh(samples) * SHARE;
  const byFunction = samples.map(({ stack, weightMs }) => ({
    weightMs,
    frames: innermostByFunction(stack.filter(isEligible)),
  }));
  const weights = new Map<string, number>();
  for (const { frames, weightMs } of byFunction) {
    for (const key of frames.keys()) weights.set(key, (weights.get(key) ?? 0) + weightMs);
  }
  const isCommon = (key: string) => (weights.get(key) ?? 0) >= enough;
  // In a sample without the innermost function the next one out is the innermost: most of the time decides.
  const key = heaviest(
    byFunction.flatMap(({ frames, weightMs }) => {
      const innermost = [...frames.keys()].find(isCommon);
      return innermost === undefined ? [] : [{ value: innermost, weightMs }];
    }),
  );
  if (key === undefined) return undefined;
  const seen = byFunction.flatMap(({ frames, weightMs }) => {
    const frame = frames.get(key);
    return frame === undefined ? [] : [{ frame, value: frame.line, weightMs }];
  });
  const line = heaviest(seen);
  return seen.findLast(({ frame }) => frame.line === line)?.frame;
}

/** The frames of a stack by the function that they are in, innermost first: of a recursion, the innermost frame. */
function innermostByFunction(stack: readonly Frame[]): ReadonlyMap<string, Frame> {
  const frames = new Map<string, Frame>();
  for (const frame of stack) {
    const key = `${frame.file.path}:${frame.functionLine ?? frame.function}`;
    if (!frames.has(key)) frames.set(key, frame);
  }
  return frames;
}

/** The value with the largest weight; of equal ones the first. */
function heaviest<Value>(
  weighted: readonly { readonly value: Value; readonly weightMs: number }[],
): Value | undefined {
  const weights = new Map<Value, number>();
  for (const { value, weightMs } of weighted) {
    weights.set(value, (weights.get(value) ?? 0) + weightMs);
  }
  const most = Math.max(...weights.values());
  return [...weights].find(([, weightMs]) => weightMs === most)?.[0];
}

function describePlace(site: Frame | undefined, stack: readonly Frame[]): StallPlace {
  const caller = stack[0];
  const place: StallPlace = { site: site ?? null, stack };
  if (caller === undefined || isApplication(caller)) return place;
  return { ...place, via: caller.file.package ?? caller.file.name };
}

function isOn(stack: readonly Frame[], site: Frame | undefined): boolean {
  return stack.some(({ file, line }) => file === site?.file && line === site.line);
}

function isApplication({ file }: Frame): boolean {
  return file.place === 'application';
}

function weigh(samples: readonly { readonly weightMs: number }[]): number {
  return samples.reduce((sum, { weightMs }) => sum + weightMs, 0);
}
