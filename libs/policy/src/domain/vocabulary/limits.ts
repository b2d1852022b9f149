/** 分; ten hundred million 元. Larger amounts are slips of the pen, and sums of these stay exact. */
export const LARGEST_FEN = 100_000_000_000;
