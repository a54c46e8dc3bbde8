import type { FileClassifier } from '../../decide/classify-file.ts';
import type { Frame } from '../../decide/locate-call.ts';
import type { AnyFunction } from './wrap-function.ts';
import { isCode } from '../../decide/locate-call.ts';
import { DEEP_FRAMES, captureCallSites, readFunctionLine } from './call-stack.ts';

/** Reads V8's call sites as frames. */
export interface FrameReader {
  readonly toFrame: (callSite: NodeJS.CallSite) => Frame;
  /** All frames below a function, innermost first, with the lines that their functions begin at. */
  readonly readStack: (below: AnyFunction) => readonly Frame[];
}

/** Creates a reader that tells whose code each frame is. */
export function createFrameReader(classify: FileClassifier): FrameReader {
  return {
    toFrame,
    readStack: (below) =>
      captureCallSites(below, DEEP_FRAMES).map((callSite) => {
        const frame = toFrame(callSite);
        const functionLine = isCode(frame.file) ? readFunctionLine(callSite) : undefined;
        return functionLine === undefined ? frame : { ...frame, functionLine };
      }),
  };

  function toFrame(callSite: NodeJS.CallSite): Frame {
    const file = classify(readFileName(callSite));
    // Lines and names cost time and are only used where a person will read them.
    if (!isCode(file)) return { file, line: 0, column: 0, function: '' };
    return {
      file,
      line: callSite.getLineNumber() ?? 0,
      column: callSite.getColumnNumber() ?? 0,
      function: callSite.getFunctionName() ?? '',
    };
  }
}

/** Code that a tool evaluates (Vite, webpack) has no file, but the name that it was given as its source. */
function readFileName(callSite: NodeJS.CallSite): string | null | undefined {
  return callSite.getFileName() ?? callSite.getScriptNameOrSourceURL();
}
