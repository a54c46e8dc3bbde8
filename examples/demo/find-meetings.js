import path from 'node:path';
import { isFinding } from '@loopguard/runtime-guard/report';

/** Puts what the linter and the guard found side by side: by the place of the call, or by the way to it. */
export function findMeetings(findings, { summary }) {
  const seen = new Set();
  const watched = summary.sites.filter(isFinding).map((site) => {
    const matching = findings.filter(
      (finding) => readApi(finding) === site.api && meets(finding, site),
    );
    for (const finding of matching) seen.add(finding);
    return {
      seenBy: matching.length === 0 ? 'guard' : 'both',
      place: site.site === null ? '(unknown)' : `${site.site.file}:${site.site.line}`,
      site,
      reportedAt: matching.map(({ file, line }) => `${file}:${line}`),
    };
  });
  const unreached = findings.filter((finding) => !seen.has(finding));
  return [...watched, ...unreached.map(describeUnreached)];
}

function meets(finding, { site, stack }) {
  if (site === null) return false;
  const isOnTheWay = [site, ...stack].some(
    ({ file, line }) => file === finding.file && line === finding.line,
  );
  return isOnTheWay || readChain(finding.message).at(-1)?.place === toShortPlace(site);
}

function describeUnreached(finding) {
  const { file, line } = finding;
  return { seenBy: 'linter', place: `${file}:${line}`, api: readApi(finding) };
}

/** Reads the blocking API from a message: the end of the chain, or what is named first. */
function readApi({ message }) {
  return readChain(message).at(-1)?.name ?? /`([^`]+)`/.exec(message)?.[1] ?? '';
}

/** Reads `render() products.js:19 → fs.readFileSync views.js:7` from a message of the linter. */
function readChain(message) {
  const steps = message.matchAll(/(?:: |→ )(\S+) (\S+:\d+)/g);
  return [...steps].map(([, name, place]) => ({ name, place }));
}

function toShortPlace({ file, line }) {
  return `${path.posix.basename(file)}:${line}`;
}
