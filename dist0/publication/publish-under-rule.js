import { openReview } from "./open-review.js";
import { publishReviewed } from "./review.js";
import { standingRuleFor } from "./standing-rules.js";
/** Publishes a batch in the transaction that wrote it, if a standing rule covers its source; the review names the rule. */
export async function publishUnderRule(client, catalogues, { batch, ...source }) {
    const rule = await standingRuleFor(client, source);
    if (!rule)
        return undefined;
    const { reviewedBy: officer, checklist, reason, basis, id } = rule;
    const review = { batch, officer: officer, at: source.at };
    const opened = await openReview(client, catalogues, review);
    const concluded = {
        conclusion: 'PUBLISH',
        reviewer: officer,
        at: source.at,
        checklist,
    };
    return publishReviewed(client, opened, { ...concluded, reason, basis, standingRule: id });
}
