import type { Level } from '../rule/kind';
import type { Type } from '../rule/kind';

/** A declared fact: what rules call it, what it is, and where it stands in the household as the contract writes it. */
export interface Fact {
  level: Level;
  name: string;
  type: Type;
  /** Keys from the household, member or entry downwards. */
  path: readonly string[];
  /** Zero where the object around it is given without it (`incomeFen: {}` says there is no income). */
  zeroWithin?: true;
  /** Not read from a place of its own but computed. */
  computed?: 'size' | 'age';
  /** For people, in Chinese. */
  words: string;
}
