import { examinePartner } from '../support/who-may/examine-partner';
import { PARTNER } from './who-may/partner';

describe('who may at the partner API', () => examinePartner(PARTNER));
