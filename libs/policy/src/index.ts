export { assess } from './domain/assess';
export type { Assessment, ProposedMeasure, Verdict } from './domain/assessment';
export * from './domain/household-facts';
export type { PolicyPack } from './domain/policy-pack';
export { agencyKindFor } from './domain/routing';
export { PROGRAMME_IDS, type ProgrammeId } from './domain/rule-names';
export { loadPack } from './pack-file/load-pack';
export { POLICY_PACK, PolicyModule } from './policy.module';
