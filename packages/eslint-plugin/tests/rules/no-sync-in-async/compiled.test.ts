import rule from '../../../src/rules/no-sync-in-async.ts';
import { createRuleTester } from '../../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

ruleTester.run('no-sync-in-async: compiled modules', rule, {
  valid: [
    {
      name: 'ignores an asynchronous import compiled by TypeScript',
      code: `
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.load = load;
const fs_1 = require("fs");
async function load(path) {
    return (0, fs_1.readFile)(path, () => {});
}
      `,
    },
    {
      name: 'ignores a default import of the project compiled by TypeScript',
      code: `
"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.load = load;
require("fs");
const fs_1 = __importDefault(require("./fs"));
async function load(path) {
    return fs_1.default.readFileSync(path);
}
      `,
    },
    {
      name: 'ignores an asynchronous default import compiled by Babel',
      code: `
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.load = load;
var _fs = _interopRequireDefault(require("fs"));
function _interopRequireDefault(e) { return e && e.__esModule ? e : { default: e }; }
async function load(path) {
  return _fs.default.promises.readFile(path);
}
      `,
    },
    {
      name: 'ignores a generator that nothing treats as async',
      code: `
const fs = require("fs");
exports.load = function load(path) {
    return lazily(this, function* () {
        return fs.readFileSync(path);
    });
};
      `,
    },
  ],
  invalid: [
    {
      name: 'reports a named import compiled by TypeScript',
      code: `
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.load = load;
const fs_1 = require("fs");
async function load(path) {
    return (0, fs_1.readFileSync)(path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 7,
          column: 21,
          endLine: 7,
          endColumn: 33,
        },
      ],
    },
    {
      name: 'reports a default import compiled by TypeScript',
      code: `
"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.load = load;
const fs_1 = __importDefault(require("fs"));
async function load(path) {
    return fs_1.default.readFileSync(path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 10,
          column: 25,
          endLine: 10,
          endColumn: 37,
        },
      ],
    },
    {
      name: 'reports a namespace import compiled by TypeScript',
      code: `
"use strict";
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
Object.defineProperty(exports, "__esModule", { value: true });
exports.load = load;
const fs = __importStar(require("fs"));
async function load(path) {
    return fs.readFileSync(path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 40,
          column: 15,
          endLine: 40,
          endColumn: 27,
        },
      ],
    },
    {
      name: 'reports imports through the helpers of tslib',
      code: `
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.load = load;
const tslib_1 = require("tslib");
const fs_1 = tslib_1.__importDefault(require("fs"));
const path = tslib_1.__importStar(require("node:fs"));
async function load(name) {
    return fs_1.default.readFileSync(name) + path.readFileSync(name);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 9,
          column: 25,
          endLine: 9,
          endColumn: 37,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 9,
          column: 51,
          endLine: 9,
          endColumn: 63,
        },
      ],
    },
    {
      name: 'reports a default import compiled by Babel',
      code: `
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.load = load;
var _fs = _interopRequireDefault(require("fs"));
function _interopRequireDefault(e) { return e && e.__esModule ? e : { default: e }; }
async function load(path) {
  return _fs.default.readFileSync(path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 8,
          column: 22,
          endLine: 8,
          endColumn: 34,
        },
      ],
    },
    {
      name: 'reports a named import compiled by Babel',
      code: `
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.load = load;
var _fs = require("fs");
async function load(path) {
  return (0, _fs.readFileSync)(path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 7,
          column: 18,
          endLine: 7,
          endColumn: 30,
        },
      ],
    },
    {
      name: 'reports a namespace import compiled by Babel',
      code: `
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.load = load;
var fs = _interopRequireWildcard(require("fs"));
function _interopRequireWildcard(e, t) { if ("function" == typeof WeakMap) var r = new WeakMap(), n = new WeakMap(); return (_interopRequireWildcard = function (e, t) { if (!t && e && e.__esModule) return e; var o, i, f = { __proto__: null, default: e }; if (null === e || "object" != typeof e && "function" != typeof e) return f; if (o = t ? n : r) { if (o.has(e)) return o.get(e); o.set(e, f); } for (const t in e) "default" !== t && {}.hasOwnProperty.call(e, t) && ((i = (o = Object.defineProperty) && Object.getOwnPropertyDescriptor(e, t)) && (i.get || i.set) ? o(f, t, i) : f[t] = e[t]); return f; })(e, t); }
async function load(path) {
  return fs.readFileSync(path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 8,
          column: 13,
          endLine: 8,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'reports a default import compiled by SWC',
      code: `
"use strict";
const _nodefs = /*#__PURE__*/ _interop_require_default(require("node:fs"));
function _interop_require_default(obj) {
    return obj && obj.__esModule ? obj : { default: obj };
}
exports.load = async function load(path) {
    return _nodefs.default.readFileSync(path);
};
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 8,
          column: 28,
          endLine: 8,
          endColumn: 40,
        },
      ],
    },
    {
      name: 'reports a helper that is required from @swc/helpers',
      code: `
"use strict";
const _interop_require_default = require("@swc/helpers/_/_interop_require_default");
const _nodefs = /*#__PURE__*/ _interop_require_default._(require("node:fs"));
exports.load = async function load(path) {
    return _nodefs.default.readFileSync(path);
};
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 28,
          endLine: 6,
          endColumn: 40,
        },
      ],
    },
    {
      name: 'reports a helper that is required from @babel/runtime',
      code: `
"use strict";
var _interopRequireDefault = require("@babel/runtime/helpers/interopRequireDefault");
var _fs = _interopRequireDefault(require("fs"));
exports.load = async function load(path) {
  return _fs.default.readFileSync(path);
};
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 22,
          endLine: 6,
          endColumn: 34,
        },
      ],
    },
    {
      name: 'reports a named import compiled by esbuild',
      code: `
"use strict";
var import_node_fs = require("node:fs");
exports.load = async function load(path) {
  return (0, import_node_fs.readFileSync)(path);
};
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 29,
          endLine: 5,
          endColumn: 41,
        },
      ],
    },
    {
      name: 'reports a default import compiled by esbuild',
      code: `
"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var import_node_fs = __toESM(require("node:fs"));
exports.load = async function load(path) {
  return import_node_fs.default.readFileSync(path);
};
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 23,
          column: 33,
          endLine: 23,
          endColumn: 45,
        },
      ],
    },
    {
      name: 'reports an async function compiled by TypeScript for ES2015',
      code: `
"use strict";
var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
const fs_1 = require("fs");
exports.load = function load(path) {
    return __awaiter(this, void 0, void 0, function* () {
        return (0, fs_1.readFileSync)(path);
    });
};
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 15,
          column: 25,
          endLine: 15,
          endColumn: 37,
        },
      ],
    },
  ],
});
