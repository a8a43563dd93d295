-- What PostGraphile is given: the public's columns of the public's records, under the names that the catalogue uses,
-- granted column by column to the role of anonymous readers.
DROP SCHEMA IF EXISTS bench_public CASCADE;
CREATE SCHEMA bench_public;
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'bench_anonymous') THEN CREATE ROLE bench_anonymous NOLOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'bench_authenticator') THEN
    CREATE ROLE bench_authenticator LOGIN NOINHERIT PASSWORD 'bench';
  END IF;
END $$;
GRANT bench_anonymous TO bench_authenticator;

CREATE FUNCTION bench_public.today() RETURNS date LANGUAGE sql STABLE AS $$ SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date $$;

CREATE VIEW bench_public.enterprises AS
  SELECT id, credit_code, name, kind, enterprise_type, registration_number, legal_representative__shown AS legal_representative,
    established_on, registration_authority, region_code, registration_state, registered_capital, _grams AS grams
  FROM public.enterprises
  WHERE _status = 'PUBLISHED' AND (_published_until IS NULL OR _published_until >= bench_public.today());
CREATE VIEW bench_public.departments AS
  SELECT id, code, name FROM public.departments
  WHERE _status = 'PUBLISHED' AND (_published_until IS NULL OR _published_until >= bench_public.today());
CREATE VIEW bench_public.penalty_decisions AS
  SELECT id, document_number, party_name__shown AS party_name, party_code, violation_type, penalty_kinds, fine_amount,
    decided_on, valid_until, authority_name, authority_code, facts, legal_basis
  FROM public.penalty_decisions
  WHERE _status = 'PUBLISHED' AND (_published_until IS NULL OR _published_until >= bench_public.today());
CREATE VIEW bench_public.licence_decisions AS
  SELECT id, document_number, party_name__shown AS party_name, party_code, licence_kind, decided_on, valid_until,
    authority_name, authority_code
  FROM public.licence_decisions
  WHERE _status = 'PUBLISHED' AND (_published_until IS NULL OR _published_until >= bench_public.today());
CREATE VIEW bench_public.credit_listings AS
  SELECT id, kind, credit_code, listed_on, listing_reason, authority_code
  FROM public.credit_listings
  WHERE _status = 'PUBLISHED' AND (_published_until IS NULL OR _published_until >= bench_public.today());

COMMENT ON VIEW bench_public.enterprises IS E'@name enterprise\n@primaryKey id\n@unique credit_code';
COMMENT ON VIEW bench_public.departments IS E'@name department\n@primaryKey id\n@unique code';
COMMENT ON VIEW bench_public.penalty_decisions IS E'@primaryKey id\n@foreignKey (party_code) references bench_public.enterprises (credit_code)\n@foreignKey (authority_code) references bench_public.departments (code)';
COMMENT ON VIEW bench_public.licence_decisions IS E'@primaryKey id\n@foreignKey (party_code) references bench_public.enterprises (credit_code)\n@foreignKey (authority_code) references bench_public.departments (code)';
COMMENT ON VIEW bench_public.credit_listings IS E'@primaryKey id\n@foreignKey (credit_code) references bench_public.enterprises (credit_code)\n@foreignKey (authority_code) references bench_public.departments (code)';

GRANT USAGE ON SCHEMA bench_public TO bench_anonymous;
GRANT EXECUTE ON FUNCTION bench_public.today() TO bench_anonymous;
GRANT SELECT (id, credit_code, name, kind, enterprise_type, registration_number, legal_representative, established_on,
  registration_authority, region_code, registration_state, registered_capital, grams) ON bench_public.enterprises TO bench_anonymous;
GRANT SELECT (id, code, name) ON bench_public.departments TO bench_anonymous;
GRANT SELECT (id, document_number, party_name, party_code, violation_type, penalty_kinds, fine_amount, decided_on, valid_until,
  authority_name, authority_code) ON bench_public.penalty_decisions TO bench_anonymous;
GRANT SELECT (id, document_number, party_name, party_code, licence_kind, decided_on, valid_until, authority_name,
  authority_code) ON bench_public.licence_decisions TO bench_anonymous;
GRANT SELECT (id, kind, credit_code, listed_on, listing_reason, authority_code) ON bench_public.credit_listings TO bench_anonymous;
