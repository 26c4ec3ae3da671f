// Signs somebody in by code and PKCE, and shows which chapters their body has. Nothing is stored but for this one tab.
const SCOPE = "chapters:read";
const back = location.origin + location.pathname;
const told = document.querySelector("#told");
const coded = (bytes) => btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const drawn = () => coded(crypto.getRandomValues(new Uint8Array(32)));

document.querySelector("#begin").addEventListener("submit", async (event) => {
  event.preventDefault();
  const { issuer, client } = Object.fromEntries(new FormData(event.target));
  const begun = { issuer, client, verifier: drawn(), state: drawn() };
  sessionStorage.setItem("begun", JSON.stringify(begun));
  const hashed = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(begun.verifier));
  location.assign(`${issuer}/oauth/authorize?` + new URLSearchParams({
    response_type: "code",
    client_id: client,
    redirect_uri: back,
    scope: SCOPE,
    state: begun.state,
    code_challenge: coded(new Uint8Array(hashed)),
    code_challenge_method: "S256",
  }));
});

async function comeBack(said) {
  const begun = JSON.parse(sessionStorage.getItem("begun") ?? "{}");
  sessionStorage.removeItem("begun");
  history.replaceState(null, "", back);
  if (said.get("state") !== begun.state || said.get("iss") !== begun.issuer) return "This is no answer to what was asked.";
  if (said.has("error")) return `Not allowed: ${said.get("error")}`;
  const form = new URLSearchParams({
    grant_type: "authorization_code",
    client_id: begun.client,
    redirect_uri: back,
    code: said.get("code"),
    code_verifier: begun.verifier,
  });
  const given = await (await fetch(`${begun.issuer}/oauth/token`, { method: "POST", body: form })).json();
  if (given.error) return `No token: ${given.error_description ?? given.error}`;
  const asked = { headers: { Authorization: `Bearer ${given.access_token}` } };
  const answer = await (await fetch(`${begun.issuer}/v1/chapters`, asked)).json();
  return JSON.stringify(answer, null, 2);
}

const said = new URLSearchParams(location.search);
if (said.has("code") || said.has("error")) told.textContent = await comeBack(said);
