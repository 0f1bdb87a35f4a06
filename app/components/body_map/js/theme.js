/* Light or dark, decided by the page background that Streamlit hands over; tokens become CSS variables. */
function luminance(colour) {
  const hex = /^#([0-9a-f]{6})/i.exec(colour.trim());
  const parts = hex
    ? [0, 2, 4].map((at) => parseInt(hex[1].slice(at, at + 2), 16))
    : (colour.match(/[\d.]+/g) ?? [255, 255, 255]).slice(0, 3).map(Number);
  return (0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]) / 255;
}

/** "light" or "dark", from the theme variables of the element. */
function themeOf(element) {
  const background = getComputedStyle(element).getPropertyValue("--st-background-color");
  if (background.trim()) return luminance(background) < 0.5 ? "dark" : "light";
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** A style that makes an element light on paper, whatever the page is: it outdoes the variables set on the element. */
function paperStyle(selector, tokens) {
  const light = Object.entries(tokens.light ?? {}).map(([name, value]) => `--${name}: ${value} !important;`);
  const style = html("style");
  style.textContent = `@media print { ${selector} { ${light.join(" ")} } }`;
  return style;
}

/** Write the tokens of the theme as --names on the element. */
function applyTheme(element, tokens) {
  const theme = themeOf(element);
  if (element.dataset.theme === theme) return;
  element.dataset.theme = theme;
  for (const [name, value] of Object.entries(tokens[theme] ?? {})) element.style.setProperty(`--${name}`, value);
}
