import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled, ApolloServerPluginLandingPageDisabled, ApolloServerPluginSchemaReportingDisabled, ApolloServerPluginUsageReportingDisabled, } from '@apollo/server/plugin/disabled';
import { bounds, forwarded } from "../../graph/limits/bounds.js";
import { limitRules } from "../../graph/limits/rules.js";
import { formatErrors } from "./format-error.js";
import { gatewayOver } from "./gateway.js";
import { costLimit, noting, statusForJson } from "./plugins.js";
// Each would cost every request something, or tell somebody outside of it.
const withoutExtras = [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
];
/** Apollo Server in front of whichever engine this process has. */
export async function startFrontEnd({ engine, log, config: { role } }) {
    const { tokens } = role.kind === 'subgraph' ? forwarded : bounds;
    const apollo = new ApolloServer({
        gateway: gatewayOver(engine, log),
        introspection: true,
        includeStacktraceInErrorResponses: false,
        allowBatchedHttpRequests: false,
        csrfPrevention: true,
        persistedQueries: false,
        nodeEnv: 'production',
        stopOnTerminationSignals: false,
        parseOptions: { maxTokens: tokens },
        validationRules: [...limitRules],
        formatError: formatErrors(log),
        logger: log,
        plugins: [costLimit, noting, statusForJson, ...withoutExtras],
    });
    await apollo.start();
    return apollo;
}
