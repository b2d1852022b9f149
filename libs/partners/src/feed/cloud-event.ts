/** One thing that happened to a referral, as CloudEvents 1.0.2 tells it: ids and codes, nobody's name, nothing that was written. */
export interface CloudEvent {
  specversion: '1.0';
  /** The same however often and by whichever way it is told. */
  id: string;
  /** This deployment; `source` and `id` together are unique. */
  source: string;
  /** `cn.yimen.referral.<action>.v1`. */
  type: string;
  /** The referral. */
  subject: string;
  /** RFC 3339. */
  time: string;
  datacontenttype: 'application/json';
  data: {
    referralId: string;
    /** What it came to by this; it may have moved on since. */
    status: string;
  };
}

/** A line of the action log that has a place in a feed. */
export interface LoggedMove {
  id: string;
  referralId: string;
  action: string;
  status: string;
  at: Date;
}

/** The event that a line of the log is for the department that it is about. */
export function cloudEventOf({ id, referralId, action, status, at }: LoggedMove, source: string): CloudEvent {
  return {
    specversion: '1.0',
    id,
    source,
    type: `cn.yimen.referral.${action}.v1`,
    subject: referralId,
    time: at.toISOString(),
    datacontenttype: 'application/json',
    data: { referralId, status },
  };
}
