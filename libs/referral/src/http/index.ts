export { ReferralDesk } from './referral-desk.controller';
export { ReferralLineResponse } from './referral-line.response';
export { ReferralWork } from './referral-work.controller';
