import { Refusal } from '../base/refusal.ts';

export const cannotCompose = (errors: readonly { message: string }[]) =>
  new Refusal(
    'GRAPH_CANNOT_COMPOSE',
    `The catalogues do not compose into one graph: ${errors.map((error) => error.message).join('; ')}`,
    { hint: 'Rename the type, field or enum that the message names.' },
  );
