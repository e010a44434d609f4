// Does in a browser what a person would do in Teams, on command.
// What to do and what to expect is decided by the tests; this file only knows the page of the Playground.
import { fontInPlaceOfSegoe, openBrowser, serve, settings } from './browser.mjs';

const viewport = { width: 1280, height: 1500 };
const { context, page } = await openBrowser(viewport);

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
    await page.goto(settings.page);
    await page.getByRole('treeitem', { name: 'Personal Chat' }).waitFor();
    await page.getByRole('button', { name: 'Send Message' }).first().waitFor();
    await page.addStyleTag({ content: fontInPlaceOfSegoe() });
    // The page's own faces of that name are on a server that is not asked.
    await page.evaluate(() => document.fonts.load("14px 'Segoe UI'").catch(() => {}));
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
  // Shows a card as if the bot had sent it to the personal chat, as wide as the page allows, and takes its picture.
  async draw({ card, path }) {
    const before = await cards().count();
    const { config } = await (await fetch(new URL('/_internal/v1/config', settings.page))).json();
    const sent = await fetch(new URL(`/_connector/v3/conversations/${encodeURIComponent(config.personalChat.id)}/activities`, settings.page), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'message', from: config.bot, conversation: { id: config.personalChat.id },
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
      }),
    });
    if (!sent.ok)
      throw new Error(`the Playground answered ${sent.status}: ${await sent.text()}`);
    await page.setViewportSize({ width: 1400, height: 4000 });
    await page.waitForFunction(count => [...document.querySelectorAll('.ac-adaptiveCard')].filter(card => card.offsetParent).length > count, before);
    await page.evaluate(() => document.fonts.ready);
    await cards().last().screenshot({ path, animations: 'disabled' });
    await page.setViewportSize(viewport);
  },
  async picture({ path }) {
    await page.screenshot({ path });
  },
  text: () => page.evaluate(() => document.body.innerText),
};

await serve(operations, context);
