import type { MemberDescription, ModuleDescription } from '../types.ts';
import type { EventDescription } from '../node/shapes/listener-members.ts';
import { listenerMembers, oneShot } from '../node/shapes/listener-members.ts';

const startup: EventDescription = { runs: 'startup' };

const shutdown: EventDescription = { runs: 'shutdown' };

const emitter: MemberDescription = { is: 'events:EventEmitter' };

const listenerAt1: MemberDescription = { callbacks: [{ at: 1, runs: 'event-listener' }] };

const clicked: MemberDescription = {
  callbacks: [{ at: { argument: 0, property: '*' }, runs: 'event-listener' }],
};

const servesScheme: MemberDescription = { callbacks: [{ at: 1, runs: 'request-handler' }] };

const filtersRequests: MemberDescription = {
  callbacks: [{ at: { from: 0 }, runs: 'event-listener' }],
};

/** Runs web pages as applications; what blocks its main process freezes their windows. */
export const electron: ModuleDescription = {
  module: 'electron',
  aliases: ['electron/common', 'electron/main', 'electron/renderer'],
  checkedVersions: '41',
  exports: {
    BrowserWindow: {
      returns: 'BrowserWindow',
      members: {
        fromWebContents: { returns: 'BrowserWindow' },
        getFocusedWindow: { returns: 'BrowserWindow' },
      },
    },
    Menu: { members: { buildFromTemplate: clicked } },
    MenuItem: clicked,
    Notification: { returns: 'Notification' },
    Tray: { returns: 'Tray' },
    app: { is: 'App' },
    autoUpdater: emitter,
    globalShortcut: { members: { register: listenerAt1, registerAll: listenerAt1 } },
    ipcMain: { is: 'IpcMain' },
    ipcRenderer: emitter,
    nativeTheme: emitter,
    net: { members: { request: { returns: 'ClientRequest' } } },
    powerMonitor: emitter,
    protocol: { is: 'Protocol' },
    screen: emitter,
    session: {
      members: { defaultSession: { is: 'Session' }, fromPartition: { returns: 'Session' } },
    },
  },
  types: {
    App: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers({
          'before-quit': shutdown,
          quit: shutdown,
          ready: startup,
          'will-finish-launching': startup,
          'will-quit': shutdown,
        }),
        whenReady: { returns: 'WhenReady' },
      },
    },
    BrowserWindow: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers({ closed: oneShot, 'ready-to-show': oneShot }),
        webContents: { is: 'WebContents' },
      },
    },
    ClientRequest: { extends: 'stream:Writable', members: listenerMembers({ response: oneShot }) },
    IpcMain: {
      extends: 'events:EventEmitter',
      members: {
        handle: listenerAt1,
        handleOnce: { callbacks: [{ at: 1, runs: 'callback' }] },
      },
    },
    IpcMainEvent: { asParameter: 'event-listener' },
    IpcMainInvokeEvent: { asParameter: 'event-listener' },
    Notification: { extends: 'events:EventEmitter' },
    Protocol: {
      members: {
        handle: servesScheme,
        interceptBufferProtocol: servesScheme,
        interceptFileProtocol: servesScheme,
        interceptHttpProtocol: servesScheme,
        interceptStreamProtocol: servesScheme,
        interceptStringProtocol: servesScheme,
        registerBufferProtocol: servesScheme,
        registerFileProtocol: servesScheme,
        registerHttpProtocol: servesScheme,
        registerStreamProtocol: servesScheme,
        registerStringProtocol: servesScheme,
      },
    },
    Session: {
      extends: 'events:EventEmitter',
      members: {
        protocol: { is: 'Protocol' },
        setPermissionCheckHandler: filtersRequests,
        setPermissionRequestHandler: filtersRequests,
        webRequest: { is: 'WebRequest' },
      },
    },
    Tray: { extends: 'events:EventEmitter' },
    WebContents: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers({ destroyed: oneShot }),
        ipc: { is: 'IpcMain' },
        session: { is: 'Session' },
        setWindowOpenHandler: { callbacks: [{ at: 0, runs: 'event-listener' }] },
      },
    },
    WebRequest: {
      members: {
        onBeforeRedirect: filtersRequests,
        onBeforeRequest: filtersRequests,
        onBeforeSendHeaders: filtersRequests,
        onCompleted: filtersRequests,
        onErrorOccurred: filtersRequests,
        onHeadersReceived: filtersRequests,
        onResponseStarted: filtersRequests,
        onSendHeaders: filtersRequests,
      },
    },
    WhenReady: { members: { then: { callbacks: [{ at: 0, runs: 'startup' }] } } },
  },
};
