/** The control API, typed: what tests and the development server call. Only over HTTP, like anyone else. */
export class SandboxRemote {
  constructor(readonly url: string) {}

  login(appid: string, person: string): Promise<{ code: string; openid: string }> {
    return this.post('/_sandbox/login', { appid, person });
  }

  phone(appid: string, person: string): Promise<{ code: string }> {
    return this.post('/_sandbox/phone', { appid, person });
  }

  app(fields: { appid: string; [field: string]: unknown }): Promise<unknown> {
    return this.post('/_sandbox/apps', fields);
  }

  person(name: string, fields: { phone?: string; risk?: number; blocked?: boolean }): Promise<unknown> {
    return this.post(`/_sandbox/persons/${encodeURIComponent(name)}`, fields);
  }

  killTokens(appid: string): Promise<{ killed: number }> {
    return this.post('/_sandbox/tokens/kill', { appid });
  }

  async post<T>(path: string, fields: Record<string, unknown> = {}): Promise<T> {
    const response = await fetch(this.url + path, { method: 'POST', body: JSON.stringify(fields) });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  }
}
