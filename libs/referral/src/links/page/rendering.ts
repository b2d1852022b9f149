/** What is sent from the page; each has its own address below it. */
export const LINK_ACTIONS = ['claim', 'complete', 'hold', 'return', 'resume', 'renew'] as const;
export type LinkAction = (typeof LINK_ACTIONS)[number];

/** One thing to put right, and at which field of the form it is; null: at none. */
export interface FormFault {
  field: string | null;
  text: string;
}

/** A form that came back with faults: it is shown again with what was filled in. */
export interface SentForm {
  action: LinkAction;
  said: Readonly<Record<string, unknown>>;
  faults: readonly FormFault[];
}

/** What one showing of the page is made with. */
export interface Rendering {
  /** Address of the page without host. */
  path: string;
  /** Of whatever is sent from this showing: sent twice it works once. */
  key: string;
  sent?: SentForm;
}
