import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { composeCatalogues } from '../../src/graph/compose.ts';
import { mergedEngine } from '../../src/graph/engines/merged.ts';
import { served, type Served } from '../server/served.ts';
import { describeInBrowser, openBrowser } from './browser.ts';

let server: Served;
let browser: Browser;
beforeAll(async () => {
  const catalogues = loadCatalogues('schema');
  server = await served(mergedEngine(catalogues, composeCatalogues(catalogues, 'schema')));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

interface Visit {
  readonly page: Page;
  /** What the browser complained of: errors, and files that it did not get. */
  readonly complaints: readonly string[];
  readonly requested: readonly string[];
}

async function visit(path: string, width = 1280): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const [complaints, requested]: [string[], string[]] = [[], []];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(request.url()));
  page.on('request', (request) => requested.push(request.url()));
  await page.goto(server.url + path, { waitUntil: 'networkidle' });
  return { page, complaints, requested };
}

const overflow = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');

describeInBrowser.each(['/', '/explorer', '/apply?field=PenaltyDecision.legalRepresentative'])(
  '%s',
  (path) => {
    test.each([1280, 360])('at a width of %i fits, and complains of nothing', async (width) => {
      const { page, complaints } = await visit(path, width);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      await page.close();
    });

    test('loads nothing from elsewhere', async () => {
      const { page, requested } = await visit(path);
      const elsewhere = requested.filter(
        (url) => !url.startsWith(server.url) && !url.startsWith('data:'),
      );
      expect(elsewhere).toEqual([]);
      await page.close();
    });
  },
);

describeInBrowser('the start page', () => {
  test('runs the ready example and names what is withheld, with its basis', async () => {
    const { page } = await visit('/');
    await page.click('#example button');
    await page.waitForSelector('#withheld li');
    expect(await page.textContent('#answer')).toContain('"penaltyDecisions"');
    const withheld = await page.textContent('#withheld');
    expect(withheld).toContain('PenaltyDecision.legalRepresentative');
    expect(withheld).toContain('条');
    await page.close();
  });

  test('lists every catalogue with its owner and levels', async () => {
    const { page } = await visit('/');
    const codes = await page.locator('#catalogue-list code').allTextContents();
    expect(codes.sort()).toEqual(server.platform.catalogues.all.map(({ code }) => code).sort());
    expect(await page.textContent('#catalogue-list')).toMatch(/管理部门 credit-office/);
    await page.close();
  });

  test('shows what the API says of a query that is wrong', async () => {
    const { page } = await visit('/');
    await page.fill('#query', '{ nothing }');
    await page.click('#example button');
    await page.locator('#answer', { hasText: 'Cannot query' }).waitFor();
    await page.close();
  });

  test('can be used by keyboard, and names its parts', async () => {
    const { page } = await visit('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    const outline = await page.locator('main').ariaSnapshot();
    for (const part of ['heading "一处查询', 'textbox "查询语句', 'button "运行', 'region "回答'])
      expect(outline).toContain(part);
    await page.close();
  });

  // WCAG 2.2, success criterion 1.4.3: at least 4.5 to 1.
  test.each(['light', 'dark'] as const)('has enough contrast in %s', async (colorScheme) => {
    const { page } = await visit('/');
    await page.emulateMedia({ colorScheme });
    expect(await page.evaluate(faintTexts)).toEqual([]);
    await page.close();
  });
});

describeInBrowser('the explorer', () => {
  test('has the ready example and answers it', async () => {
    const { page, complaints } = await visit('/explorer');
    await page.click('.graphiql-execute-button');
    const answer = page.locator('.result-window');
    await answer.getByText('penaltyDecisions').waitFor();
    await answer.getByText('legalRepresentative').first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('sends the key of its header editor, and keeps it nowhere', async () => {
    const key = await server.key({ kind: 'APP' });
    const { page } = await visit('/explorer');
    const headers = page.locator('.graphiql-editor-tool .CodeMirror').last();
    await headers.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(JSON.stringify({ Authorization: `Bearer ${key}` }));
    const sent = page.waitForRequest((request) => request.url().endsWith('/graphql'));
    await page.click('.graphiql-execute-button');
    expect((await sent).headers()['authorization']).toBe(`Bearer ${key}`);
    expect(await page.evaluate('JSON.stringify({ ...localStorage })')).not.toContain(key.slice(5));
    await page.close();
  });
});

/** Runs in the page: the texts whose colour stands out too little from what is behind them. */
const faintTexts = `(() => {
  const parts = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = (color) => {
    const [r, g, b] = parts(color).map((part) => {
      const share = part / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (parts(backgroundColor)[3] !== 0) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const contrast = (element) => {
    const [one, other] = [light(getComputedStyle(element).color), light(behind(element))];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  };
  return [...document.querySelectorAll('body *')]
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()))
    .filter((element) => contrast(element) < 4.5)
    .map((element) => element.tagName + ' ' + element.textContent.trim().slice(0, 40));
})()`;

describeInBrowser('the page where a field is applied for', () => {
  test('says what is withheld, why, and how to apply', async () => {
    const { page } = await visit('/apply?field=PenaltyDecision.legalRepresentative');
    await page.waitForSelector('#field:not([hidden])');
    const text = await page.innerText('main');
    expect(text).toContain('行政处罚决定 · 法定代表人');
    expect(text).toContain('政府信息公开条例 第十五条');
    await page.close();
  });
});
