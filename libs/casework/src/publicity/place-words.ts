/** 统景镇 + 江口村村民委员会 → 统景镇江口村; nothing below the village. */
export function placeWords(township: string | null, village: string | null): string {
  return `${township ?? ''}${(village ?? '').replace(/(?:村民|居民)委员会$/, '')}`;
}
