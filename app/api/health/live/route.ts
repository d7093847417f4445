export const dynamic = 'force-dynamic';

/** 200 while the process runs. */
export const GET = () => Response.json({ status: 'live' }, { headers: { 'cache-control': 'no-store' } });
