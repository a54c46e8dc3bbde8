import type { ArgumentMatch } from '@loopguard/catalogue';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findVariable } from './resolve-reference.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** Whether none of a call's arguments is one that its twin does not take; where the text leaves that open, a name counts. */
export function fitsArguments(
  sourceCode: SourceCode,
  passed: readonly TSESTree.CallExpressionArgument[],
  unless: readonly ArgumentMatch[],
): boolean {
  return unless.every((match) => {
    const before = passed.slice(0, match.argument + 1);
    if (before.some(({ type }) => type === 'SpreadElement')) return false;
    const argument = passed[match.argument];
    if (!argument) return true;
    return 'property' in match
      ? lacksProperty(argument, match.property)
      : !isNumber(sourceCode, argument);
  });
}

/** Whether an argument is an object that is written out, without a property. */
function lacksProperty(argument: TSESTree.Node, name: string): boolean {
  return (
    argument.type === 'ObjectExpression' &&
    argument.properties.every(
      (property) =>
        property.type === 'Property' &&
        !property.computed &&
        (property.key.type === 'Identifier' ? property.key.name : undefined) !== name &&
        (property.key.type === 'Literal' ? property.key.value : undefined) !== name,
    )
  );
}

/** Whether an argument is a number, or a file descriptor by its name, its type or what made it. */
function isNumber(sourceCode: SourceCode, argument: TSESTree.Node): boolean {
  if (argument.type === 'Literal') return typeof argument.value === 'number';
  if (argument.type === 'MemberExpression' && argument.property.type === 'Identifier') {
    return isDescriptorName(argument.property.name);
  }
  if (argument.type !== 'Identifier') return false;
  const definition = findVariable(sourceCode, argument, argument.name)?.defs[0];
  return (
    isDescriptorName(argument.name) ||
    (definition !== undefined && isNumberDefinition(sourceCode, definition))
  );
}

function isDescriptorName(name: string): boolean {
  return /^fd$|F[dD]$|_fd$|[dD]escriptor$/u.test(name);
}

function isNumberDefinition(
  sourceCode: SourceCode,
  { name, node }: TSESLint.Scope.Definition,
): boolean {
  const annotation = name.type === 'Identifier' ? name.typeAnnotation?.typeAnnotation : undefined;
  if (annotation?.type === 'TSNumberKeyword') return true;
  return (
    node.type === 'VariableDeclarator' &&
    node.init?.type === 'CallExpression' &&
    /\bopenSync$/u.test(sourceCode.getText(node.init.callee))
  );
}
