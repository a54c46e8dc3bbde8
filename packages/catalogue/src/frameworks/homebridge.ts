import type { MemberDescription, ModuleDescription, TypeDescription } from '../types.ts';
import { listenerMembers } from '../node/shapes/listener-members.ts';

const handler: MemberDescription = {
  returns: 'this',
  callbacks: [{ at: 0, runs: 'event-listener' }],
};

const givesCharacteristic: MemberDescription = { returns: 'Characteristic' };

const givesService: MemberDescription = { returns: 'Service' };

const givesThis: MemberDescription = { returns: 'this' };

const services: Readonly<Record<string, MemberDescription>> = {
  addService: givesService,
  getService: givesService,
  getServiceById: givesService,
};

const hapTypes: Readonly<Record<string, TypeDescription>> = {
  Characteristic: {
    extends: 'events:EventEmitter',
    members: { onGet: handler, onSet: handler, setProps: givesThis, updateValue: givesThis },
  },
  Service: {
    extends: 'events:EventEmitter',
    members: {
      addCharacteristic: givesCharacteristic,
      getCharacteristic: givesCharacteristic,
      setCharacteristic: givesThis,
      updateCharacteristic: givesThis,
    },
  },
};

/** Speaks the protocol of HomeKit. */
export const hapNodejs: ModuleDescription = {
  module: 'hap-nodejs',
  aliases: ['@homebridge/hap-nodejs'],
  checkedVersions: '1',
  exports: {
    Accessory: { returns: 'Accessory' },
    Characteristic: givesCharacteristic,
    Service: givesService,
  },
  types: { ...hapTypes, Accessory: { extends: 'events:EventEmitter', members: services } },
};

/** Bridges devices to HomeKit; it hands its plugins their API. */
export const homebridge: ModuleDescription = {
  module: 'homebridge',
  checkedVersions: '1',
  types: {
    ...hapTypes,
    API: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers({
          didFinishLaunching: { runs: 'startup' },
          shutdown: { runs: 'shutdown' },
        }),
        platformAccessory: { returns: 'PlatformAccessory' },
      },
      asParameter: 'startup',
    },
    PlatformAccessory: { extends: 'events:EventEmitter', members: services },
    PluginInitializer: { asFunction: 'startup', parameters: ['API'] },
  },
};
