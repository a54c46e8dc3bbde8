import type {
  BlockingExplanation,
  CallCount,
  FileExplanation,
  FunctionExplanation,
  ProjectExplanation,
} from '@loopguard/eslint-plugin/explain';
import { alignColumns } from '../format/align-columns.ts';
import { indent, wrap } from '../format/wrap-text.ts';
import { formatCall, formatPlace, formatRunsAs, formatThrough } from './format-call.ts';

/** What is printed about a file. */
export interface ExplainedFile {
  readonly file: FileExplanation;
  /** Whether the linter reads the file in full. */
  readonly isRead: boolean;
  readonly project: ProjectExplanation;
  /** The policy's path; undefined where there is none. */
  readonly policy: string | undefined;
}

/** Writes an explanation for a terminal of a width; of one line, if one is named, and then in more depth. */
export function formatExplanation(
  explained: ExplainedFile,
  { width, line }: { readonly width: number; readonly line?: number | undefined },
): string {
  const { file } = explained;
  const isHere = (one: { readonly line: number }): boolean =>
    line === undefined || one.line === line;
  const functions = file.functions.flatMap((one): FunctionExplanation[] => {
    const calls = one.calls.filter(isHere);
    const isShown =
      line === undefined ? isWorthShowing(one) : one.line === line || calls.length > 0;
    return isShown && !(line !== undefined && isEmptyTop(one, calls.length))
      ? [{ ...one, calls }]
      : [];
  });
  const blocking = file.blocking.filter(isHere);
  const writer = { width, file: file.file, isDeep: line !== undefined };
  return [
    ...head(explained, width),
    ...functions.map((one) => formatFunction(one, writer)),
    ...(functions.length + blocking.length === 0
      ? ['Nothing is called here, and no function starts here.\n']
      : []),
    ...(blocking.length === 0 ? [] : [formatBlocking(blocking, writer)]),
    ...foot(explained, width),
  ].join('\n');
}

interface Writer {
  readonly width: number;
  readonly file: string;
  /** Whether one line is explained, and all there is to say. */
  readonly isDeep: boolean;
}

function head({ file, isRead, policy }: ExplainedFile, width: number): string[] {
  const roles = {
    served: 'its contexts are judged',
    apart: 'it runs apart from what serves, so it may block',
    quiet: 'it is quiet: what runs in it is not judged',
  };
  const lines = [
    `${file.file}: ${roles[file.role]}, since ${file.roleReason}.`,
    ...(isRead || file.role === 'quiet'
      ? []
      : ['The linter does not read it in full: nothing in it can reach anything that blocks.']),
    `Policy: ${policy ?? 'none'}.`,
  ];
  return [lines.map((one) => wrap(one, width)).join('')];
}

function foot({ file, project }: ExplainedFile, width: number): string[] {
  const others = project.files - project.readFiles;
  const unread =
    others === 0 ? '' : `; the other ${others} are quiet or can reach nothing that blocks`;
  return [
    [
      `This file: followed ${formatCount(file.count)}.`,
      `The project: followed ${formatCount(project.count)} in ${project.readFiles === 1 ? '1 file' : `${project.readFiles} files`}${unread}.`,
    ]
      .map((one) => wrap(one, width))
      .join(''),
  ];
}

function formatCount({ calls, followed }: CallCount): string {
  return `${followed} of ${calls} calls`;
}

/** Callbacks that run where they stand and call nothing explain nothing; nor does an empty top level. */
function isWorthShowing({ isPart, calls, form }: FunctionExplanation): boolean {
  return calls.length > 0 || (!isPart && form !== 'module');
}

function isEmptyTop({ form }: FunctionExplanation, calls: number): boolean {
  return form === 'module' && calls === 0;
}

function formatFunction(one: FunctionExplanation, writer: Writer): string {
  const { width, file, isDeep } = writer;
  const label = one.label === undefined ? '' : ` \`${one.label}\``;
  const title = `${one.line}  ${one.name}: ${formatRunsAs(one.runsAs)}${label}`;
  const calls = one.calls.map((call) => [String(call.line), call.callee, formatCall(call, file)]);
  const details = isDeep ? one.calls.flatMap((call) => deepen(call, file)) : [];
  return [
    wrap(title, width),
    ...[...one.reasons, ...callersOf(one, writer)].map((text) => indent(text, { width, by: 4 })),
    indentTable(calls, width),
    ...details.map((text) => indent(text, { width, by: 6 })),
  ].join('');
}

/** Readers want to know who calls a plain function; all of them are named only where one line is explained. */
function callersOf(
  { calledBy, escapes, form }: FunctionExplanation,
  { file, isDeep }: Writer,
): string[] {
  const most = isDeep ? Infinity : 3;
  const named = calledBy
    .slice(0, most)
    .map(({ name, ...place }) => `${name} at ${formatPlace(place, file)}`);
  const more = calledBy.length > most ? [`${calledBy.length - most} more`] : [];
  const unknown = escapes ? ['maybe code that is not known'] : [];
  const all = [...named, ...more, ...unknown];
  return form === 'module' || all.length === 0 ? [] : [`called by ${all.join(', ')}`];
}

function deepen(
  { callee, reason, handed, awaited }: FunctionExplanation['calls'][number],
  file: string,
): string[] {
  const through = reason && formatThrough(reason);
  return [
    ...(awaited ? [`${callee}: its result is awaited`] : []),
    ...(through === undefined ? [] : [`${callee}: ${through}`]),
    ...handed.map(
      ({ name, place, text }) =>
        `${callee} is handed ${name} (${formatPlace(place, file)}): ${text}`,
    ),
  ];
}

function formatBlocking(all: readonly BlockingExplanation[], { width, file }: Writer): string {
  const entries = all.map((one) =>
    [
      `  ${one.line}  ${one.api} (${one.cost}) in ${one.context}\n`,
      ...(one.chain === undefined ? [] : [indent(one.chain, { width, by: 6 })]),
      indent(formatVerdict(one, file), { width, by: 6 }),
    ].join(''),
  );
  return `What blocks\n${entries.join('')}`;
}

function formatVerdict({ verdict }: BlockingExplanation, file: string): string {
  switch (verdict.type) {
    case 'reported': {
      const note = verdict.text === '' ? '' : `: ${verdict.text}`;
      return `reported by loopguard/${verdict.rule} in \`${verdict.presets}\`${note}`;
    }
    case 'elsewhere': {
      const places = [...new Set(verdict.reports.map((place) => formatPlace(place, file)))];
      return `${verdict.text}: ${places.join(', ')}`;
    }
    case 'silenced':
      return `not reported: ${verdict.text}`;
    default:
      return `not reported: ${verdict.text}`;
  }
}

function indentTable(rows: readonly (readonly string[])[], width: number): string {
  const by = 4;
  return alignColumns(rows, width - by).replaceAll(/^(?=.)/gm, ' '.repeat(by));
}
