import { startChecklist } from './checklists.ts';
import { answersPerSecond } from './load.ts';
import { median, type Row } from './row.ts';
import { startBarePage, startWizard } from './servers.ts';

const guideRatioMin = 0.6;
const checklistRatioMin = 0.7;
const rounds = 3;

/** Answers a second beside those of a page of Next with nothing on it, as they are and as browsers ask for them. */
export async function measurePages(): Promise<Row[]> {
  const wizard = await startWizard();
  const bare = await startBarePage();
  try {
    const { path: checklist } = await startChecklist(wizard.url);
    const rows: Row[] = [];
    for (const [encoding, headers] of Object.entries({ '': {}, ', gzip': { 'accept-encoding': 'gzip' } })) {
      const rates = async (server: string, path: string) => answersPerSecond(server, path, { headers });
      const compare = async (what: string, path: string, barePath: string, atLeast: number) => {
        const pairs: [ours: number, bare: number][] = [];
        await rates(wizard.url, path);
        await rates(bare.url, barePath);
        for (let round = 0; round < rounds; round += 1)
          pairs.push([await rates(wizard.url, path), await rates(bare.url, barePath)]);
        const [ours, theirs] = [median(pairs.map(([rate]) => rate)), median(pairs.map(([, rate]) => rate))];
        const note = `${ours.toFixed(0)} / ${theirs.toFixed(0)} a second`;
        rows.push({ what, value: ours / theirs, unit: '', atMost: null, atLeast, note });
      };
      await compare(`guide page / bare static page${encoding}`, '/guide/create-app', '/', guideRatioMin);
      await compare(`checklist page / bare dynamic page${encoding}`, checklist, '/dynamic', checklistRatioMin);
    }
    return rows;
  } finally {
    await wizard.stop();
    await bare.stop();
  }
}
