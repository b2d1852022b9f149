/** From the least to the most urgent; red doesn't wait for the visit budget. */
export const COLOURS = ['blue', 'yellow', 'orange', 'red'] as const;
export type Colour = (typeof COLOURS)[number];
