/** How a night judged households, by one indicator: the first number is the sum of the others (I6). */
export interface Tally {
  evaluated: number;
  warned: number;
  suppressed: number;
  unchanged: number;
  clear: number;
  notEvaluated: number;
  failed: number;
}
