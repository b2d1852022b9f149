import { examine } from '../support/who-may/examine';
import { DISCOVERY } from './who-may/discovery';

describe('who may discover and visit', () => examine(DISCOVERY));
