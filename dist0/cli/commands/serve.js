/** mulu serve: the server of the role that the environment names. */
export function serveCommand(program) {
    program
        .command('serve')
        .description('start the server (settings: docs/deploying.md)')
        .action(async () => {
        // The server is most of the program, and no other command needs it.
        const { serve } = await import("../../server/serve.js");
        const { fillSample } = await import("../../server/sample.js");
        await serve(process.env, fillSample);
    });
}
