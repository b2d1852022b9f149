import { examine } from '../support/who-may/examine';
import { HANDOVERS } from './who-may/handover';

describe('who may hand over to another region, and see what became of it', () => examine(HANDOVERS));
