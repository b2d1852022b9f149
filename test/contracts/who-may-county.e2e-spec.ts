import { examine } from '../support/who-may/examine';
import { COUNTY } from './who-may/county';

describe('who may at the county', () => examine(COUNTY));
