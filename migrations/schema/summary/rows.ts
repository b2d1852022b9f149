import { SUMMARY_COLUMNS } from './columns';
import type { SummaryColumn } from './columns';
import { aidCounted, awardsListed } from './of-aid';
import { factsCounted, OF_FACTS } from './of-facts';
import { membersCounted, registered } from './of-members';
import type { Of } from './words';

const BASIC_AID = `coalesce(w.aid && '{dibao,tekun,dibao-edge,rigid-spending}', false)`;
const lookAgain = (day: string) => `case when ${day} is not null then greatest(${day}, p_today + 1) end`;

/** What a column is where it isn't the count of the same name. */
const VALUES: Readonly<Record<string, string>> = {
  division: 'h.division',
  residence: 'h.residence',
  declared_income_fen: 'coalesce(m.income, h.income)',
  monthly_aid_fen: 'coalesce(a.monthly, 0)',
  aided: `coalesce(a.monthly > 0, false) or ${BASIC_AID}`,
  main_earner_died: 'coalesce(m.died_earning > 0 and m.died_earning >= m.most_earning, false)',
  look_again_on: lookAgain('least(m.look_again_on, f.look_again_on, a.look_again_on)'),
  aid: `coalesce(w.aid, '{}')`,
  declared_cars: 'h.cars',
  declared_homes: 'h.homes',
};
const valuesOf = (columns: readonly SummaryColumn[], values: Readonly<Record<string, string>>): string =>
  columns
    .map(({ name, type }) => {
      const value = values[name] ?? `coalesce(${name in OF_FACTS ? 'f' : 'm'}.${name}, 0)`;
      return type === 'smallint' ? `least(${value}, 32767)::smallint` : value;
    })
    .join(',\n             ');

/** Rows of `household_summary` on `p_today`; each table is read once. */
export const summaryRows = (of: Of): string => `
      with ${registered(of)}
      ), ${factsCounted(of)}
      ), ${membersCounted(true)}
      ), ${aidCounted(of)}
      ), ${awardsListed(true)}
      )
      select h.id, ${valuesOf(SUMMARY_COLUMNS, VALUES)}
        from households h
        left join of_members m on m.household_id = h.id
        left join of_facts f on f.household_id = h.id
        left join aid a on a.household_id = h.id
        left join awards w on w.household_id = h.id`;

/** What is known of a household of which no department has spoken and to which nothing was granted here. */
export const REGISTERED_COLUMNS = SUMMARY_COLUMNS.filter(
  ({ name }) => !(name in OF_FACTS) && name !== 'monthly_aid_fen' && name !== 'main_earner_died',
);
const OF_REGISTERED = { ...VALUES, aided: BASIC_AID, look_again_on: lookAgain('m.look_again_on') };

/** The same for such households, at a third of the cost. */
export const registeredRows = (of: Of): string => `
      with ${registered(of)}
      ), ${membersCounted(false)}
      ), ${awardsListed(false)}
      )
      select h.id, ${valuesOf(REGISTERED_COLUMNS, OF_REGISTERED)}
        from households h
        left join of_members m on m.household_id = h.id
        left join awards w on w.household_id = h.id`;
