import { examinePartner } from '../support/who-may/examine-partner';
import { REGION } from './who-may/region';

const REGIONS = { system: 'partner-other-region-51', others: ['partner-other-region-52'] };

describe('who may at the partner API: another region', () => examinePartner(REGION, REGIONS));
