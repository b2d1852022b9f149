import { setFlagsFromString } from 'node:v8';

/**
 * Left alone, V8 lets garbage grow to about 150 MiB before it clears the old part of the heap; a replay leaves much of it
 * and keeps next to nothing. Collected as soon as the heap has grown by a third, the process stays at about 170 MiB,
 * whatever the number of households, and takes no longer.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=30');
}
