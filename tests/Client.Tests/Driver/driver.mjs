// Does in a browser what a person would do in Teams, on command.
// What to do and what to expect is decided by the tests; this file only knows the page of the Playground.
import { fontInPlaceOfSegoe, openBrowser, serve, settings } from './browser.mjs';

const viewport = { width: 1280, height: 1500 };
const { context, page } = await openBrowser(viewport);

const composer = () => page.locator('div[role=textbox][contenteditable=true]');
const within = thread => thread ? page.locator(`[data-thread="${thread}"]`) : page;
const cards = thread => within(thread).locator('.ac-adaptiveCard').locator('visible=true');
const threads = () => page.getByRole('group').filter({ has: page.getByRole('button', { name: 'Send Message' }) });

async function type(box, text, mention) {
  await box.click();
  if (mention) {
    await page.keyboard.type('@');
    await page.locator('[role=menuitem]').filter({ hasText: mention }).first().click();
    await page.keyboard.type(' ');
  }
  await page.keyboard.type(text);
}

// The Playground's page loses an answer that reaches it together with the post it answers: it gets one message at a time, and the next when that is shown.
await page.routeWebSocket(/_ws_conversation/, toPage => {
  let shown = Promise.resolve();
  const shownOnce = () => page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
  toPage.connectToServer().onMessage(message => {
    shown = shown.then(() => toPage.send(message)).then(shownOnce).catch(() => {});
  });
});

// The Playground's columns are never narrower than a tablet.
const phoneStyle = `
  div:has(.ac-adaptiveCard), div:has([contenteditable=true]) { min-width: 0 !important; max-width: 100% !important }
  div:has(> .ac-preview-panel) { width: 100% !important }
  div:has(> div .ac-preview-panel) { padding-inline: 0 !important; margin-inline: 0 !important }
  :has(+ * .ac-preview-panel) > span[role=img] { display: none }`;
let phone;

const dialog = () => page.getByRole('dialog').locator('visible=true').last();

async function openExtension(kind) {
  await page.getByRole('button', { name: 'Trigger Message Extension App' }).first().click();
  await page.locator('[role=menuitem]').filter({ hasText: kind }).first().click();
}

async function openDialog(command) {
  await page.getByRole('radio').first().check({ force: true });
  await page.getByPlaceholder('Input command id or leave blank').fill(command);
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await dialog().locator('.ac-adaptiveCard').waitFor();
}

let posts = 0;
const operations = {
  async open() {
    await page.goto(settings.page);
    await page.getByRole('treeitem', { name: 'Personal Chat' }).waitFor();
    await page.getByRole('button', { name: 'Send Message' }).first().waitFor();
    // The bot greets whoever it is new to. A dialog that is open when that comes loses its card.
    await cards().first().waitFor();
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
  // Gives the name of the thread that the post begins. The newest is on top.
  async post({ text, mention }) {
    const before = await threads().count();
    const box = page.getByRole('group').filter({ has: page.getByRole('button', { name: 'Post', exact: true }) }).last();
    await type(box.getByRole('textbox'), text, mention);
    await box.getByRole('button', { name: 'Post', exact: true }).click();
    await threads().nth(before).waitFor();
    const thread = `${++posts}`;
    await threads().filter({ hasText: text }).first().evaluate((group, name) => { group.dataset.thread = name; }, thread);
    return thread;
  },
  async reply({ thread, text, mention }) {
    await type(within(thread).getByRole('textbox'), text, mention);
    await within(thread).getByRole('button', { name: 'Send Message' }).click();
  },
  async see({ text, seconds, thread }) {
    const seen = within(thread).getByText(text).locator('visible=true').last();
    await seen.waitFor({ timeout: seconds * 1000 });
    return await seen.textContent();
  },
  cardCount: ({ text, thread }) => cards(thread).filter({ hasText: text ?? '' }).count(),
  // Waits for the card with the text and gives all of its text.
  async card({ text, seconds, thread }) {
    const card = cards(thread).filter({ hasText: text }).last();
    await card.waitFor({ timeout: seconds * 1000 });
    return await card.innerText();
  },
  // From the list at that place of the card, counted from 0.
  async choose({ card, place, option }) {
    const list = cards().filter({ hasText: card }).last().locator('select, [role=combobox]').nth(place);
    if (await list.evaluate(field => field.tagName === 'SELECT'))
      return await list.selectOption({ label: option });
    await list.click();
    await page.getByRole('option', { name: option, exact: true }).click();
  },
  // A button of the card, or of its overflow menu.
  async press({ card, button, thread, place }) {
    const wanted = cards(thread).filter({ hasText: card }).last();
    const seen = wanted.getByRole('button', { name: button, exact: true });
    if (await seen.count())
      return await seen.nth(place ?? 0).click();
    await wanted.getByRole('button', { name: 'More options' }).click();
    await page.getByRole('menuitem', { name: button, exact: true }).click();
  },
  // What the Playground can pretend: an item of its menu "Mock an Activity".
  async mock({ item }) {
    await page.getByRole('button', { name: 'Mock an Activity' }).click();
    await page.locator('[role=menuitem]').filter({ hasText: item }).first().click();
    await page.getByRole('button', { name: 'Send activity' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  },
  // Looks for something with the search of the message extension, puts the card of a result into a message and sends it.
  async insert({ text, result }) {
    await openExtension('Search Command');
    // The same words may stand elsewhere on the page: in the name of a channel.
    const named = page.getByText(result, { exact: true }).locator('visible=true');
    const before = await named.count();
    await page.getByPlaceholder('Enter a search term').fill(text);
    await named.nth(before).waitFor();
    await named.last().click();
    await page.getByRole('button', { name: 'Send Message' }).first().click();
  },
  // Opens the dialog of an action of the message extension where one writes.
  async openAction({ command }) {
    await openExtension('Action Command');
    await openDialog(command);
  },
  // The same on a message, from the menu beside it.
  async openActionOn({ text, command }) {
    const said = page.getByText(text, { exact: true }).locator('visible=true').last();
    await said.locator('xpath=ancestor::div[.//button[@aria-label="Show more information"]][1]').getByRole('button', { name: 'Show more information' }).first().click();
    await page.locator('[role=menuitem]').filter({ hasText: 'Action Command' }).first().click();
    await openDialog(command);
  },
  // Chooses from the list at that place of the dialog, counted from 0.
  async chooseInDialog({ place, option }) {
    await dialog().getByRole('combobox').nth(place).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  },
  async seeInDialog({ text }) {
    await page.waitForFunction(wanted => [...document.querySelectorAll('[role=dialog] :is(input, textarea, [role=combobox])')].some(field => (field.value ?? field.textContent).includes(wanted)), text);
  },
  async writeInDialog({ placeholder, text }) {
    await dialog().getByPlaceholder(placeholder).fill(text);
  },
  async pressInDialog({ button }) {
    await dialog().getByRole('button', { name: button, exact: true }).click();
  },
  async closeDialog() {
    await dialog().getByRole('button').first().click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  },
  // Shows a card as if the bot had sent it to the personal chat, and takes its picture.
  async draw({ card, width, path }) {
    const before = await cards().count();
    await hideLog();
    await page.setViewportSize({ width: 1400, height: 4000 });
    // The Playground has no full width: its column is as wide as we say.
    const column = await page.addStyleTag({ content: `:has(> .ac-preview-panel) { width: ${width}px !important }` });
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
    await page.waitForFunction(count => [...document.querySelectorAll('.ac-adaptiveCard')].filter(card => card.offsetParent).length > count, before);
    await page.evaluate(() => document.fonts.ready);
    // Where the chat has scrolled to must not show: a card that lies between two pixels looks different.
    const last = cards().last();
    await last.scrollIntoViewIfNeeded();
    await last.evaluate(card => {
      const { x, y } = card.getBoundingClientRect();
      card.style.transform = `translate(${Math.round(x) - x}px, ${Math.round(y) - y}px)`;
    });
    await last.screenshot({ path, animations: 'disabled' });
    await last.evaluate(card => { card.style.transform = ''; });
    await column.evaluate(style => style.remove());
    await page.setViewportSize(viewport);
  },
  // The page as a phone shows it: one column, no list of chats, no margins. From here on taps on cards are counted.
  async becomePhone({ width }) {
    await hideLog();
    await page.setViewportSize({ width, height: 900 });
    phone ??= await page.addStyleTag({ content: phoneStyle });
    await page.evaluate(() => {
      if (window.taps === undefined)
        window.addEventListener('click', tap => { if (tap.isTrusted && tap.target.closest('.ac-adaptiveCard')) window.taps++; }, { capture: true });
      window.taps = 0;
    });
  },
  taps: () => page.evaluate(() => window.taps),
  async becomeDesktop() {
    await phone?.evaluate(style => style.remove());
    phone = undefined;
    await page.setViewportSize(viewport);
  },
  // A card and what it answers: from the top of its post, or from the card itself in a chat, to its end.
  async crop({ text, path }) {
    const card = cards().filter({ hasText: text }).last();
    const whole = page.getByRole('group').filter({ has: card }).last();
    const around = await whole.count() ? whole : card;
    await around.scrollIntoViewIfNeeded();
    await page.evaluate(() => document.activeElement?.blur());
    const [top, end] = [await around.boundingBox(), await card.boundingBox()];
    await page.screenshot({ path, animations: 'disabled', clip: { x: top.x, y: top.y, width: end.x + end.width + 14 - top.x, height: end.y + end.height + 14 - top.y } });
  },
  async picture({ path }) {
    await page.screenshot({ path });
  },
};

async function hideLog() {
  const hide = page.getByRole('button', { name: 'Hide log panel' });
  if (await hide.count())
    await hide.click();
}

await serve(operations, context);
