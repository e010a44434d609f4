// Runs inside the page: draws a card and says, one sentence each, what a reader would miss.
export function inspect({ card, hostConfig, opened }) {
  const { AdaptiveCard, GlobalRegistry, HostConfig, SerializationContext, ValidationEvent } = window.AdaptiveCards;
  const markdown = window.markdownit();
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text);
    result.didProcess = true;
  };
  const structure = ['AdaptiveCard', 'Column', 'TableRow', 'TableCell', 'TextRun', 'CarouselPage', 'Data.Query'];
  const isKnown = type => structure.includes(type) || GlobalRegistry.elements.findByName(type) || GlobalRegistry.actions.findByName(type);

  // Everything that is drawn, and apart what is left out because this renderer does not know it.
  const leftOut = [];
  const shown = value => {
    if (Array.isArray(value))
      return value.map(shown);
    if (!value || typeof value !== 'object')
      return value;
    if (typeof value.type === 'string' && !isKnown(value.type)) {
      leftOut.push(value);
      return typeof value.fallback === 'object' ? shown(value.fallback) : { type: 'Container', items: [] };
    }
    const isAction = typeof value.type === 'string' && value.type.startsWith('Action.');
    return Object.fromEntries(Object.entries(value)
      .filter(([name, part]) => !(opened && name === 'isVisible' && part === false))
      .map(([name, part]) => [name, isAction && name === 'data' ? part : shown(part)]));
  };
  const known = shown(card);

  const problems = [];
  const parsed = new AdaptiveCard();
  parsed.hostConfig = new HostConfig(hostConfig);
  const parsing = new SerializationContext();
  parsed.parse(opened ? known : card, parsing);
  const events = [...Array(parsing.eventCount).keys()].map(at => parsing.getEventAt(at)).concat(parsed.validateProperties().validationEvents);
  for (const { event, message } of events)
    if (event !== ValidationEvent.UnknownElementType || !leftOut.length)
      problems.push(`parse: ${message}`);

  const drawn = parsed.render();
  document.getElementById('card').replaceChildren(...drawn ? [drawn] : []);
  if (!drawn)
    return [...problems, 'nothing is drawn'];

  for (const { type, fallback } of leftOut)
    if (!fallback)
      problems.push(`unknown: ${type} has no fallback and vanishes`);
  if (opened) {
    const words = drawn.innerText;
    // A comma is a thousand's in one language and a fraction's in another.
    const numbers = (words.match(/\d[\d,.\u00A0\u202F]*/g) ?? []).flatMap(number =>
      [number.replace(/[,\u00A0\u202F]/g, ''), number.replace(/[.\u00A0\u202F]/g, '').replace(',', '.')].map(read => Math.round(parseFloat(read))));
    for (const element of leftOut.filter(({ fallback }) => fallback === 'drop'))
      for (const said of saysAlone(element))
        if (typeof said === 'number' ? !numbers.includes(Math.round(said)) : !words.toLowerCase().includes(said.toLowerCase()))
          problems.push(`only in ${element.type}: ${said}`);
  }

  return [...problems, ...cutOff(drawn)];

  // The words and the one figure of an element that is dropped: they must stand elsewhere. The points of a chart must by name, in whatever unit.
  function saysAlone({ type, text, value, data }) {
    const points = type.startsWith('Chart.') && Array.isArray(data) ? data.flatMap(point => point.values ?? [point]) : [];
    return [
      ...typeof text === 'string' ? [text] : [],
      ...typeof value === 'number' ? [value] : [],
      ...points.map(point => point.x ?? point.title ?? point.legend).filter(name => typeof name === 'string').map(monthOf),
    ];
  }

  // The first of a month on an axis is told as the month.
  function monthOf(name) {
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    return /^\d{4}-\d{2}-01$/.test(name) ? `${months[Number(name.slice(5, 7)) - 1]} ${name.slice(0, 4)}` : name;
  }

  function cutOff(root) {
    const found = [];
    const edge = root.getBoundingClientRect();
    const say = (element, pixels) => found.push(`cut off: “${(element.innerText || element.tagName).trim().slice(0, 60)}” by ${Math.ceil(pixels)} px`);
    for (const element of [root, ...root.querySelectorAll('*')]) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0)
        continue;
      const beyond = Math.max(box.right - edge.right, edge.left - box.left);
      const inside = getComputedStyle(element).display === 'inline' ? 0 : element.scrollWidth - element.clientWidth;
      // Half pixels are rounding, not cutting.
      if (beyond > 1)
        say(element, beyond);
      else if (element.clientWidth > 0 && inside > 1)
        say(element, inside);
    }
    // Text that leaves the box that clips it.
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (const range = document.createRange(); texts.nextNode();) {
      range.selectNodeContents(texts.currentNode);
      for (const line of range.getClientRects())
        for (let box = texts.currentNode.parentElement; box !== root.parentElement; box = box.parentElement)
          if ((box === root || getComputedStyle(box).overflowX !== 'visible') && line.right - box.getBoundingClientRect().right > 1)
            say(texts.currentNode.parentElement, line.right - box.getBoundingClientRect().right);
    }
    return [...new Set(found)];
  }
}
