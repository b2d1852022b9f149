import { Module } from '@nestjs/common';
import { Environment } from '@yimen/platform';
import { loadPack } from './pack-file/load-pack';

/** Token of the pack that new applications start with; those under way keep their own (`loadPack(ref)`, I9). */
export const POLICY_PACK = Symbol('POLICY_PACK');

/** Loads and checks the pack when the process starts: a faulty one stops it. */
@Module({
  providers: [
    {
      provide: POLICY_PACK,
      useFactory: ({ POLICY_PACK: name }: Environment) => loadPack(name),
      inject: [Environment],
    },
  ],
  exports: [POLICY_PACK],
})
export class PolicyModule {}
