// Does in a browser what a person would do in Teams, on command: one JSON object a line comes in, one goes out.
// What to do and what to expect is decided by the tests; this file only knows the page of the Playground.
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { page: address, chromium: executablePath, profile, modules } = JSON.parse(process.argv[2]);
const { chromium } = createRequire(join(modules, 'package.json'))('playwright-core');

const context = await chromium.launchPersistentContext(profile, {
  executablePath,
  headless: true,
  viewport: { width: 1280, height: 1500 },
  args: [
    '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
    '--disable-sync',
  ],
});
const page = context.pages()[0];
page.setDefaultTimeout(20000);
await page.route(/^https?:\/\/(?!127\.0\.0\.1|localhost)/, route => route.abort());

const composer = () => page.locator('div[role=textbox][contenteditable=true]');
const cards = () => page.locator('.ac-adaptiveCard').locator('visible=true');

async function type(box, text, mention) {
  await box.click();
  if (mention) {
    await page.keyboard.type('@');
    await page.locator('[role=menuitem]').filter({ hasText: mention }).first().click();
    await page.keyboard.type(' ');
  }
  await page.keyboard.type(text);
}

const operations = {
  async open() {
    await page.goto(address);
    await page.getByRole('treeitem', { name: 'Personal Chat' }).waitFor();
    await page.getByRole('button', { name: 'Send Message' }).first().waitFor();
  },
  // "Personal Chat", the group chat's name, or "<team> - <channel>"
  async goTo({ place }) {
    const item = page.getByRole('treeitem', { name: place, exact: true });
    await item.click();
    await page.waitForFunction(
      name => [...document.querySelectorAll('[role=treeitem]')].some(i => i.textContent.includes(name) && (i.ariaSelected === 'true' || i.tabIndex === 0)), place.split(' - ').pop());
    await composer().or(page.getByRole('button', { name: 'Post', exact: true })).first().waitFor();
  },
  async send({ text, mention }) {
    await type(composer().first(), text, mention);
    await page.getByRole('button', { name: 'Send Message' }).first().click();
  },
  async post({ text, mention }) {
    const box = page.getByRole('group').filter({ has: page.getByRole('button', { name: 'Post', exact: true }) }).last();
    await type(box.getByRole('textbox'), text, mention);
    await box.getByRole('button', { name: 'Post', exact: true }).click();
  },
  async see({ text, seconds }) {
    const seen = page.getByText(text).locator('visible=true').last();
    await seen.waitFor({ timeout: seconds * 1000 });
    return await seen.textContent();
  },
  cardCount: () => cards().count(),
  // Waits for the card with the text and gives all of its text.
  async card({ text, seconds }) {
    const card = cards().filter({ hasText: text }).last();
    await card.waitFor({ timeout: seconds * 1000 });
    return await card.innerText();
  },
  async cardGone({ text, seconds }) {
    await page.waitForFunction(
      wanted => ![...document.querySelectorAll('.ac-adaptiveCard')].some(card => card.offsetParent && card.innerText.includes(wanted)), text, { timeout: seconds * 1000 });
  },
  async press({ card, button }) {
    await cards().filter({ hasText: card }).last().getByRole('button', { name: button }).click();
  },
  async picture({ path }) {
    await page.screenshot({ path });
  },
  text: () => page.evaluate(() => document.body.innerText),
};

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
