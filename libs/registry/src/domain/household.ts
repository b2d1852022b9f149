import type { PlainDate } from '@yimen/kernel';

export const KINSHIPS = [
  'self',
  'spouse',
  'son',
  'daughter',
  'grandchild',
  'parent',
  'grandparent',
  'sibling',
  'other',
] as const;
export type Kinship = (typeof KINSHIPS)[number];

/** A person as told at the window; the rest follows from the identity number. */
export interface NewMember {
  name: string;
  residentId: string;
  kinship: Kinship;
  phone?: string;
  /** Facts of the assessment contract: income by kind, disability, schooling … */
  facts: Record<string, unknown>;
}

export interface NewHousehold {
  /** Village or township, 12 digits. */
  division: string;
  residence: 'urban' | 'rural';
  facts: Record<string, unknown>;
  members: NewMember[];
}

export interface KnownMember {
  id: string;
  name: string;
  residentId: string;
  kinship: Kinship;
  birthDate: PlainDate;
  sex: 'male' | 'female';
  phone: string | null;
  facts: Record<string, unknown>;
}

export interface KnownHousehold {
  id: string;
  division: string;
  residence: 'urban' | 'rural';
  /** As declared or shared; `currentAwards` with what was granted here. */
  facts: Record<string, unknown>;
  /** What was granted here and still runs: no hearing has ended it. `memberIds` null: the whole household. */
  granted: { programme: string; since: PlainDate; memberIds: string[] | null }[];
  version: number;
  members: KnownMember[];
}
