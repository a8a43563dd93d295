import type { Grant, Viewer } from './viewer.ts';

/** What `decide` knows of a viewer at a moment, as one text: whoever has the same is answered the same. */
export function rightsOf({ kind, department = '', grants }: Viewer, at: Date): string {
  const inForce = grants.filter(({ from, until }) => from <= at && at < until);
  return inForce.length === 0
    ? `${kind} ${department}`
    : `${kind} ${department} ${JSON.stringify(inForce.map(essence))}`;
}

const essence = ({ id, catalogue, fields, rows }: Grant) => [id, catalogue, fields, rows?.text];
