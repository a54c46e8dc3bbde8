import type { Value } from '../summary/file-summary.ts';
import type { Evaluator } from '../link/evaluator.ts';
import type { FunctionSite, LinkedFile, Resolved } from '../link/resolved.ts';
import type { Reason, ReasonCode } from './explanation.ts';
import { isShape } from '../link/without-shapes.ts';
import { maxPossibilities } from '../link/create-evaluator.ts';
import { isPath } from './describe-target.ts';
import { formatCallee, formatValue } from './format-value.ts';
import { isGlobalOfNode } from './language-values.ts';
import { nameFunction } from './name-function.ts';

/** A value that is not known, where it stands, and what led there. */
interface Question {
  readonly file: LinkedFile;
  readonly value: Value;
  readonly through: readonly string[];
}

/** Values followed further than this explain nothing to a reader. */
const maxSteps = 12;

/** Finds out why a value, which evaluates to something unknown, is not known: the innermost thing that could not be followed. */
export function whyUnknown(evaluator: Evaluator, file: LinkedFile, value: Value): Reason {
  return ask(evaluator, { file, value, through: [] });
}

function ask(evaluator: Evaluator, question: Question): Reason {
  const { file, value, through } = question;
  if (through.length > maxSteps) {
    const text = `${through[0] ?? quote(question)} goes through too many values`;
    return { code: 'too-many-values', text, through: [] };
  }
  switch (value.type) {
    case 'binding':
      return askBinding(evaluator, question, value.binding);
    case 'member':
      return askMember(evaluator, question, value);
    case 'element':
      return answer(
        question,
        'computed-name',
        `the name in ${quote(question)} is computed, and not a constant`,
      );
    case 'result':
      return askResult(evaluator, question, value.call);
    case 'parameter':
      return askParameter(evaluator, question, value);
    case 'this':
      return answer(
        question,
        'unknown-this',
        `what calls ${named({ file, function: value.function })} decides what \`this\` is`,
      );
    default:
      return askRare(evaluator, question);
  }
}

function askRare(evaluator: Evaluator, question: Question): Reason {
  const { file, value } = question;
  switch (value.type) {
    case 'module':
      return askModule(question, value.specifier);
    case 'global':
      return isGlobalOfNode(value.name)
        ? answer(question, 'not-described', `nothing is known of what \`${value.name}\` gives`)
        : answer(question, 'unknown-global', `\`${value.name}\` is no global of Node.js`);
    case 'either':
      return askFirst(evaluator, question, value.values);
    case 'spread':
      return ask(evaluator, { ...question, value: value.value });
    case 'super':
      return answer(
        question,
        'unknown-this',
        `the base class of ${named({ file, function: value.function })} is not known`,
      );
    case 'instance':
      return answer(
        question,
        'unknown-type',
        `the type \`${formatValue(file.summary, value.of)}\` leads to no class`,
      );
    default:
      return answer(question, 'expression', 'it comes out of an expression that is not followed');
  }
}

function askModule(question: Question, specifier: string): Reason {
  return isPath(specifier)
    ? answer(question, 'unresolved-module', `no file is found for '${specifier}'`)
    : answer(question, 'not-described', `nothing is known of the package '${specifier}'`);
}

function askBinding(evaluator: Evaluator, question: Question, id: number): Reason {
  const { file } = question;
  const binding = file.summary.bindings[id];
  const name = binding?.name ?? '';
  const writes = binding?.writes ?? [];
  if (writes.length === 0) {
    return answer(question, 'expression', `nothing that is followed is assigned to \`${name}\``);
  }
  const doubtful = writes.find((write) => isDoubtful(evaluator, file, write));
  if (doubtful?.type === 'unknown') {
    return answer(
      question,
      'expression',
      `\`${name}\` comes out of an expression that is not followed`,
    );
  }
  if (doubtful) return ask(evaluator, stepTo(question, doubtful));
  return isTooMany(evaluator, file, writes)
    ? answer(question, 'too-many-values', `\`${name}\` can be more than ${maxPossibilities} things`)
    : answer(
        question,
        'several-values',
        `\`${name}\` receives several values, and not all of them are known`,
      );
}

function askMember(
  evaluator: Evaluator,
  question: Question,
  { object, name }: Extract<Value, { type: 'member' }>,
): Reason {
  const { file } = question;
  if (isDoubtful(evaluator, file, object)) return ask(evaluator, { ...question, value: object });
  const objects = evaluator.evaluate(file, object);
  const [first] = objects;
  const text = `\`${formatValue(file.summary, object)}\``;
  if (!first) return answer(question, 'expression', `${text} is made of itself`);
  if (first.type === 'namespace') {
    return answer(question, 'no-such-member', `${first.file.path} exports no \`${name}\``);
  }
  return answer(
    question,
    'no-such-member',
    `the text shows no value of \`${name}\` in ${text}, ${describeObject(first)}`,
  );
}

function askResult(evaluator: Evaluator, question: Question, call: number): Reason {
  const { file } = question;
  const callee = file.summary.calls[call]?.callee;
  if (!callee)
    return answer(question, 'expression', 'it is the result of a call that is not there');
  if (isDoubtful(evaluator, file, callee)) {
    return ask(evaluator, stepTo(question, callee, quote(question)));
  }
  const called = evaluator.evaluate(file, callee);
  const own = called.find((one) => one.type === 'function');
  if (!own) {
    return answer(question, 'not-described', `what ${quote(question)} gives is not described`);
  }
  return askReturned(evaluator, question, own);
}

function askReturned(evaluator: Evaluator, question: Question, called: FunctionSite): Reason {
  const summary = called.file.summary.functions[called.function];
  const returned = (summary?.returns ?? []).find((value) =>
    isDoubtful(evaluator, called.file, value),
  );
  if (!returned || returned.type === 'unknown' || summary?.generator === true) {
    return answer(question, 'expression', `what ${named(called)} returns is not followed`);
  }
  return ask(evaluator, {
    file: called.file,
    value: returned,
    through: [...question.through, quote(question)],
  });
}

function askParameter(
  evaluator: Evaluator,
  question: Question,
  { function: id, index }: Extract<Value, { type: 'parameter' }>,
): Reason {
  const { file } = question;
  const site: FunctionSite = { file, function: id };
  const { name, annotation } = file.summary.functions[id]?.parameters[index] ?? {};
  const text = `parameter ${name === undefined ? index + 1 : `\`${name}\``} of ${named(site)}`;
  const passed = findPassed(evaluator, site, index);
  if (passed) return ask(evaluator, { ...passed, through: [...question.through, text] });
  if ((file.callers[id] ?? []).length > 0) {
    return answer(question, 'expression', `what the callers pass as ${text} is not followed`);
  }
  if (annotation) {
    const type = formatValue(file.summary, annotation);
    return answer(question, 'unknown-type', `the type \`${type}\` of ${text} leads to no class`);
  }
  const [handed] = file.registrations[id] ?? [];
  if (!handed) return answer(question, 'no-callers', `${text} has no known callers`);
  const taker = `\`${formatCallee(handed.site)}\``;
  return answer(question, 'not-described', `what ${taker} passes as ${text} is not described`);
}

/** What a caller passes that is not known, where the text says what it is. */
function findPassed(
  evaluator: Evaluator,
  { file, function: id }: FunctionSite,
  index: number,
): Pick<Question, 'file' | 'value'> | undefined {
  for (const site of file.callers[id] ?? []) {
    const value = site.file.summary.calls[site.call]?.arguments[index];
    const isAnswer = value && value.type !== 'unknown' && isDoubtful(evaluator, site.file, value);
    if (isAnswer) return { file: site.file, value };
  }
  return undefined;
}

function askFirst(evaluator: Evaluator, question: Question, values: readonly Value[]): Reason {
  const doubtful = values.find((value) => isDoubtful(evaluator, question.file, value));
  if (doubtful) return ask(evaluator, { ...question, value: doubtful });
  return answer(
    question,
    isTooMany(evaluator, question.file, values) ? 'too-many-values' : 'several-values',
    `${quote(question)} can be too many things`,
  );
}

/** A value that is not known, or only something that a package made. */
function isDoubtful(evaluator: Evaluator, file: LinkedFile, value: Value): boolean {
  if (value.type === 'unknown') return true;
  const found = evaluator.evaluate(file, value);
  return found.length === 0 || found.some(({ type }) => type === 'unknown');
}

function isTooMany(evaluator: Evaluator, file: LinkedFile, values: readonly Value[]): boolean {
  return values.flatMap((value) => evaluator.evaluate(file, value)).length > maxPossibilities;
}

function stepTo(question: Question, value: Value, text = quote(question)): Question {
  return { ...question, value, through: [...question.through, text] };
}

function answer({ through }: Question, code: ReasonCode, text: string): Reason {
  return { code, text, through };
}

function quote({ file, value }: Question): string {
  return `\`${formatValue(file.summary, value)}\``;
}

function named(site: FunctionSite): string {
  return site.function === 0 ? site.file.path : `\`${nameFunction(site)}\``;
}

function describeObject(value: Resolved): string {
  if (isShape(value)) return 'which is declared as an interface that nothing is known to implement';
  switch (value.type) {
    case 'class':
    case 'class-instance':
      return `${value.type === 'class' ? 'a class' : 'an object'} of ${value.file.path}`;
    case 'object':
    case 'function-instance':
      return `an object of ${value.file.path}`;
    case 'function':
      return `the function ${nameFunction(value)}`;
    case 'array':
      return 'a list';
    default:
      return 'a value that the text gives';
  }
}
