// Every rule of the standard set, but for what is a matter of taste.
module.exports = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    "doctype-style": ["error", { style: "lowercase" }], // both are right; this is the shorter habit
    "no-trailing-whitespace": "off", // says nothing about the document
    "valid-id": ["error", { relaxed: true }], // HTML allows every id without spaces; keys of figures start with years
    "aria-label-misuse": ["error", { allowAnyNamable: true }], // a list may carry a name
  },
};
