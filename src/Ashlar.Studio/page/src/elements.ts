type Child = Node | string;

/** Makes an element; texts are texts, never HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  Object.assign(element, properties);
  element.append(...children);
  return element;
}

export function button(text: string, action: () => void, className = ""): HTMLButtonElement {
  return make("button", { type: "button", className, onclick: action }, text);
}

export function options(values: readonly (readonly [string, string])[]): HTMLOptionElement[] {
  return values.map(([value, text]) => make("option", { value }, text));
}

/** An element of the page's own HTML. */
export function find<T extends HTMLElement>(id: string, type: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) {
    throw new Error(`the page has no ${id}`);
  }
  return element;
}
