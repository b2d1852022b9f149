import { Column, CreateDateColumn, Entity, PrimaryColumn, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';

/** The tables as TypeORM's users map them; of what was added for returns and assists nothing is read here. */
@Entity('referral')
export class ReferralRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') application_id: string;
  @Column('uuid') measure_id: string;
  @Column('uuid', { nullable: true }) previous_id: string | null;
  @Column('text') receipt_no: string;
  @Column('text') division: string;
  @Column('text') programme: string;
  @Column('text') programme_name: string;
  @Column('uuid') from_agency_id: string;
  @Column('uuid') to_agency_id: string;
  @Column('jsonb') packet: object;
  @Column('text') status: string;
  @VersionColumn() version: number;
  @Column('text', { nullable: true }) holder_kind: string | null;
  @Column('text', { nullable: true }) holder_id: string | null;
  @Column('text', { nullable: true }) holder_name: string | null;
  @Column('timestamptz', { nullable: true }) claimed_at: Date | null;
  @Column('int', { nullable: true }) lease_hours: number | null;
  @Column('timestamptz', { nullable: true }) lease_until: Date | null;
  @Column('text', { nullable: true }) outcome: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('bigint', { nullable: true }) monthly_fen: string | null;
  @Column('bigint', { nullable: true }) one_off_fen: string | null;
  @CreateDateColumn({ type: 'timestamptz' }) issued_at: Date;
  @Column('timestamptz', { nullable: true }) ended_at: Date | null;
}

@Entity('action_log')
export class ActionRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') application_id: string;
  @Column('uuid') referral_id: string;
  @Column('text') division: string;
  @Column('uuid') audience_agency_id: string;
  @Column('text') action: string;
  @Column('text') from_status: string;
  @Column('text') to_status: string;
  @Column('text') actor_kind: string;
  @Column('text') actor_id: string;
  @Column('text') actor_name: string;
  @Column('uuid') agency_id: string;
  @Column('text') agency_name: string;
  @Column('jsonb') detail: object;
}

@Entity('outbox')
export class OutboxRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') topic: string;
  @Column('jsonb') payload: object;
}
