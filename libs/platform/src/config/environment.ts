import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min, MinLength } from 'class-validator';

const POSTGRES_URL = /^postgres(ql)?:\/\/.+/;
const PROXY = '(loopback|linklocal|uniquelocal|[\\da-f:.]+(/\\d{1,3})?)';
const PROXIES = new RegExp(`^${PROXY}(\\s*,\\s*${PROXY})*$`, 'i');
const STEP = '(red|orange|yellow|blue|ask-department|await-application|case-conference|verify)=[1-9]\\d{0,2}';
const WORKING_DAYS = new RegExp(`^(${STEP}(,${STEP})*)?$`);
const urlOptions = { require_tld: false, protocols: ['http', 'https'] };

/** Every variable Yimen reads. `.env.example` lists each one; a test holds the two equal. */
export class Environment {
  @IsIn(['development', 'test', 'production'])
  NODE_ENV: 'development' | 'test' | 'production' = 'production';

  /** Administrator's connection: only `cli migrate` and the launchers use it. */
  @IsOptional()
  @Matches(POSTGRES_URL)
  DATABASE_URL?: string;

  /** Login role that changes the schema. */
  @IsOptional()
  @Matches(POSTGRES_URL)
  DATABASE_MIGRATOR_URL?: string;

  /** Login role of api, partner-api and worker: no superuser, no bypass of row-level security. */
  @Matches(POSTGRES_URL)
  DATABASE_APP_URL!: string;

  /** Login role that owns the schema `bullmq`; needed where there is no REDIS_URL. */
  @IsOptional()
  @Matches(POSTGRES_URL)
  DATABASE_QUEUE_URL?: string;

  /** Connections of one process to PostgreSQL. */
  @Type(() => Number)
  @IsInt()
  @Min(2)
  @Max(200)
  DATABASE_POOL: number = 10;

  /** BullMQ runs on Redis where this is set, else on PostgreSQL. */
  @IsOptional()
  @Matches(/^rediss?:\/\/.+/)
  REDIS_URL?: string;

  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65535)
  API_PORT: number = 3000;

  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65535)
  PARTNER_PORT: number = 3001;

  /** Health and metrics of the worker. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65535)
  WORKER_PORT: number = 3002;

  /** Address the HTTP servers listen on. */
  @IsString()
  LISTEN_HOST: string = '127.0.0.1';

  /**
   * Reverse proxies whose `X-Forwarded-For` is believed: addresses, networks (CIDR), `loopback`, `uniquelocal`. Without
   * one the address of a caller is that of the connection.
   */
  @IsOptional()
  @Matches(PROXIES)
  TRUSTED_PROXIES?: string;

  /** Calls a bureau's system may make in a minute, over all instances, where its row says nothing else. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  PARTNER_CALLS_PER_MINUTE: number = 600;

  /** Calls without a good token, in a minute and of one address, before the partner API answers 429; a good token passes. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  FAILED_SIGN_INS_PER_MINUTE: number = 60;

  /** Leads that people without an account may report in an hour, of one address and over all instances. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  CITIZEN_LEADS_PER_HOUR: number = 20;

  /** `iss` of the access tokens; its `.well-known/openid-configuration` is read at the first request. */
  @IsUrl(urlOptions)
  OIDC_ISSUER!: string;

  /** `aud` the access tokens must carry. */
  @IsString()
  @MinLength(1)
  OIDC_AUDIENCE: string = 'yimen';

  /** Key of receipt look-up codes and of the digests of identity numbers; at least 32 characters. */
  @IsString()
  @MinLength(32)
  LOOKUP_SECRET!: string;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  LOG_LEVEL: string = 'info';

  /** Division prefix this deployment answers for (50 is Chongqing); jobs see nothing beyond it. */
  @Matches(/^\d{2,6}$/)
  PROVINCE: string = '50';

  /** Name of the policy pack in libs/policy/packs. */
  @IsString()
  POLICY_PACK: string = 'chongqing';

  /** How often the worker looks for due events and chunks, in milliseconds. */
  @Type(() => Number)
  @IsInt()
  @Min(20)
  @Max(60_000)
  RELAY_INTERVAL_MS: number = 200;

  /** Hours a department may hold a claimed referral without touching it. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  CLAIM_LEASE_HOURS: number = 168;

  /** Where phones reach `/public/v1/` of the staff API: the beginning of every answer link. Plain http only on this machine. */
  @Matches(/^(https:\/\/[^\s/?#]+|http:\/\/(127\.0\.0\.1|localhost)(:\d+)?)(\/[^\s?#]*)?$/)
  LINK_BASE_URL: string = 'http://127.0.0.1:3000';

  /** Days an answer link works where the window says nothing else. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(90)
  LINK_DAYS: number = 14;

  /** File (YAML) of the other regions' systems that applications are handed over to; empty: none. */
  @IsString()
  HANDOVER_PEERS: string = '';

  /** Their client secrets, as a JSON object: code of the agency that stands for the region → secret. */
  @IsString()
  HANDOVER_SECRETS: string = '';

  /** Days for which a bureau can read an event again. */
  @Type(() => Number)
  @IsInt()
  @Min(30)
  @Max(3650)
  FEED_DAYS: number = 90;

  /** Households of one chunk of a night, which is one transaction. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  NIGHT_CHUNK_HOUSEHOLDS: number = 65_536;

  /**
   * Hosts that events may be pushed to: `host` (port 443) or `host:port`, comma between; `who=host` for the events of that
   * client or agency (code) alone. Empty: to none.
   */
  @Matches(/^[^\s,]*(\s*,\s*[^\s,]+)*$/)
  WEBHOOK_HOSTS: string = '';

  /** Private networks (CIDR, comma between) in which such a host may stand. Empty: in none. */
  @Matches(/^[^\s,]*(\s*,\s*[^\s,]+)*$/)
  WEBHOOK_PRIVATE_RANGES: string = '';

  /** Hours after which a bureau whose referrals wait, and whose system shows no sign of life, is silent. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(8760)
  PARTNER_SILENCE_HOURS: number = 24;

  /** Households a township can visit in a week, where neither it nor its county has set a number; nothing published has one (U). */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1000)
  VISITS_PER_WEEK: number = 20;

  /**
   * Working days for what comes after a warning, where they differ from ours (all U): by colour until the visit, then for what
   * follows it: `red=1,ask-department=10`.
   */
  @Matches(WORKING_DAYS)
  WARNING_WORKING_DAYS: string = '';
}
