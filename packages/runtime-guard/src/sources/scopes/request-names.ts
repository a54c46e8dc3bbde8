import type { LateNames } from '../../findings/late-names.ts';
import type { ReportScope } from '../../report/report-event.ts';
import type { LoadWatch } from '../loading/watch-loads.ts';
import type { OwnWork } from '../process/own-work.ts';
import type { RequestSource } from './request-source.ts';
import { followFrameworkRequests } from './framework-requests.ts';
import { isAnswered, nameSource } from './request-source.ts';

/** Names requests. */
export interface RequestNames {
  /**
   * The request with the name that is known by now. Until it is answered the name may change: only then it is certain which of
   * several routes that matched was the last.
   */
  readonly toScope: (request: RequestSource) => ReportScope;
  readonly stop: () => void;
}

/** Begins to listen to frameworks. */
export function createRequestNames({
  lateNames,
  ...parts
}: {
  readonly lateNames: Pick<LateNames, 'follow'>;
  readonly loads: LoadWatch;
  readonly ownWork: OwnWork;
}): RequestNames {
  const frameworks = followFrameworkRequests(parts);
  return {
    toScope(request) {
      const { kind, id } = request;
      const response = request.response?.deref();
      const read = (): string => nameSource(request, response, frameworks.find);
      if (response !== undefined) {
        lateNames.follow(id, { read, isFinal: () => isAnswered(response) });
      }
      return { kind, name: read(), id };
    },
    stop: frameworks.stop,
  };
}
