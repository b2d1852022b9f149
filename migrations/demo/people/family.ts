import type { Sex } from './given-names';

/** The kinship words of the household contract that demo families use, seen from the first member. */
export type Kinship = 'self' | 'spouse' | 'son' | 'daughter' | 'grandchild' | 'parent' | 'sibling';

/** A person before they have a name: age in full years. */
export interface Relative {
  kinship: Kinship;
  sex: Sex;
  age: number;
}

export type FamilyShape =
  | 'couple-with-children'
  | 'single-parent'
  | 'three-generations'
  | 'left-behind'
  | 'old-couple'
  | 'old-alone'
  | 'adult-alone'
  | 'couple'
  | 'adult-with-parent';

/** Years that lie between parent and child at least; one more than 20 because ages are rounded down. */
export const GENERATION_GAP = 21;
