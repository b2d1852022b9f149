/** The closed lists of words in a household file (contracts/household.schema.json). */
export const RESIDENCES = ['urban', 'rural'] as const;
export const SEXES = ['male', 'female'] as const;
export const KINSHIPS = [
  ...(['self', 'spouse', 'son', 'daughter', 'grandchild', 'parent', 'grandparent', 'sibling', 'other'] as const),
] as const;
export const LABOUR = ['able', 'unable'] as const;
export const DISABILITY_CLASSES = [
  'visual',
  'hearing',
  'speech',
  'limb',
  'intellectual',
  'mental',
  'multiple',
] as const;
export const OBLIGORS = ['none', 'incapable', 'capable'] as const;
export const SCHOOLING = ['none', 'preschool', 'compulsory', 'high-school', 'vocational', 'undergraduate'] as const;
export const PARENT_STATUSES = [
  ...(['caring', 'dead', 'declared-missing', 'untraceable', 'severely-disabled', 'seriously-ill'] as const),
  ...(['imprisoned', 'detox', 'restricted', 'out-of-contact'] as const),
] as const;
export const EVENT_KINDS = [
  ...(['fire', 'traffic-accident', 'sudden-illness', 'natural-disaster', 'unemployment', 'other'] as const),
] as const;
export const VEHICLE_KINDS = ['car', 'motorcycle', 'disability-vehicle', 'commercial'] as const;
