import { examine } from '../support/who-may/examine';
import { HEARINGS } from './who-may/hearing';

describe('who may in hearings and with the reserve fund', () => examine(HEARINGS));
