// Jest reporter for .ci/run: how many tests passed and failed; a file that could not be run counts as one failure.
'use strict';
const { writeFileSync } = require('node:fs');
module.exports = class CountReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    const counts = { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
    writeFileSync(process.env.TEST_RESULTS, JSON.stringify(counts));
  }
};
