import type { RulesInForce } from '@renda/rulebook';

/** The switch of a rulebook that sets from when on a deviation is an alert: PERCENT_10 for ten points of a hundred. The sources name no number, so unless ruled there is no alert. */
export const thresholdSwitch = 'budget-deviation-threshold';

/** As a share; null where no rule in force sets one. */
export function deviationThreshold(rules: RulesInForce): number | null {
  const [, percent] = /^PERCENT_(\d{1,3})$/.exec(rules.switchValue(thresholdSwitch) ?? '') ?? [];
  return percent === undefined ? null : Number(percent) / 100;
}

/** How much of the year is over by the end of a day, as SQL over `e.spent_until`; how much of the line is spent. */
export const elapsedShare = `extract(doy from e.spent_until) / extract(doy from make_date(x.year, 12, 31))`;
export const spentShare = `e.spent / x.amount`;
