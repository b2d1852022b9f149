import { IsUUID } from 'class-validator';

/** The id in an address. */
export class IdPath {
  /** @example "0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a69" */
  @IsUUID()
  id!: string;
}
