/** A household's summary as the evaluator reads it: by the names of the vocabulary, null for what isn't known. */
export type SummaryRow = Readonly<Record<string, number | string | boolean | null | readonly string[]>> & {
  /** Programmes it receives. */
  readonly aid: readonly string[];
};
