import { config } from 'zod';

/**
 * zod compiles schemas with `new Function` where it may, and tries out whether it may: the content security policy
 * refuses the try and reports it. To be imported before any module that makes a schema.
 */
config({ jitless: true });
