import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
const portal = fileURLToPath(new URL('../portal', import.meta.url));
const types = {
    '.html': 'text/html; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.svg': 'image/svg+xml',
};
const own = [
    'start.css',
    'start.js',
    'explorer.css',
    'explorer.js',
    'apply.js',
    'example.js',
    'icon.svg',
];
/** Programs of other makers: name in the portal -> file in node_modules, and in dist/portal/vendor. */
const vendor = JSON.parse(readFileSync(join(portal, 'vendor.json'), 'utf8'));
/** A page of the portal, by its file name. */
export const page = (name) => read(join(portal, name));
/** Everything that the pages load, by address below /portal/. */
export function assets() {
    return new Map([
        ...own.map((name) => [name, read(join(portal, name))]),
        ...Object.entries(vendor).map(([name, file]) => [`vendor/${name}`, read(fileOf(name, file))]),
    ]);
}
// A build holds copies; in development the installed packages serve.
function fileOf(name, file) {
    const copy = join(portal, 'vendor', name);
    return existsSync(copy) ? copy : join(packageFolder(file), file.split('/').slice(1).join('/'));
}
function packageFolder(file) {
    const name = file.split('/')[0];
    return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
}
function read(file) {
    const body = readFileSync(file);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    return { body, type: types[extname(file)] ?? 'application/octet-stream', etag };
}
