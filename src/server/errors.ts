import { Refusal } from '../base/refusal.ts';

/** Requests that no route can answer as they are. */
export const requestRefused = {
  notFound: () =>
    new Refusal('SERVER_NOT_FOUND', 'There is nothing at this address.', {
      status: 404,
      hint: 'The start page / lists what there is.',
    }),
  unreadable: (why: string) =>
    new Refusal('SERVER_REQUEST_UNREADABLE', `The request cannot be read: ${why}.`, {
      status: 400,
      hint: 'Send one JSON object with "query" and, if needed, "variables".',
    }),
  mediaType: (accepted: string) =>
    new Refusal('SERVER_MEDIA_TYPE_UNKNOWN', `The body must be ${accepted}.`, {
      status: 415,
      hint: 'Correct the header Content-Type.',
    }),
  notRegistered: () =>
    new Refusal(
      'SERVER_OPERATION_NOT_REGISTERED',
      'This exchange runs registered operations only.',
      {
        status: 403,
        hint: 'Send one of them as it was registered, or have yours registered.',
      },
    ),
  feedBusy: (most: number) =>
    new Refusal('SERVER_FEED_BUSY', `${most} readers follow the feed already.`, {
      status: 503,
      hint: 'Ask for pages with ?wait=60, or come back later.',
    }),
  feedElsewhere: () =>
    new Refusal('SERVER_FEED_ELSEWHERE', 'This process does not keep the feed.', {
      status: 421,
      hint: "Follow it at the gateway or the platform's own server, or by GraphQL: changes.",
    }),
  keyInAddress: () =>
    new Refusal('SERVER_KEY_IN_ADDRESS', 'A key must never stand in an address.', {
      status: 400,
      hint: 'Send it in the header "Authorization: Bearer <key>", and have this one replaced: addresses are kept in logs and histories.',
    }),
  needsCredential: () =>
    new Refusal('SERVER_CREDENTIAL_NEEDED', 'Files are taken only from officers of a department.', {
      status: 401,
      hint: 'Send "Authorization: Bearer <key>" with the key of a department officer.',
    }),
  officersOnly: () =>
    new Refusal('SERVER_OFFICERS_ONLY', 'Files are taken only from officers of a department.', {
      status: 403,
      hint: 'Use the key of a department officer: npx mulu keys create.',
    }),
  bodyUnsealed: () =>
    new Refusal(
      'SERVER_BODY_UNSEALED',
      'The file that arrived is not the one that the gateway passed on.',
      { status: 400, hint: 'Send it again.' },
    ),
  departmentUnreachable: (department: string) =>
    new Refusal(
      'SERVER_DEPARTMENT_UNREACHABLE',
      `The department ${department} cannot be reached; its part is missing.`,
      { status: 503, department, hint: 'Ask again later.' },
    ),
  exportsBusy: (most: number) =>
    new Refusal('SERVER_EXPORTS_BUSY', `${most} exports are being sent already.`, {
      status: 503,
      hint: 'Ask again in a minute.',
    }),
};

/** Settings with which no server can start. */
export const cannotStart = {
  portInUse: (host: string, port: number) =>
    new Refusal('SERVER_PORT_IN_USE', `Port ${port} of ${host} is used by another program.`, {
      hint: 'Stop that program, or set PORT to a free one.',
    }),
  portForbidden: (port: number) =>
    new Refusal('SERVER_PORT_FORBIDDEN', `This user may not open port ${port}.`, {
      hint: 'Set PORT to a number above 1023.',
    }),
  noSuchHost: (host: string) =>
    new Refusal('SERVER_HOST_UNKNOWN', `"${host}" is no address of this machine.`, {
      hint: 'Set HOST to 127.0.0.1, 0.0.0.0 or an address of this machine.',
    }),
};
