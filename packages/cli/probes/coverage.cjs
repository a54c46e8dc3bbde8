// Says on stdout, as JSON, which functions the guard has replaced.
const { compare } = require('./before-guard.cjs');

console.log(JSON.stringify(compare()));
