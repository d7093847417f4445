/**
 * Makes the operator's access token, and the setting by which the server knows it: `npm run access-token`. Nothing is
 * kept: the token is on the screen and nowhere else.
 */
import { createHash, randomBytes } from 'node:crypto';

const token = randomBytes(32).toString('base64url');
const hash = createHash('sha256').update(token).digest('hex');

console.log(`The access token. Give it to those who may start checks and checklists; it is not shown again:

  ${token}

The setting of the server. It is no secret: the token cannot be told from it.

  ACCESS_TOKEN_SHA256=${hash}

Restart the server with it. A browser asks for the token once; programs send it as header X-Access-Token.`);
