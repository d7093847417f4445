import { describe, expect, test } from 'vitest';
import { isServiceAccountCsv } from './service-account-csv';

const access = `ACME_TST#${'practice-not-a-saak-'.repeat(4)}`;
const secret = 'practice-not-a-sask-'.repeat(4);

describe('the CSV of a service account, in all spellings', () => {
  test.each([
    ['with comma', `Access Key,Secret Key\r\n${access},${secret}\r\n`],
    ['with semicolon', `Access Key;Secret Key\n${access};${secret}`],
    ['with tab', `Access Key\tSecret Key\n${access}\t${secret}`],
    ['with bar', `Access Key|Secret Key\n${access}|${secret}`],
    ['with old line ends', `Access Key,Secret Key\r${access},${secret}\r`],
    ['in one word', `accessKey;secretKey\n${access};${secret}`],
    ['in capitals', `ACCESS_KEY,SECRET_KEY\n${access},${secret}`],
    ['with a hyphen', `access-key,secret-key\n${access},${secret}`],
    ['the other way round', `Secret Key,Access Key\n${secret},${access}`],
    ['with long names', `Service Account Access Key,Service Account Secret Key\n${access},${secret}`],
    ['with the file’s own names', `saak,sask\n${access},${secret}`],
    ['with both names', `Access Key (saak),Secret Key (sask)\n${access},${secret}`],
    ['with the account for the key', `Service Account,Secret Key\n${access},${secret}`],
    ['short values under clear names', 'Access Key,Secret Key\na,b'],
    ['names alone', 'Access Key,Secret Key\n'],
    ['quoted', `"Access Key","Secret Key"\n"${access}","${secret}"`],
    ['in single quotes', `'Access Key','Secret Key'\n'${access}','${secret}'`],
    ['blanks around', ` Access Key , Secret Key \n ${access} , ${secret} `],
    ['blank lines', `\n\nAccess Key,Secret Key\n\n${access},${secret}\n\n`],
    ['separators at the end', `Access Key,Secret Key,\n${access},${secret},\n,,\n`],
    ['the separator named', `sep=;\r\nAccess Key;Secret Key\r\n${access};${secret}`],
    ['several accounts', `Access Key,Secret Key\n${access},${secret}\n${access},${secret}`],
    ['without names', `${access},${secret}`],
    ['without names and tenant', `${secret},${secret}`],
    ['names in another language', `Zugriffsschlüssel;Geheimer Schlüssel\n${access};${secret}`],
    ['short keys behind a tenant without names', 'ACME_Org#practice-not-a-real-key,practice-not-a-real-one'],
    ['upright', `Access Key,${access}\nSecret Key,${secret}`],
    ['upright and quoted', `"accessKey";"${access}"\n"secretKey";"${secret}"`],
  ])('%s', (_name, text) => {
    expect(isServiceAccountCsv(text)).toBe(true);
  });
});

describe('what is no CSV of a service account', () => {
  test.each([
    ['two columns of words', 'name,age\nA,1\n'],
    ['words with a hash', 'C#programming,JavaScript\n'],
    ['owners of accounts', 'service account,owner\nflow,Anna\n'],
    ['one of the names only', 'Access Key,Owner\nabc,Anna\n'],
    ['users and passwords', 'username,password\nanna,x\n'],
    ['the key of another cloud', 'Access key ID,Secret access key\nAKIAPRACTICENOTAKEY0,practice/not+a/key\n'],
    ['a log', '10:00, access key accepted\n10:01, secret key accepted\n'],
    ['a sentence', 'The access key, the secret key'],
    ['three columns', `Name,Access Key,Secret Key\nflow,${access},${secret}`],
    ['broken JSON', '{"saak":"ACME_TST#x",\n"sask":"y",}'],
    ['lines of JSON without braces', `"saak": "${access}",\n"sask": "${secret}"`],
    ['names and values by colon', `Access Key: ${access}\nSecret Key: ${secret}`],
    ['words only', 'hello'],
    ['a long list', 'Access Key,Secret Key\n'.repeat(60)],
  ])('%s', (_name, text) => {
    expect(isServiceAccountCsv(text)).toBe(false);
  });
});
