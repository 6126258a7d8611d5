({
  // Texts whose contrast with their ground is under WCAG 2.1's AA: 4.5, or 3 for large ones.
  pale() {
    const parse = (text) => {
      const numbers = text.match(/[\d.]+/g).map(Number);
      return { rgb: numbers.slice(0, 3), alpha: numbers[3] ?? 1 };
    };
    const channel = (c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
    const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
    const ground = (element) => {
      for (let e = element; e; e = e.parentElement) {
        const colour = parse(getComputedStyle(e).backgroundColor);
        if (colour.alpha > 0.99) return colour.rgb;
      }
      return [255, 255, 255];
    };
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.data.trim();
      const element = walker.currentNode.parentElement;
      if (!text || element.closest(".unseen, .skip, svg, script") || !element.checkVisibility()) continue;
      const style = getComputedStyle(element);
      const both = [luminance(parse(style.color).rgb), luminance(ground(element))].sort((a, b) => b - a);
      const ratio = (both[0] + 0.05) / (both[1] + 0.05);
      const size = parseFloat(style.fontSize);
      const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
      if (ratio < (large ? 3 : 4.5)) found.push(`${ratio.toFixed(2)} ${element.className || element.tagName}: ${text}`);
    }
    return found;
  },
  // Targets under 44 px; left out are links in running text, as in WCAG 2.1, and boxes whose label is the target.
  small() {
    const targets = "button, input, summary, nav a, ul a, .choice, .button, .brand";
    const running = ".unseen, .tick-label, p, blockquote, .related, .run-notes, .pmids, .nothing, .prose";
    return [...document.querySelectorAll(targets)]
      .filter((e) => e.checkVisibility() && e.type !== "hidden" && !e.closest(running))
      .filter((e) => e.getBoundingClientRect().height < 43.5)
      .map((e) => `${e.getBoundingClientRect().height} ${e.className || e.tagName}: ${e.textContent.trim()}`);
  },
  // How many pixels the page is wider than the window.
  overflow() {
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  },
})
