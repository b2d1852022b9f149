import { Module } from '@nestjs/common';
import { ReportOverdue } from './use-cases/report-overdue';

@Module({ providers: [ReportOverdue], exports: [ReportOverdue] })
export class DeadlinesModule {}
