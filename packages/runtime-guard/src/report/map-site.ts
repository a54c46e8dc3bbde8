import type { SiteSummary } from './report-event.ts';
import { createFrameMapper } from './source-positions.ts';

/** Creates the function that gives a site its positions in the sources, where source maps tell them. */
export function createSiteMapper(root: string): (site: SiteSummary) => SiteSummary {
  const mapFrame = createFrameMapper(root);
  return (summary) => {
    if (summary.site === null || summary.mapped) return summary;
    const site = mapFrame(summary.site);
    if (site === undefined) return summary;
    const { file, line, column } = summary.site;
    const stack = summary.stack.map((frame) => mapFrame(frame) ?? frame);
    return { ...summary, site, stack, mapped: true, generated: { file, line, column } };
  };
}
