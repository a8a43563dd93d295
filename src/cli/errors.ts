import { Refusal } from '../base/refusal.ts';

export const fieldUnknown = (coordinate: string) =>
  new Refusal('CLI_FIELD_UNKNOWN', `There is no field ${coordinate}.`, {
    hint: 'Name a field as Type.field, for example PenaltyDecision.fineAmount, or a type alone for all its fields.',
  });
