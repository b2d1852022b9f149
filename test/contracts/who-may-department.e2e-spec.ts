import { examine } from '../support/who-may/examine';
import { DEPARTMENT } from './who-may/department';

describe('who may at the department', () => examine(DEPARTMENT));
