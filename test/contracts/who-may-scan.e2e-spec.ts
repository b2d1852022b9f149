import { examine } from '../support/who-may/examine';
import { SCANS } from './who-may/scan';

describe('who may with policy scans', () => examine(SCANS));
