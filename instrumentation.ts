/** Builds the runtime before the first request, so that a wrong setting ends the process at boot. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { boot } = await import('./lib/boot');
  await boot();
}
