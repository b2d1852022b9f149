/** What can't be told, and the facts or figures it would take. */
export class Missing {
  constructor(readonly names: readonly string[]) {}

  static of(...names: string[]): Missing {
    return new Missing(names);
  }

  /** All that any of them lacks, each once. */
  static all(parts: readonly Missing[]): Missing {
    if (parts.length === 1) return parts[0] as Missing;
    return new Missing([...new Set(parts.flatMap((part) => part.names))]);
  }
}

export type Value = number | string | boolean;
export type Told = Value | Missing;
