import type { AgencyKind } from '@yimen/kernel';

/** Who may be sent an answer link: helpers without a desk of ours. A department signs in or has a system of its own. */
export const LINK_KINDS = ['charity', 'village'] as const satisfies readonly AgencyKind[];
