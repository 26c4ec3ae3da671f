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
