import { both, expectedVersionSays, versionSays } from '@renda/subgraph';

/** The argument `asOf` of a dated field. */
export const asOfArgument = { nullable: true, description: both('哪一天的情况，默认今天（北京时间）', 'As of which day; today in Shanghai if not given') };

export const expectedVersionField = { nullable: true, description: expectedVersionSays };

export const versionField = { description: versionSays };

export const voidedField = { description: both('是否已作废：登记有误，从未成立', 'Whether it was voided: entered in error, it never was true') };
