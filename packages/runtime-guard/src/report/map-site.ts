import type { SiteSummary, StallSummary, SummaryEvent } from './report-event.ts';
import { createFrameMapper } from './source-positions.ts';

/** Gives the sites of a summary their positions in the sources, where source maps tell them. */
export function mapSummary(summary: SummaryEvent, root: string): SummaryEvent {
  const mapFrame = createFrameMapper(root);
  return {
    ...summary,
    sites: summary.sites.map((site) => mapPlace(site)),
    stalls: summary.stalls.map((stall) => mapPlace(stall)),
  };

  function mapPlace<Place extends SiteSummary | StallSummary>(place: Place): Place {
    if (place.site === null || place.mapped) return place;
    const site = mapFrame(place.site);
    if (site === undefined) return place;
    const { file, line, column } = place.site;
    const stack = place.stack.map((frame) => mapFrame(frame) ?? frame);
    return { ...place, site, stack, mapped: true, generated: { file, line, column } };
  }
}
