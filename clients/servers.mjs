// Read a server as the client generated for BMLT's second interface reads one, and print how much it found.
// node servers.mjs ADDRESS
import bmlt from "bmlt-server-client";

const [basePath] = process.argv.slice(2);
const api = new bmlt.RootServerApi(new bmlt.Configuration({ basePath }));
const [servers, bodies, formats] = await Promise.all([api.getRootServers(), api.getServiceBodies(), api.getFormats()]);
const meetings = await api.getMeetings({});
const known = new Set([...bodies, ...formats].map((each) => each.id));
console.log(
  JSON.stringify({
    servers: servers.length,
    bodies: bodies.length,
    meetings: meetings.length,
    homeless: meetings.filter((each) => ![each.serviceBodyId, ...each.formatIds].every((number) => known.has(number))).length,
  }),
);
