const tokenName = "ashlar-token";
function takeToken() {
    const given = location.hash.slice(1);
    if (given !== "") {
        sessionStorage.setItem(tokenName, given);
        history.replaceState(null, "", location.pathname);
    }
    return sessionStorage.getItem(tokenName) ?? "";
}
const token = takeToken();
async function ask(question, body) {
    let response;
    try {
        response = await fetch(`api/${question}`, {
            method: "POST",
            headers: { "Content-Type": "application/json", "X-Ashlar-Token": token },
            body: JSON.stringify(body),
        });
    }
    catch {
        throw new Error("Studio does not answer: start it again in the terminal");
    }
    const answer = await response.json();
    if (!response.ok) {
        throw new Error(answer.error);
    }
    return answer;
}
export const api = {
    models: async () => (await ask("schema", {})).models,
    rows: (request) => ask("rows", request),
    insert: (model, values) => ask("insert", { model, values }),
    update: (model, key, values) => ask("update", { model, key, values }),
    remove: (model, keys) => ask("delete", { model, keys }),
};
