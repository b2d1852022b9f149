/** A place without the places within it that have another part. */
export interface NightArea {
  /** Division prefix; empty: everywhere. */
  prefix: string;
  except: readonly string[];
}

export interface PartIndicator {
  id: string;
  version: number;
  /** Feed sources its rule asks. */
  sources: readonly string[];
}

/** Where one policy pack judges by the same deliveries: a bit of a household's outcome means the same all over it. */
export interface NightPart {
  /** Ref of the pack. */
  pack: string;
  areas: readonly NightArea[];
  /** Sources whose delivery is new enough. */
  fresh: readonly string[];
  /** By bit. */
  indicators: readonly PartIndicator[];
  /** bigint: what is unknown of a household of which nothing else is to be said, because nobody delivered; kept of nobody. */
  usual: string;
  /** Of all that judges. */
  fingerprint: string;
}
