import type { PlainDate } from '@yimen/kernel';
import { deterministicId } from '../reference/deterministic-id';
import type { Random } from './chance/random';
import type { DemoHousehold, DemoMember } from './demo-household';
import type { DemoVillage } from './demo-places';
import { drawMember } from './draw-member';
import { addAssistanceIncome } from './living/add-assistance-income';
import { drawAwards } from './living/draw-awards';
import type { Circumstances } from './living/draw-living';
import { drawProperty } from './living/draw-property';
import { drawIncome12m, drawSpending } from './living/draw-spending';
import { drawObligors, drawParentsOf } from './living/draw-ties';
import { drawTier } from './living/tier';
import { drawAddress } from './people/draw-address';
import { drawFamily, drawShape } from './people/draw-family';
import type { FamilyShape, Relative } from './people/family';
import type { Sex } from './people/given-names';
import { nameFamily } from './people/name-family';

interface Setting {
  key: string;
  village: DemoVillage;
  asOf: PlainDate;
  nextResidentId: (birthDate: PlainDate, sex: Sex) => string;
}

export function drawHousehold(random: Random, { key, village, asOf, nextResidentId }: Setting): DemoHousehold {
  const shape = drawShape(random, village.residence);
  const around: Circumstances = { residence: village.residence, tier: drawTier(random, shape), asOf };
  const family = drawFamily(random, shape);
  const names = nameFamily(random, family, Number(asOf.slice(0, 4)));
  const people = family.map((relative, i) => {
    const named = { ...relative, name: names[i] ?? '' };
    return drawMember(random, named, around, nextResidentId);
  });
  const members = withTies(random, people, family, shape);
  const drivers = family.filter(({ age }) => age >= 18 && age < 70).length;
  const property = drawProperty(random, around, drivers);
  const currentAwards = drawAwards(random, members, property, around);
  const householdIncome12mFen = drawIncome12m(random, members);
  return {
    id: deterministicId('household', key),
    key,
    address: drawAddress(random, village),
    residence: village.residence,
    division: village.code,
    registeredHere: random.chance(0.95),
    members: addAssistanceIncome(members, currentAwards, around),
    ...property,
    ...(householdIncome12mFen !== undefined && { householdIncome12mFen }),
    spending12mFen: drawSpending(random, members),
    currentAwards,
  };
}

function withTies(random: Random, people: DemoMember[], family: Relative[], shape: FamilyShape): DemoMember[] {
  const able = people.filter(({ labour, kinship }) => labour === 'able' && kinship !== 'grandchild').length;
  return people.map((member, i) => {
    const parents = drawParentsOf(random, family[i] as Relative, shape, family[0] as Relative);
    const obligors = drawObligors(random, member, able);
    return { ...member, ...(obligors && { obligors }), ...(parents && { parents }) };
  });
}
