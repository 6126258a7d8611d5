// Copy buttons. Everything on the page works without this file; the buttons show only where it runs.
"use strict";

(function () {
  const SAID_FOR = 2000;

  function textOf(id) {
    const element = document.getElementById(id);
    return element ? element.textContent.trim() : "";
  }

  async function write(plain, rich) {
    if (navigator.clipboard && window.isSecureContext) {
      if (rich && window.ClipboardItem && navigator.clipboard.write) {
        const item = new ClipboardItem({
          "text/plain": new Blob([plain], { type: "text/plain" }),
          "text/html": new Blob([rich], { type: "text/html" }),
        });
        return navigator.clipboard.write([item]);
      }
      return navigator.clipboard.writeText(plain);
    }
    return writeBySelection(plain);
  }

  // Pages served over plain http to another machine have no clipboard of their own.
  function writeBySelection(plain) {
    const area = document.createElement("textarea");
    area.value = plain;
    area.className = "unseen";
    area.setAttribute("readonly", "");
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    if (!done) throw new Error("The browser did not let the text be copied");
  }

  function select(id) {
    const element = document.getElementById(id);
    if (element) window.getSelection().selectAllChildren(element);
  }

  function say(button, words) {
    const usual = button.dataset.usual || button.textContent;
    button.dataset.usual = usual;
    button.textContent = words;
    live.textContent = words;
    window.setTimeout(function () {
      button.textContent = usual;
      live.textContent = "";
    }, SAID_FOR);
  }

  async function copy(button) {
    const id = button.dataset.copies;
    try {
      await write(textOf(id), button.dataset.rich ? textOf(button.dataset.rich) : "");
      say(button, "Copied");
    } catch {
      select(id);
      say(button, "Selected: press Ctrl+C");
    }
  }

  const live = document.createElement("p");
  live.className = "unseen";
  live.setAttribute("role", "status");
  document.body.append(live);

  for (const button of document.querySelectorAll("button.copy")) {
    button.hidden = false;
    button.addEventListener("click", function () {
      copy(button);
    });
  }

  // The Enter key on a tick would send the form, and lose the reader's place.
  for (const tick of document.querySelectorAll(".draft-text input, .take input")) {
    tick.addEventListener("keydown", function (event) {
      if (event.key === "Enter") event.preventDefault();
    });
  }
})();
