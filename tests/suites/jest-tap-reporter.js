/** Writes what jest found in the Test Anything Protocol. */
export default class {
  onTestResult(_test, { testResults, testExecError }) {
    if (testExecError) console.log(`not ok - ${testExecError.message ?? 'a file could not run'}`);
    for (const { fullName, status } of testResults) {
      if (status === 'passed' || status === 'failed') {
        console.log(`${status === 'passed' ? 'ok' : 'not ok'} - ${fullName}`);
      }
    }
  }
}
