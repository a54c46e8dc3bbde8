import type { CallSite } from '../link/resolved.ts';
import type { FileSummary, Value } from '../summary/file-summary.ts';
import { unknownValue } from '../summary/file-summary.ts';

/** Longer texts are cut: a reader knows the call by its end. */
const maxLength = 60;

/** Nor does anybody read further into a value than this. */
const maxDepth = 8;

/** Writes a value as the text has it, as far as the summary tells: `app.get`, `connect().query`, `(…)[…]`. */
export function formatValue(summary: FileSummary, value: Value): string {
  const text = write(summary, value, 0);
  return text.length > maxLength ? `…${text.slice(text.length - maxLength + 1)}` : text;
}

/** Writes what a call calls. */
export function formatCallee({ file, call }: CallSite): string {
  return formatValue(file.summary, file.summary.calls[call]?.callee ?? unknownValue);
}

function write(summary: FileSummary, value: Value, depth: number): string {
  if (depth > maxDepth) return '…';
  const inner = (one: Value): string => write(summary, one, depth + 1);
  switch (value.type) {
    case 'member':
      return `${inner(value.object)}.${value.name}`;
    case 'element':
      return `${inner(value.object)}[${inner(value.key)}]`;
    case 'result':
      return `${inner(summary.calls[value.call]?.callee ?? unknownValue)}()`;
    default:
      return writeName(summary, value) ?? '(…)';
  }
}

function writeName(summary: FileSummary, value: Value): string | undefined {
  switch (value.type) {
    case 'binding':
      return summary.bindings[value.binding]?.name;
    case 'parameter':
      return summary.functions[value.function]?.parameters[value.index]?.name;
    case 'class':
      return summary.classes[value.class]?.name;
    case 'global':
      return value.name;
    case 'this':
    case 'super':
      return value.type;
    default:
      return writeLiteral(summary, value);
  }
}

function writeLiteral(summary: FileSummary, value: Value): string | undefined {
  switch (value.type) {
    case 'module':
      return `require('${value.specifier}')`;
    case 'literal':
      return JSON.stringify(value.value);
    case 'function':
      return summary.functions[value.function]?.name ?? '(function)';
    case 'object':
      return '{…}';
    case 'array':
      return '[…]';
    default:
      return undefined;
  }
}
