const nothingBut = (...allowed) => ["default-src 'none'", ...allowed, "base-uri 'none'", "frame-ancestors 'none'"].join('; ');
const page = [
    "script-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
];
/** What a browser may do with each kind of answer: nothing with data, our own files with a page. */
export const contentPolicy = {
    answer: nothingBut(),
    page: nothingBut(...page, "style-src 'self'", "font-src 'self'"),
    // GraphiQL writes styles into its elements and carries its fonts inside its style sheet.
    explorer: nothingBut(...page, "style-src 'self' 'unsafe-inline'", "font-src 'self' data:"),
};
/** What every answer carries. */
export const securityHeaders = {
    'content-security-policy': contentPolicy.answer,
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
};
/** Sets, on every answer, what keeps browsers from guessing, framing and telling addresses on. */
export function addSecurityHeaders(app) {
    app.addHook('onRequest', (_request, reply, done) => {
        reply.headers(securityHeaders);
        done();
    });
}
