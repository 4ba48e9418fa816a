// What Streamlit leaves out: the language of the page, and a button for SVG beside Plotly's own for PNG.
function (told) {
  document.documentElement.lang = told.language;
  window.zeitstrahl?.disconnect();

  function addButton(camera) {
    const button = camera.cloneNode(true);
    button.classList.add("z-svg");
    button.setAttribute("data-title", told.svg);
    button.setAttribute("aria-label", told.svg);
    button.removeAttribute("data-attr");
    button.replaceChildren("SVG");
    button.addEventListener("click", () => {
      const chart = camera.closest(".js-plotly-plot");
      const before = chart._context.toImageButtonOptions;
      chart._context.toImageButtonOptions = { ...before, format: "svg" };
      camera.click(); // reads the format while it runs
      chart._context.toImageButtonOptions = before;
    });
    camera.after(button);
  }

  // Plotly makes its toolbar anew with every drawing.
  function complete() {
    for (const camera of document.querySelectorAll('.st-key-zeitstrahl .modebar-btn[data-title*="PNG"]'))
      if (!camera.parentElement.querySelector(".z-svg")) addButton(camera);
  }
  window.zeitstrahl = new MutationObserver(complete);
  window.zeitstrahl.observe(document.body, { childList: true, subtree: true });
  complete();
}
