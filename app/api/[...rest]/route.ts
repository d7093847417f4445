/** Whatever is no address of the API, and what `lib/http/front-door.ts` refused. */
export {
  refuseAtDoor as DELETE,
  refuseAtDoor as GET,
  refuseAtDoor as HEAD,
  refuseAtDoor as OPTIONS,
  refuseAtDoor as PATCH,
  refuseAtDoor as POST,
  refuseAtDoor as PUT,
} from '@/lib/http/refused-request';

export const dynamic = 'force-dynamic';
