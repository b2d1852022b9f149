import type { Finding } from './finding';
import type { HouseholdView } from './household-view';

const rule = 'registered-here';

/** 户籍所在地 (社会救助法 第37条). The 居住证 route is optional for a place and not in this pack. */
export function registeredHere(view: HouseholdView): Finding {
  switch (view.facts.registeredHere) {
    case true:
      return { rule, holds: true, detail: '户籍在本区县' };
    case false:
      return { rule, holds: false, detail: '户籍不在本区县，应向户籍所在地申请' };
    case undefined:
      return { rule, holds: null, detail: '户籍所在地不明', missing: ['registeredHere'] };
  }
}
