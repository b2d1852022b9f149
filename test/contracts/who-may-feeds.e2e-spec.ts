import { examinePartner } from '../support/who-may/examine-partner';
import { FEED_BATCHES, FEED_SOURCES } from './who-may/feeds';

const BUREAUS = {
  system: 'partner-medical-insurance-500112',
  others: ['partner-education-500112', 'partner-charity-500112'],
};

describe('who may at the partner API: the sources of facts', () => examinePartner(FEED_SOURCES, BUREAUS));
describe('who may at the partner API: a delivery of facts', () => examinePartner(FEED_BATCHES));
