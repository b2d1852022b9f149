import { dibao } from './model-dibao-spec';
import { COUNTY, REVIEWER } from './model-spec';
import type { Law } from './model-spec';
import { subsidy } from './model-subsidy-spec';
import { urgentAid } from './model-urgent-aid-spec';

/** The kinds of case that the model knows. */
export const LAWS: readonly Law[] = [
  dibao(COUNTY),
  dibao(REVIEWER, { pack: 'chongqing-yubei' }),
  dibao(COUNTY, { only: 'child' }),
  urgentAid,
  subsidy(false, { programme: 'orphan', only: 'child' }),
  subsidy(true, { programme: 'disability-care' }),
];
