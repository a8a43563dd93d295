import type { FastifyReply } from 'fastify';

/** Leaves what an answer was lent when the system has all of it; of a connection that was cut it is the collector's. */
export const leaveWhenSent = ({ raw }: FastifyReply, leave: () => void): unknown =>
  raw.once('finish', leave);
