import { keepsTheContract } from './support/contract.ts';

keepsTheContract('schema');
