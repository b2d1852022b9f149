import type { HardshipKind, HouseholdFacts } from './household-facts';
import type { HouseholdView } from './household-view';

/** Whether this was said at the window. */
export function toldOf(view: HouseholdView, kind: HardshipKind): boolean {
  return view.facts.hardships?.some((hardship) => hardship.kind === kind) ?? false;
}

/** The event, if it has happened by the day of the assessment. */
export function eventBy(view: HouseholdView): HouseholdFacts['event'] {
  const { event } = view.facts;
  return event && event.date <= view.date ? event : undefined;
}
