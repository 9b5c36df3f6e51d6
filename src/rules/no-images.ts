import type { Rule } from '../core/finding/rule.ts';
import { quoteList } from '../core/text/lists.ts';
import { quote } from '../core/text/quote.ts';

const EMPTY_CHART = 'check that the values switch the workloads on, and that this is the chart which is deployed';
const EMPTY_MANIFESTS = 'check that the command which renders them succeeded and printed the objects that are deployed';

export const noImages: Rule = {
  id: 'no-images',
  summary: 'nothing was found to check',
  severity: 'warning',
  cause: null,
  since: '0.1',
  profiles: ['registry', 'local'],
  needsNetwork: false,
  *check(facts) {
    if (facts.renderFailure || facts.uses.some((use) => use.skip === null || use.isOpen === true)) return;
    const { chart } = facts.target;
    const where = chart === null ? 'the manifests name' : `chart ${quote(chart)} renders`;
    const skipped = [...new Set(facts.uses.map((use) => use.image))].sort();
    yield skipped.length === 0
      ? {
          message: `${where} no image, so nothing was checked`,
          help: chart === null ? EMPTY_MANIFESTS : EMPTY_CHART,
          image: null,
          uses: [],
          aspect: 'none',
        }
      : {
          message: `${where} only images that are filled in later (${quoteList(skipped)}), so nothing was checked`,
          help: `check the images where they are filled in: ${facts.uses[0]!.skip}`,
          image: null,
          uses: facts.uses,
          aspect: 'none',
        };
  },
};
