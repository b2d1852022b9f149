export { WorkingCalendar } from './domain/calendar';
export { ROLLS, UNITS, type Deadline, type DeadlineUnit, type Roll, type Suspension } from './domain/deadline';
export { dueDate } from './domain/due-date';
