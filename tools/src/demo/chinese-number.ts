const DIGITS = '零一二三四五六七八九';

/** 1 … 999 as it is written in Chinese: 一百零六. */
export function chineseNumber(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const digit = (at: number): string => DIGITS.charAt(at);
  if (hundreds === 0 && tens === 0) return digit(ones);
  const head = hundreds > 0 ? `${digit(hundreds)}百` : '';
  const middle = tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : digit(tens)}十` : ones > 0 ? '零' : '';
  return `${head}${middle}${ones > 0 ? digit(ones) : ''}`;
}
