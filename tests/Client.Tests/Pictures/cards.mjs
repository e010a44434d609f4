// Draws cards with the official renderer and Teams' host configuration, measures what became of them, and lays pictures out on sheets.
import { readFileSync, writeFileSync } from 'node:fs';
import { fontInPlaceOfSegoe, openBrowser, require, serve } from '../Driver/browser.mjs';
import { inspect } from './inspect.mjs';

const { context, page } = await openBrowser({ width: 700, height: 900 });
const module = name => require.resolve(name);
const text = name => readFileSync(module(name), 'utf8');
const font = fontInPlaceOfSegoe();
const themes = Object.fromEntries(['light', 'dark'].map(theme => [theme, {
  hostConfig: JSON.parse(text(`adaptivecards-designer/lib/hostConfigs/microsoft-teams-${theme}.json`)),
  style: text(`adaptivecards-designer/dist/containers/teams-container-${theme}.css`),
}]));

let drawnWith;

async function openPage(theme) {
  if (drawnWith === theme)
    return;
  await page.setContent(`<!doctype html><style>${font}</style><style>${themes[theme].style}</style>
    <style>body { margin: 0 } #card { border-radius: 4px; overflow: hidden }</style><div id="card"></div>`);
  await page.addScriptTag({ content: text('adaptivecards/dist/adaptivecards.min.js') });
  await page.addScriptTag({ content: text('markdown-it/dist/markdown-it.min.js') });
  await page.evaluate(() => document.fonts.load("14px 'Segoe UI'"));
  drawnWith = theme;
}

const dataUrl = path => `data:image/png;base64,${readFileSync(path).toString('base64')}`;

const operations = {
  // Draws the card into a picture, when a path is given, and tells what is wrong with it.
  async draw({ card, width, theme, path }) {
    await openPage(theme);
    await page.setViewportSize({ width, height: 900 });
    const inspected = { card, hostConfig: themes[theme].hostConfig };
    if (path) {
      await page.evaluate(inspect, inspected);
      await page.evaluate(() => document.fonts.ready);
      await page.locator('#card').screenshot({ path, animations: 'disabled' });
    }
    const asItComes = await page.evaluate(inspect, inspected);
    const opened = await page.evaluate(inspect, { ...inspected, opened: true });
    return [...new Set([...asItComes, ...opened])];
  },

  // Rows of pictures under their names.
  async sheet({ title, columns, rows, path }) {
    drawnWith = undefined;
    const escape = value => value.replace(/[&<>"]/g, c => `&#${c.charCodeAt(0)};`);
    await page.setViewportSize({ width: 2600, height: 900 });
    await page.setContent(`<!doctype html><style>${font}</style><style>
      body { margin: 0; font: 16px 'Segoe UI'; background: #d8dadd; color: #222 }
      #sheet { display: inline-grid; grid-template-columns: repeat(${columns.length}, auto); gap: 12px 20px; padding: 28px; align-items: start }
      h1, h2 { grid-column: 1 / -1; margin: 0; font-weight: 600 } h1 { font-size: 28px } h2 { font-size: 20px; border-top: 2px solid #888; padding-top: 12px; margin-top: 8px }
      p { margin: 0; color: #555 } img { display: block }
      </style><div id="sheet"><h1>${escape(title)}</h1>${columns.map(column => `<p>${escape(column)}</p>`).join('')}
      ${rows.map(row => `<h2>${escape(row.name)}</h2>${row.pictures.map(picture => picture ? `<img src="${dataUrl(picture)}">` : '<span></span>').join('')}`).join('')}</div>`);
    await page.evaluate(() => document.fonts.ready);
    writeFileSync(path, reduced(await page.locator('#sheet').screenshot({ animations: 'disabled' })));
  },

  reduce({ from, path }) {
    writeFileSync(path, reduced(readFileSync(from)));
  },

  // A drawing on nothing; what can be seen of it in one colour, when one is given as [red, green, blue].
  async icon({ svg, size, colour, path }) {
    drawnWith = undefined;
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<!doctype html><style>body { margin: 0; line-height: 0 }</style>${svg}`);
    const UPNG = require('upng-js');
    const pixels = new Uint8Array(UPNG.toRGBA8(UPNG.decode(await page.screenshot({ omitBackground: true })))[0]);
    // Half covered pixels come out a shade darker.
    for (let at = 0; colour && at < pixels.length; at += 4)
      pixels.set(colour, at);
    writeFileSync(path, Buffer.from(UPNG.encode([pixels.buffer], size, size, 0, [], true)));
  },

  height: ({ path }) => readFileSync(path).readUInt32BE(20),
};

// In few colours: a fraction of the size.
function reduced(png) {
  const UPNG = require('upng-js');
  const image = UPNG.decode(png);
  return Buffer.from(UPNG.encode([UPNG.toRGBA8(image)[0]], image.width, image.height, 96));
}

await serve(operations, context);
