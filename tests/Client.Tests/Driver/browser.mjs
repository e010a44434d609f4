// A headless browser that does on command what it is told: one JSON object a line comes in, one goes out.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export const settings = JSON.parse(process.argv[2]);
export const require = createRequire(join(settings.modules, 'package.json'));

export async function openBrowser({ width, height }) {
  const context = await require('playwright-core').chromium.launchPersistentContext(settings.profile, {
    executablePath: settings.chromium,
    headless: true,
    viewport: { width, height },
    reducedMotion: 'reduce',
    args: [
      '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
      '--disable-sync', '--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb',
    ],
  });
  const page = context.pages()[0];
  page.setDefaultTimeout(20000);
  await page.route(/^https?:\/\/(?!127\.0\.0\.1|localhost)/, route => route.abort());
  return { context, page };
}

// Teams writes in Segoe UI, which only Windows has. A free font in its place, a little wider, gives the same picture on every machine.
export function fontInPlaceOfSegoe() {
  const sheet = require.resolve('@fontsource-variable/noto-sans/index.css');
  return readFileSync(sheet, 'utf8')
    .replaceAll("'Noto Sans Variable'", "'Segoe UI'")
    .replaceAll('font-display: swap', 'font-display: block')
    .replace(/url\(([^)]+)\)/g, (_, file) => `url(data:font/woff2;base64,${readFileSync(join(dirname(sheet), file)).toString('base64')})`);
}

export async function serve(operations, context) {
  const say = answer => process.stdout.write(JSON.stringify(answer) + '\n');
  say({ ready: true });
  for await (const line of createInterface({ input: process.stdin })) {
    const { operation, ...args } = JSON.parse(line);
    try {
      say({ value: (await operations[operation](args)) ?? null });
    } catch (error) {
      say({ error: String(error.message).split('\n')[0] });
    }
  }
  await context.close();
}
