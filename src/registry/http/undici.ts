import type { Dispatcher } from 'undici';
import api from 'undici/lib/api/index.js';
import Agent from 'undici/lib/dispatcher/agent.js';
import DispatcherBase from 'undici/lib/dispatcher/dispatcher.js';
import EnvHttpProxyAgent from 'undici/lib/dispatcher/env-http-proxy-agent.js';
import Pool from 'undici/lib/dispatcher/pool.js';

/*
 * The parts of undici that are needed. The package's index also loads fetch, caches, cookies and web sockets, which
 * costs 80 ms more at every start. undici has no `exports` map and is bundled at an exact version. The next line is the
 * index's own: it gives dispatchers their methods `request` and `connect`.
 */
Object.assign(DispatcherBase.prototype, api);

export { Agent, type Dispatcher, EnvHttpProxyAgent, Pool };
