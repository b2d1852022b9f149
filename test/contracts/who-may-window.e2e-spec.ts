import { examine } from '../support/who-may/examine';
import { WINDOW } from './who-may/window';

describe('who may at the window', () => examine(WINDOW));
