/** Another page of this site, to take parts of it. Throws when it cannot be had. */
export async function pageAt(url: string): Promise<Document> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}
