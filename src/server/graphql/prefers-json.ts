import Negotiator from 'negotiator';

const offered = ['application/json', 'application/graphql-response+json'].map(
  (type) => `${type}; charset=utf-8`,
);

/** Whether a caller's Accept asks for `application/json` rather than GraphQL's own media type. */
export function prefersJson(accept: string | undefined): boolean {
  return new Negotiator({ headers: { accept } }).mediaType(offered) === offered[0];
}
