import { Module } from '@nestjs/common';
import { loadPack } from './pack-file/load-pack';

/** Token of the pack that new applications start with. */
export const POLICY_PACK = Symbol('POLICY_PACK');

/** Loads and checks the pack when the process starts: a faulty one stops it. */
@Module({
  providers: [{ provide: POLICY_PACK, useFactory: () => loadPack('chongqing') }],
  exports: [POLICY_PACK],
})
export class PolicyModule {}
