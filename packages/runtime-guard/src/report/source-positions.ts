import type { ReportFrame } from './report-event.ts';
import { findSourceMap } from 'node:module';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { displayPath } from '../decide/classify-file.ts';
import { fileSystem } from '../environment/file-system.ts';

/** Gives a frame with its position in the sources, or undefined where no source map tells. */
export type FrameMapper = (frame: ReportFrame) => ReportFrame | undefined;

const MAPPING_URL = /\/\/[#@]\s*sourceMappingURL=(\S+)\s*$/;

/** Creates a mapper for frames relative to a root; each file's map is read once, when it is first needed. */
export function createFrameMapper(root: string): FrameMapper {
  const maps = new Map<string, TraceMap | undefined>();
  return (frame) => {
    const path = isAbsolute(frame.file) ? frame.file : join(root, frame.file);
    if (!maps.has(path)) maps.set(path, loadMap(path));
    const map = maps.get(path);
    if (map === undefined || frame.line < 1 || frame.column < 1) return undefined;
    const { source, line, column } = originalPositionFor(map, {
      line: frame.line,
      column: frame.column - 1,
    });
    if (source === null) return undefined;
    return { ...frame, file: displayPath(toPath(source), root), line, column: column + 1 };
  };
}

function loadMap(path: string): TraceMap | undefined {
  try {
    const known = findSourceMap(path) ?? findSourceMap(pathToFileURL(path).href);
    if (known !== undefined) return createMap({ ...known.payload, version: 3 }, path);
    return readMap(path);
  } catch {
    // Missing, unreadable or broken: positions stay as they are, and `mapped` says so.
    return undefined;
  }
}

function readMap(path: string): TraceMap | undefined {
  const url = MAPPING_URL.exec(fileSystem.readFileSync(path, 'utf8'))?.[1];
  if (url === undefined) return undefined;
  const inline = /^data:[^,]*;base64,(.*)$/.exec(url)?.[1];
  if (inline !== undefined) return createMap(Buffer.from(inline, 'base64').toString(), path);
  const file = resolve(dirname(path), decodeURIComponent(url));
  return createMap(fileSystem.readFileSync(file, 'utf8'), file);
}

function createMap(map: ConstructorParameters<typeof TraceMap>[0], path: string): TraceMap {
  return new TraceMap(map, pathToFileURL(path).href);
}

function toPath(source: string): string {
  return source.startsWith('file:') ? fileURLToPath(source) : source;
}
