import { api, type Filter, type Model, type RowsPage, type RowsRequest, type Values } from "./api.js";
import { button, find, make } from "./elements.js";
import { chip, describe, filterForm } from "./filters.js";
import { Grid } from "./grid.js";
import { askForRow } from "./insert.js";

const models = find("models", HTMLUListElement);
const bar = find("bar", HTMLElement);
const message = find("message", HTMLParagraphElement);
const holder = find("grid", HTMLDivElement);
const pager = find("pager", HTMLElement);
const search = find("find-model", HTMLInputElement);

let schema: Model[] = [];
let request: RowsRequest | null = null;

function say(text: string, isBad = false): void {
  message.textContent = text;
  message.hidden = text === "";
  message.classList.toggle("bad", isBad);
}

/** Runs an action and shows what goes wrong. */
async function attempt(action: () => Promise<void>): Promise<boolean> {
  try {
    await action();
    return true;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error), true);
    return false;
  }
}

const open = (model: string): Promise<boolean> => show({ model, filters: [], sort: null, page: 0, via: null });

/** Asks for rows and shows them; where they cannot be had, what was there stays. */
function show(next: RowsRequest, note = ""): Promise<boolean> {
  return attempt(async () => {
    const page = await api.rows(next);
    const model = schema.find((m) => m.name === next.model);
    if (model === undefined) {
      return;
    }
    request = next;
    say(note);
    draw(model, next, page);
  });
}

function draw(model: Model, current: RowsRequest, page: RowsPage): void {
  const remove = button("Delete", () => void attempt(() => removeRows(model, grid)), "bad");
  const grid = new Grid(model, page, current.sort, {
    sort: (field) => void show({ ...current, page: 0, sort: { field, descending: current.sort?.field === field && !current.sort.descending } }),
    follow: (row, relation) => void show({ model: relation.model, filters: [], sort: null, page: 0, via: { model: model.name, relation: relation.name, key: row.key ?? [] } }),
    save: (row, field, value) => write(() => api.update(model.name, row.key ?? [], { [field.name]: value }), `${field.name} saved`),
    select: () => (remove.disabled = grid.selected.length === 0),
  });
  remove.disabled = true;
  drawModels();
  drawBar(model, current, remove);
  holder.replaceChildren(grid.element);
  if (page.rows.length === 0) {
    holder.append(make("p", { className: "note" }, "No rows."));
  }
  drawPager(current, page);
}

function drawModels(): void {
  const wanted = search.value.toLowerCase();
  const items = schema
    .filter((m) => m.name.toLowerCase().includes(wanted))
    .map((m) => {
      const item = button(m.name, () => void open(m.name));
      item.append(make("span", { className: "note" }, m.isView ? "view" : ""));
      if (m.name === request?.model) {
        item.setAttribute("aria-current", "page");
      }
      return make("li", {}, item);
    });
  models.replaceChildren(...items);
}

function drawBar(model: Model, current: RowsRequest, remove: HTMLButtonElement): void {
  const { filters, via } = current;
  const chips = filters.map((f) => chip(describe(f), () => void show({ ...current, page: 0, filters: filters.filter((other) => other !== f) })));
  if (via !== null) {
    chips.unshift(chip(`${via.relation} of ${via.model} ${via.key.join(", ")}`, () => void show({ ...current, page: 0, via: null })));
  }
  const add = (filter: Filter): void => void show({ ...current, page: 0, filters: [...filters, filter] });
  const changes = model.isEditable
    ? [button("Add row", () => askForRow(model, (values) => insert(model, values)), "main"), remove]
    : [make("span", { className: "note" }, model.isView ? "A view: to read only." : "No key to show: to read only.")];
  bar.replaceChildren(make("h2", {}, model.name), ...changes, filterForm(model, add), button("Reload", () => void show(current)));
  if (model.isEditable && model.isAudited) {
    bar.append(make("span", { className: "note" }, "Changes made here leave no audit record."));
  }
  bar.append(make("div", { className: "chips" }, ...chips));
}

function drawPager(current: RowsRequest, page: RowsPage): void {
  const first = page.page * page.pageSize;
  const pages = Math.max(1, Math.ceil(page.total / page.pageSize));
  const back = button("Back", () => void show({ ...current, page: page.page - 1 }));
  const on = button("Next", () => void show({ ...current, page: page.page + 1 }));
  back.disabled = page.page === 0;
  on.disabled = page.page + 1 >= pages;
  const range = page.rows.length === 0 ? "0" : `${first + 1}–${first + page.rows.length}`;
  pager.replaceChildren(back, `Page ${page.page + 1} of ${pages}`, on, make("span", { id: "total" }, `${range} of ${page.total} ${page.total === 1 ? "row" : "rows"}`));
}

/** Writes, then shows the rows as the database has them now. */
async function write(change: () => Promise<unknown>, note: string): Promise<boolean> {
  const isDone = await attempt(async () => void (await change()));
  if (isDone && request !== null) {
    await show(request, note);
  }
  return isDone;
}

async function insert(model: Model, values: Values): Promise<void> {
  await api.insert(model.name, values);
  await show(request ?? { model: model.name, filters: [], sort: null, page: 0, via: null }, "Row added");
}

async function removeRows(model: Model, grid: Grid): Promise<void> {
  const keys = grid.selected.flatMap((row) => (row.key === null ? [] : [row.key]));
  if (confirm(`Delete ${keys.length} ${keys.length === 1 ? "row" : "rows"} of ${model.name}? This cannot be undone.`)) {
    await write(() => api.remove(model.name, keys), "Deleted");
  }
}

search.oninput = drawModels;
void attempt(async () => {
  schema = await api.models();
  drawModels();
  const first = schema[0];
  if (first === undefined) {
    say("The schema has no model.");
  } else {
    await open(first.name);
  }
});
