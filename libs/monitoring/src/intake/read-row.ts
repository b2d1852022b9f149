import { isPlainDate, maskResidentId, normaliseResidentId, residentIdFault } from '@yimen/kernel';
import { FIELDS } from './parse-line';
import type { Told } from './parse-line';
import type { RejectCode } from './reject-codes';

/** A row whose shape is right; whether what it says can be so, the database judges. */
export interface FeedRow {
  residentId: string | null;
  householdId: string | null;
  kind: string;
  /** JSON. */
  value: string;
  date: string | null;
}

export interface RowFault {
  code: RejectCode;
  field: string | null;
  /** As it was told, where that is a text. */
  kind: string | null;
  /** Masked identity number, where there was one. */
  who: string | null;
}

/** PostgreSQL's JSON has neither a zero character nor half of a pair; nothing we are told has any of their like. */
const ODD_SIGNS = /[\p{Control}\p{Surrogate}]/u;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Of a text value or a kind. */
const MAX_TEXT = 100;

/** The row, or the first fault of its shape: unknown and missing fields, identity number (GB 11643), date. */
export function readRow(told: Told): FeedRow | RowFault {
  const residentId = typeof told.residentId === 'string' ? normaliseResidentId(told.residentId) : null;
  const found = shapeFault(told);
  if (found)
    return {
      code: found[0],
      field: found[1],
      kind: isText(told.kind) ? told.kind : null,
      who: masked(residentId),
    };
  const {
    householdId = null,
    kind,
    value,
    date = null,
  } = told as { householdId?: string; kind: string; value: unknown; date?: string };
  return { residentId, householdId, kind, value: JSON.stringify(value), date };
}

type Check = readonly [RejectCode, field: string, isRight: (told: Told) => boolean];

/** In this order; the first that fails is told. */
const CHECKS: readonly Check[] = [
  ['field-missing', 'residentId', (told) => (told.residentId === undefined) !== (told.householdId === undefined)],
  ['id-wrong', 'residentId', ({ residentId }) => residentId === undefined || isResidentId(residentId)],
  ['id-wrong', 'householdId', ({ householdId }) => householdId === undefined || UUID.test(String(householdId))],
  ['field-missing', 'kind', ({ kind }) => isText(kind)],
  ['field-missing', 'value', ({ value }) => value !== undefined],
  ['value-wrong', 'value', ({ value }) => isValue(value)],
  ['date-wrong', 'date', ({ date }) => date === undefined || (typeof date === 'string' && isPlainDate(date))],
];

function shapeFault(told: Told): readonly [RejectCode, string | null] | null {
  const unknown = Object.keys(told).find((field) => !(FIELDS as readonly string[]).includes(field));
  if (unknown !== undefined) return ['field-unknown', nameOnly(unknown)];
  const failed = CHECKS.find(([, , isRight]) => !isRight(told));
  return failed ? [failed[0], failed[1]] : null;
}

function isResidentId(value: unknown): boolean {
  return typeof value === 'string' && residentIdFault(value) === null;
}

/** 1e400 is no number, and would be written as the null that takes back. */
function isValue(value: unknown): boolean {
  return value === null || typeof value === 'boolean' || Number.isFinite(value) || isText(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_TEXT && !ODD_SIGNS.test(value);
}

/** Whoever mistakes columns may have put a number of somebody where a name should stand. */
function nameOnly(field: string): string | null {
  return /^[A-Za-z_]{1,40}$/.test(field) ? field : null;
}

function masked(residentId: string | null): string | null {
  return residentId !== null && /^[0-9]{17}[0-9X]$/.test(residentId) ? maskResidentId(residentId) : null;
}
