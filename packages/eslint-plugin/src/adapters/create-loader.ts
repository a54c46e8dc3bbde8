import type * as Catalogue from '@loopguard/catalogue';
import type * as NodeCatalogue from '@loopguard/catalogue/node';
import type * as TypedRules from '@typescript-eslint/utils/eslint-utils';
import type * as Espree from 'espree';
import type * as OxcParser from 'oxc-parser';
import type * as OxcResolver from 'oxc-resolver';
import type * as Yaml from 'yaml';
import { createRequire } from 'node:module';

/**
 * Packages that are loaded when they are first needed: a lint run whose answers are all kept on disk parses nothing, and looks
 * nothing up.
 */
interface LatePackages {
  readonly '@loopguard/catalogue': typeof Catalogue;
  readonly '@loopguard/catalogue/node': typeof NodeCatalogue;
  readonly '@typescript-eslint/utils/eslint-utils': typeof TypedRules;
  readonly espree: typeof Espree;
  readonly 'oxc-parser': typeof OxcParser;
  readonly 'oxc-resolver': typeof OxcResolver;
  readonly yaml: typeof Yaml;
}

const require = createRequire(import.meta.url);

/** Creates what loads a package once. */
export function createLoader<Name extends keyof LatePackages>(
  name: Name,
): () => LatePackages[Name] {
  let loaded: LatePackages[Name] | undefined;
  return () => {
    // What a package gives is what its types say.
    loaded ??= require(name) as LatePackages[Name];
    return loaded;
  };
}
