/** `'./routes/' + name` */
const added = /['"](\.\.?\/[\w./-]*)\/['"]\s*\+/gu;

/** `` `../commands/${name}` `` */
const filled = /`(\.\.?\/[\w./-]*)\/\$\{/gu;

/** `path.join(__dirname, '..', 'commands', name)` */
const joined = /\b__dirname\s*((?:,\s*['"][\w./-]+['"]\s*)+)/gu;

/** `__dirname + '/models/'`, `` `${__dirname}/models/${name}` `` */
const below = /\b__dirname(?:\s*\+\s*['"]|\})(\/[\w./-]*\w)/gu;

/**
 * The folders of which a text seems to load files by name, as specifiers with `*` for names: those in the folder, and in
 * the folders in it.
 */
export function findFolders(text: string): readonly string[] {
  const folders = [
    ...[...text.matchAll(added), ...text.matchAll(filled)].map(([, folder = '']) => folder),
    ...[...text.matchAll(joined)].map(([, parts = '']) => `./${partsIn(parts)}`),
    ...[...text.matchAll(below)].map(([, folder = '']) => `.${folder}`),
  ];
  // What is around a file is where its project begins, and no table.
  const named = folders.filter((folder) => !/(?:^|\/)\.\.?$/u.test(folder));
  return [...new Set(named)].flatMap((folder) => [`${folder}/*`, `${folder}/*/*`]);
}

function partsIn(text: string): string {
  return [...text.matchAll(/['"]([^'"]+)['"]/gu)].map(([, part]) => part).join('/');
}
