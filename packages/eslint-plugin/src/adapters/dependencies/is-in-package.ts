import path from 'node:path';

const folder = `${path.sep}node_modules${path.sep}`;

/** Whether a file lies in an installed package: what a workspace links there does not. */
export function isInPackage(file: string): boolean {
  return file.includes(folder);
}

/** The folder of the package that a file lies in. */
export function folderOfPackage(file: string): string {
  const start = file.lastIndexOf(folder) + folder.length;
  const isScoped = file[start] === '@';
  const name = file.indexOf(path.sep, start);
  const end = isScoped ? file.indexOf(path.sep, name + 1) : name;
  return end < 0 ? file : file.slice(0, end);
}
