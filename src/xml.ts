/** Text in XML documents. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text without the characters that XML has no place for; feed readers give up at the first. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\u007e\u0085\u00a0-\ufffd\u{10000}-\u{10ffff}]/gu, '');

/** Text as the content or an attribute of an element. */
export const escapeXml = (text: string): string =>
  xmlText(text).replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
