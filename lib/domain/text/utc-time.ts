/** A time as pages say it: its day and its minute, in UTC. `at` is ISO 8601, UTC. */
export function utcTime(at: string): { date: string; time: string } {
  const [date = '', time = ''] = at.slice(0, 16).split('T');
  return { date, time };
}
