import { duplicatesOf } from "../duplicates.js";
import { outlinesOf } from "../outline.js";
import { problemAt } from "../problem.js";
import { tableName } from "../table-name.js";
/** Tables and Prisma models of the platform itself (prisma/*.prisma; a test compares). */
export const platformTables = {
    api_keys: 'ApiKey',
    audit_checkpoints: 'AuditCheckpoint',
    audit_entries: 'AuditEntry',
    batches: 'Batch',
    catalogue_writers: 'CatalogueWriter',
    change_counter: 'ChangeCounter',
    changes: 'Change',
    daily_manifests: 'DailyManifest',
    disputes: 'Dispute',
    feed_acknowledgements: 'FeedAcknowledgement',
    grants: 'Grant',
    holiday_notices: 'HolidayNotice',
    record_versions: 'RecordVersion',
    reminders: 'Reminder',
    reviews: 'Review',
    settings: 'Setting',
    standing_rules: 'StandingRule',
    watch_lists: 'WatchList',
    webhook_deliveries: 'WebhookDelivery',
    webhooks: 'Webhook',
    withdrawals: 'Withdrawal',
};
/** Each catalogue has a table of its own, and a Prisma model of its own. */
export const tablesDistinct = (declared) => {
    const outlines = outlinesOf(declared).map(({ name, said, type }) => ({
        name,
        type,
        table: tableName(String(said['code'] ?? name)),
    }));
    const taken = outlines.filter(({ table, name }) => {
        const models = Object.values(platformTables);
        return table in platformTables || table === '_prisma_migrations' || models.includes(name);
    });
    return [
        ...taken.map(({ type, table, name }) => problemAt(rule, type, `The platform has a table ${table} or a model ${name} itself: rename the catalogue.`)),
        ...duplicatesOf(outlines, ({ table }) => table).map(({ type, table }) => problemAt(rule, type, `Another catalogue is stored as ${table}: give this one another code.`)),
    ];
};
const rule = 'tablesDistinct';
