import { Refusal } from './refusal.ts';

/** A setting of the environment has a value that the platform cannot work with. */
export const wrongSetting = (name: string, expected: string, shown?: string) =>
  new Refusal(
    'CONFIG_WRONG_SETTING',
    `${name} ${shown === undefined ? '' : `is "${shown.slice(0, 60)}" but `}${expected}.`,
    { setting: name, hint: `Correct ${name} in the environment and start again.` },
  );

/** A text that came from outside holds what no text of the database can. */
export const textUnstorable = () =>
  new Refusal(
    'DATABASE_TEXT_UNSTORABLE',
    'A text holds the character NUL, which no record holds.',
    {
      hint: 'Leave the character out.',
    },
  );

/** There is no embedded PostgreSQL for this machine, or it cannot run here. */
export const noEmbeddedDatabase = (why: string) =>
  new Refusal('DATABASE_NOT_EMBEDDABLE', `The embedded database cannot run here: ${why}.`, {
    hint: 'Set DATABASE_URL to a PostgreSQL server of yours.',
  });

/** The embedded PostgreSQL was started and did not come up. */
export const embeddedDatabaseFailed = (why: string, log: string) =>
  new Refusal('DATABASE_NOT_STARTED', `The embedded database did not start: ${why}.`, {
    log,
    hint: `Read ${log}.`,
  });

/** Nothing answers at the database's address, or it turns us away; the address's password is not told. */
export const databaseUnreachable = (where: string, why: string) =>
  new Refusal('DATABASE_UNREACHABLE', `The database at ${where} cannot be used: ${why}.`, {
    hint: 'Check DATABASE_URL, and that the server runs and admits this machine.',
  });

/** A migration stopped half way, now or earlier. */
export const migrationFailed = (name: string, why: string) =>
  new Refusal('DATABASE_MIGRATION_FAILED', `Migration ${name} failed: ${why}.`, {
    migration: name,
    hint: `Repair the database, then run: npx prisma migrate resolve --rolled-back ${name}`,
  });

/** The address names a database, but no replica of ours. */
export const notAReplica = (why: string) =>
  new Refusal('DATABASE_NOT_A_REPLICA', `MULU_REPLICA_URL names a database that ${why}.`, {
    hint: 'Give the address of a streaming replica (standby) of the database of DATABASE_URL, or leave it out.',
  });
