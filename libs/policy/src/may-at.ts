/** Refuses where the actor may not do it; this room doesn't know the roles, so whoever calls brings the question. */
export type MayAt = (division: string) => void;
