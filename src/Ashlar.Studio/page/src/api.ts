/** The questions that the server answers. Its types are src/Ashlar.Studio/Api. */

export type Operator = "equals" | "notEquals" | "contains" | "lessThan" | "greaterThan" | "isNull" | "isNotNull";

export interface Field {
  name: string;
  kind: string;
  type: string;
  documentation: string | null;
  isKey: boolean;
  isRequired: boolean;
  isList: boolean;
  isOptional: boolean;
  isMasked: boolean;
  isWritable: boolean;
  isSortable: boolean;
  operators: Operator[];
  values: string[];
}

export interface Relation {
  name: string;
  model: string;
  isList: boolean;
}

export interface Model {
  name: string;
  documentation: string | null;
  isView: boolean;
  isEditable: boolean;
  isAudited: boolean;
  fields: Field[];
  relations: Relation[];
}

export interface Filter {
  field: string;
  operator: Operator;
  value: string | null;
}

export interface Sort {
  field: string;
  descending: boolean;
}

export interface Via {
  model: string;
  relation: string;
  key: string[];
}

export interface RowsRequest {
  model: string;
  filters: Filter[];
  sort: Sort | null;
  page: number;
  via: Via | null;
}

export interface Row {
  key: string[] | null;
  cells: (string | null)[];
  cut: number[];
}

export interface RowsPage {
  rows: Row[];
  total: number;
  page: number;
  pageSize: number;
}

export type Values = Record<string, string | null>;

const tokenName = "ashlar-token";

/** The token comes behind the #, which is not sent anywhere, and is taken away from the address at once. */
function takeToken(): string {
  const given = location.hash.slice(1);
  if (given !== "") {
    sessionStorage.setItem(tokenName, given);
    history.replaceState(null, "", location.pathname);
  }
  return sessionStorage.getItem(tokenName) ?? "";
}

const token = takeToken();

async function ask<T>(question: string, body: unknown): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`api/${question}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Ashlar-Token": token },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Error("Studio does not answer: start it again in the terminal");
  }
  const answer: unknown = await response.json();
  if (!response.ok) {
    throw new Error((answer as { error: string }).error);
  }
  return answer as T;
}

export const api = {
  models: async (): Promise<Model[]> => (await ask<{ models: Model[] }>("schema", {})).models,
  rows: (request: RowsRequest): Promise<RowsPage> => ask("rows", request),
  insert: (model: string, values: Values): Promise<unknown> => ask("insert", { model, values }),
  update: (model: string, key: string[], values: Values): Promise<unknown> => ask("update", { model, key, values }),
  remove: (model: string, keys: string[][]): Promise<{ changed: number }> => ask("delete", { model, keys }),
};
