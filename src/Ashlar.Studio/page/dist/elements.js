export function make(name, properties = {}, ...children) {
    const element = document.createElement(name);
    Object.assign(element, properties);
    element.append(...children);
    return element;
}
export function button(text, action, className = "") {
    return make("button", { type: "button", className, onclick: action }, text);
}
export function options(values) {
    return values.map(([value, text]) => make("option", { value }, text));
}
export function find(id, type) {
    const element = document.getElementById(id);
    if (!(element instanceof type)) {
        throw new Error(`the page has no ${id}`);
    }
    return element;
}
