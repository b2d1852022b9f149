/** So many calls in a window that begins with the first of them. */
export interface Quota {
  /** As the headers call it; calls of two quotas with the same name are counted together. */
  name: string;
  calls: number;
  seconds: number;
}

/** Where a caller stands after a call. */
export interface Standing {
  quota: Quota;
  /** Calls left in this window, never below 0. */
  left: number;
  /** Whole seconds until the window ends, rounded up. */
  resetSeconds: number;
  /** This call was one too many. */
  exceeded: boolean;
}
