import type { Role } from '@yimen/kernel';
import type { CaseInHand } from '../case-in-hand';

/** Who may call a route, where, and what anybody else is told. */
export interface Rule {
  /** `POST /api/v1/applications/{id}/accept`, with its query if it needs one. */
  route: string;
  /** What `{id}` or `{ref}` is. */
  id?: keyof CaseInHand;
  /** What `{action}` is. */
  action?: string;
  /** Roles that may where the case is theirs; all others of the area are told `not-allowed`. */
  may: readonly Role[];
  /** Roles that see it through their area, but another agency handles it: `not-addressee`. */
  mayLookOn?: readonly Role[];
  /** Roles of the area that may do it with what is addressed to them, and this isn't: they are told as little as strangers. */
  mayTheirOwn?: readonly Role[];
  /** What the roles that may are told where area or agency is another's. */
  elsewhere:
    | 'feed-source-not-yours'
    | 'nothing'
    | 'a list without it'
    | 'division-out-of-area'
    | 'not-allowed'
    | 'the same'
    | 'nothing-to-sample';
  /** What a list must show of the case to those who may, and to nobody else. */
  shows?: (inHand: CaseInHand) => string;
  body?: (inHand: CaseInHand) => object;
  /** A body of lines instead. */
  lines?: string;
}

/** One person of each role whose business the case is: 统景镇, its village, 渝北区, its medical insurance. */
export const AT_HOME: Readonly<Record<Role, string>> = {
  'window-clerk': 'tongjing-clerk',
  'township-reviewer': 'tongjing-reviewer',
  assistant: 'tongjing-assistant',
  'county-officer': 'yubei-civil-affairs',
  supervisor: 'yubei-supervisor',
  'department-handler': 'yubei-medical',
  'policy-officer': 'yubei-policy',
};

/** The same roles in another township, another county, another bureau. */
export const AWAY: Readonly<Record<Role, readonly string[]>> = {
  'window-clerk': ['longxi-clerk', 'jiangkou-clerk'],
  'township-reviewer': ['longxi-reviewer', 'jiangkou-reviewer'],
  assistant: ['longxi-assistant', 'jiangkou-assistant'],
  'county-officer': ['yunyang-civil-affairs'],
  supervisor: ['yunyang-supervisor'],
  'department-handler': ['yubei-education', 'yubei-charity', 'yunyang-medical'],
  'policy-officer': ['yunyang-policy'],
};

export const EVERY_ROLE = Object.keys(AT_HOME) as Role[];
