import { nonInterference } from './support/property-suite.ts';

nonInterference(['other department', 'owner', 'grantee', 'auditor']);
