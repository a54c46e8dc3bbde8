// Puts a server under load that overruns every bound of the guard, and looks whether memory and report stay within them, and
// whether what was booked and what was dropped are together what the load did.
import path from 'node:path';
import { judgeSoak } from './judge-soak.js';
import { printTable } from './print-table.js';
import { fixture, preload, readReport, start, withFolder } from './start-program.js';

const MAX_URLS = 100_000;
const URLS_PER_MINUTE = 10_000;
const SITES = 10_000;
const STALL_SITES = 2000;
/** The default, and less for a run that is too short to fill it. */
const REPORT_MB = 64;
const SHORT_REPORT_MB = 4;
const SHORT_MINUTES = 10;
const BARE_MINUTES = 1;

/** Prints what a soak of some minutes showed; gives the number of failures. */
export async function checkSoak({ node, minutes = '30' }) {
  const given = Number(minutes);
  const load = { urls: Math.min(MAX_URLS, Math.round(URLS_PER_MINUTE * given)), minutes: given };
  const bareLoad = { urls: Math.round((load.urls * BARE_MINUTES) / given), minutes: BARE_MINUTES };
  const bare = await soak(node, bareLoad, { NODE_OPTIONS: preload, LOOPGUARD_MODE: 'off' });
  const limits = { maxReportMb: given < SHORT_MINUTES ? SHORT_REPORT_MB : REPORT_MB };
  const guarded = await soak(node, load, {
    NODE_OPTIONS: preload,
    LOOPGUARD_MAX_REPORT_MB: String(limits.maxReportMb),
    LOOPGUARD_MAX_COST_PERCENT: '100',
  });
  const rows = judgeSoak({
    bare,
    guarded,
    limits,
    minutes: given,
    load: { ...load, sites: SITES },
  });
  printTable(
    `Soak: ${given} minutes, ${load.urls} URLs, ${SITES} call sites, ${STALL_SITES} sites of stalls`,
    ['what', 'seen', 'expected', ''],
    rows,
  );
  return rows.filter((row) => row.at(-1) !== '').length;
}

/** Runs server and load; gives what the server did, how its memory was meanwhile, and its report. */
function soak(node, { urls, minutes }, env) {
  return withFolder(async (folder) => {
    const report = path.join(folder, 'report.ndjson');
    const args = [folder, urls, SITES, STALL_SITES].map(String);
    const { child, ended } = start(node, ['--expose-gc', fixture('soak-server.mjs'), ...args], {
      env: { ...env, LOOPGUARD_ROOT: folder, LOOPGUARD_REPORT: report },
    });
    const memory = [];
    const told = {};
    const listening = new Promise((resolve) => {
      child.on('message', (message) => {
        if (message.port !== undefined) resolve(message.port);
        if (message.memory !== undefined) memory.push(message.memory);
        if (message.did !== undefined) told.did = message.did;
      });
    });
    const port = await listening;
    const loadArgs = [fixture('soak-load.mjs'), port, urls, minutes * 60].map(String);
    const { stdout } = await start(process.execPath, loadArgs).ended;
    child.send('end');
    const { code, signal, stderr } = await ended;
    return {
      ...told,
      failures: JSON.parse(stdout),
      code,
      signal,
      memory,
      stderr,
      report: readReport(report),
    };
  });
}
