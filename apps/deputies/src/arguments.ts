import { both } from '@renda/subgraph';

/** The argument `asOf` of a dated field. */
export const asOfArgument = { nullable: true, description: both('哪一天的情况，默认今天（北京时间）', 'As of which day; today in Shanghai if not given') };

export const expectedVersionField = { nullable: true, description: both('所见的版本：已被别人改过则拒绝', 'The version you saw: refused if somebody changed it since') };

export const versionField = { description: both('版本，每改一次加一', 'Version: one more with each change') };
