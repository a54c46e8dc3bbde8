import type { MemberDescription, ModuleDescription, TypeDescription } from '../types.ts';
import { listenerMembers, oneShot } from '../node/shapes/listener-members.ts';

/** What it is given runs in the browser. */
const inBrowser: MemberDescription = { callbacks: [{ at: { from: 0 }, runs: 'insulated' }] };

/** What it is given first runs in the browser, and finds a handle there. */
const findsInBrowser: MemberDescription = { ...inBrowser, returns: 'JSHandle' };

const exposes: MemberDescription = { callbacks: [{ at: 1, runs: 'event-listener' }] };

const waits: MemberDescription = {
  callbacks: [
    { at: { from: 0 }, runs: 'event-listener' },
    { at: { argument: 1, property: 'predicate' }, runs: 'event-listener' },
  ],
};

const givesPage: MemberDescription = { returns: 'Page' };

const givesFrame: MemberDescription = { returns: 'Frame' };

const givesElement: MemberDescription = { returns: 'ElementHandle' };

const frameMembers: Readonly<Record<string, MemberDescription>> = {
  $: givesElement,
  $$eval: inBrowser,
  $eval: inBrowser,
  evaluate: inBrowser,
  evaluateHandle: findsInBrowser,
  waitForFunction: findsInBrowser,
  waitForSelector: givesElement,
};

const handleTypes: Readonly<Record<string, TypeDescription>> = {
  ElementHandle: {
    extends: 'JSHandle',
    members: { $: givesElement, $$eval: inBrowser, $eval: inBrowser },
  },
  JSHandle: {
    members: {
      asElement: givesElement,
      evaluate: inBrowser,
      evaluateHandle: findsInBrowser,
    },
  },
};

const givesBrowser: MemberDescription = { returns: 'Browser' };

/** Drives a browser. */
export const puppeteer: ModuleDescription = {
  module: 'puppeteer',
  aliases: ['puppeteer-core'],
  checkedVersions: '24',
  exports: { connect: givesBrowser, launch: givesBrowser },
  types: {
    ...handleTypes,
    Browser: {
      extends: 'events:EventEmitter',
      members: {
        createBrowserContext: { returns: 'BrowserContext' },
        defaultBrowserContext: { returns: 'BrowserContext' },
        newPage: givesPage,
      },
    },
    BrowserContext: { extends: 'events:EventEmitter', members: { newPage: givesPage } },
    CDPSession: { extends: 'events:EventEmitter' },
    Frame: { extends: 'events:EventEmitter', members: frameMembers },
    Page: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers({ close: oneShot }),
        ...frameMembers,
        createCDPSession: { returns: 'CDPSession' },
        evaluateOnNewDocument: inBrowser,
        exposeFunction: exposes,
        mainFrame: givesFrame,
        waitForRequest: waits,
        waitForResponse: waits,
      },
    },
  },
};

const browserType: MemberDescription = { is: 'BrowserType' };

const routes: MemberDescription = {
  callbacks: [{ at: 1, runs: 'event-listener', parameters: ['Route'] }],
};

const contextMembers: Readonly<Record<string, MemberDescription>> = {
  addInitScript: inBrowser,
  exposeBinding: exposes,
  exposeFunction: exposes,
  route: routes,
  routeWebSocket: { callbacks: [{ at: 1, runs: 'event-listener' }] },
  waitForEvent: waits,
};

const locates: MemberDescription = { returns: 'Locator' };

const locators: Readonly<Record<string, MemberDescription>> = {
  getByLabel: locates,
  getByPlaceholder: locates,
  getByRole: locates,
  getByTestId: locates,
  getByText: locates,
  getByTitle: locates,
  locator: locates,
};

const playwrightTypes: Readonly<Record<string, TypeDescription>> = {
  ...handleTypes,
  Browser: {
    extends: 'events:EventEmitter',
    members: { newContext: { returns: 'BrowserContext' }, newPage: givesPage },
  },
  BrowserContext: {
    extends: 'events:EventEmitter',
    members: { ...contextMembers, newPage: givesPage },
  },
  BrowserType: {
    members: {
      connect: givesBrowser,
      connectOverCDP: givesBrowser,
      launch: givesBrowser,
      launchPersistentContext: { returns: 'BrowserContext' },
    },
  },
  Frame: { members: { ...frameMembers, ...locators } },
  Locator: {
    members: {
      ...locators,
      elementHandle: givesElement,
      evaluate: inBrowser,
      evaluateAll: inBrowser,
      evaluateHandle: findsInBrowser,
      first: locates,
      last: locates,
      nth: locates,
    },
  },
  Page: {
    extends: 'events:EventEmitter',
    members: {
      ...listenerMembers({ close: oneShot }),
      ...frameMembers,
      ...contextMembers,
      ...locators,
      addLocatorHandler: exposes,
      mainFrame: givesFrame,
      waitForRequest: waits,
      waitForResponse: waits,
      waitForURL: waits,
    },
  },
  Route: { asParameter: 'event-listener' },
};

/** Drives browsers. */
export const playwright: ModuleDescription = {
  module: 'playwright',
  aliases: ['playwright-core'],
  checkedVersions: '1',
  exports: { chromium: browserType, firefox: browserType, webkit: browserType },
  types: playwrightTypes,
};

const testCase: MemberDescription = {
  callbacks: [{ at: 'last', runs: 'quiet', parameters: ['Fixtures'] }],
};

/** Tests pages in browsers. */
export const playwrightTest: ModuleDescription = {
  module: '@playwright/test',
  checkedVersions: '1',
  exports: {
    chromium: browserType,
    firefox: browserType,
    test: {
      ...testCase,
      members: {
        afterAll: testCase,
        afterEach: testCase,
        beforeAll: testCase,
        beforeEach: testCase,
        describe: testCase,
        fixme: testCase,
        only: testCase,
        skip: testCase,
        step: testCase,
      },
    },
    webkit: browserType,
  },
  types: {
    ...playwrightTypes,
    Fixtures: {
      members: {
        browser: { is: 'Browser' },
        context: { is: 'BrowserContext' },
        page: { is: 'Page' },
      },
    },
  },
};
