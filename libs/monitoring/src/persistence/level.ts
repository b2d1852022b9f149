/** Weeks of waiting that raise a warning by a colour, so that what is little urgent comes up too; never to red. Ours (U). */
const DAYS_A_COLOUR = 28;

/** How urgent a warning `w` is on the day that parameter holds: 1 (blue) to 4 (red); without a colour it is yellow. */
export function levelOn(day: '$1' | '$2'): string {
  return `
    case when w.colour = 'red' then 4
         else least(3, coalesce(array_position(array['blue', 'yellow', 'orange'], w.colour), 2)
                       + greatest(0, ${day}::date - w.business_date) / ${DAYS_A_COLOUR}) end`;
}
