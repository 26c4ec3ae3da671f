// Print the type table of the Meeting Guide specification, in English.
import spec from "@code4recovery/spec";

console.log(JSON.stringify(spec.getTypesForLanguage("en")));
