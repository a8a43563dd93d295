import { Refusal } from "../base/refusal.js";
export const fieldUnknown = (coordinate) => new Refusal('CLI_FIELD_UNKNOWN', `There is no field ${coordinate}.`, {
    hint: 'Name a field as Type.field, for example PenaltyDecision.fineAmount, or a type alone for all its fields.',
});
