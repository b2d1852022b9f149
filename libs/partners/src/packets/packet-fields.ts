import type { Packet } from './packet';

/** The names of the fields that a packet holds, in the words of `fieldsNamedBy`: `members.facts.seriousIllness`, never a value. */
export function fieldsOf({ applicant, household, members, hardships, proposed }: Packet): string[] {
  const { facts, ...known } = household;
  const named = [
    ...under('applicant', applicant),
    ...under('household', known),
    ...under('household.facts', facts),
    ...members.flatMap(({ facts: told, ...person }) => [...under('members', person), ...under('members.facts', told)]),
    ...hardships.flatMap(({ kind, note }) => [`hardships.${kind}`, ...(note === undefined ? [] : ['hardships.note'])]),
    ...(proposed ? ['proposed'] : []),
  ];
  return [...new Set(named)];
}

function under(name: string, fields: object): string[] {
  return Object.keys(fields).map((field) => `${name}.${field}`);
}
