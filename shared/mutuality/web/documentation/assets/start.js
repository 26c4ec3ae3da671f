// Opens the documentation of the service that served it, with sign-in by code and PKCE.
const place = document.getElementById("documentation");
const pages = SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#documentation",
  deepLinking: true,
  docExpansion: "none",
  validatorUrl: null,
  oauth2RedirectUrl: `${location.origin}/docs/oauth2-redirect.html`,
});
pages.initOAuth({ clientId: place.dataset.client, usePkceWithAuthorizationCodeGrant: true });

// Under another name than its own (localhost for 127.0.0.1) a browser lets the page neither sign in nor ask.
if (location.origin !== new URL(place.dataset.address).origin) {
  const elsewhere = document.getElementById("elsewhere");
  const link = elsewhere.querySelector("a");
  link.href = link.textContent = `${place.dataset.address}/docs/`;
  elsewhere.hidden = false;
}
