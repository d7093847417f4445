/** Made anew for each request, as the pages of a checklist are. */
export const dynamic = 'force-dynamic';

export default function Page() {
  return <p>Nothing</p>;
}
