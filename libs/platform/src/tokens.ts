/** Injection tokens of things that are values, not classes. */
export const CLOCK = Symbol('clock');
export const LOGGER = Symbol('logger');
