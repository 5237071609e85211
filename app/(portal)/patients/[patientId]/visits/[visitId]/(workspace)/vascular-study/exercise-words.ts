/** Places shown at most: the ratio of whole pressures up to 300 never lies nearer to 20 % than this. */
const decimals = [1, 2, 3, 4, 5, 6] as const

/** One decimal, more only where rounding would hide on which side of 20 % it lies. */
function percentWords(percent: number): string {
  const over = percent > 20
  const places = decimals.find((one) => Number(percent.toFixed(one)) > 20 === over) ?? 6
  return percent.toFixed(places)
}

/** `ABI fell by 33.7 %` and `ankle fell by 42 mmHg`; a value that rose says so. */
export function fallInWords({ abiDropPercent, ankleDropMmHg }: { abiDropPercent: number; ankleDropMmHg: number }) {
  const way = (drop: number) => (drop < 0 ? 'rose' : 'fell')
  return {
    abi: `ABI ${way(abiDropPercent)} by ${percentWords(Math.abs(abiDropPercent))} %`,
    ankle: `Ankle ${way(ankleDropMmHg)} by ${Math.abs(ankleDropMmHg)} mmHg`,
  }
}
