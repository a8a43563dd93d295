import { nonInterference } from './support/property-suite.ts';

nonInterference(['anonymous', 'app', 'platform', 'expired grantee', 'revoked grantee']);
