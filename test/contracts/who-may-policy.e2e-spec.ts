import { examine } from '../support/who-may/examine';
import { POLICY } from './who-may/policy';

describe('who may with policy packs', () => examine(POLICY));
