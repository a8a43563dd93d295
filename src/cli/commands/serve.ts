import type { Command } from 'commander';

/** mulu serve: the server of the role that the environment names. */
export function serveCommand(program: Command): void {
  program
    .command('serve')
    .description('start the server (settings: docs/deploying.md)')
    .action(async () => {
      // The server is most of the program, and no other command needs it.
      const { serve } = await import('../../server/serve.ts');
      await serve(process.env);
    });
}
