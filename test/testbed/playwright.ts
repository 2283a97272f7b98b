/**
 * The part of playwright-core's API that the tests use. The package itself comes with the test bed and not with this
 * project, so its types are not at hand.
 */
export interface Playwright {
  chromium: { launch(options: { executablePath: string; args: string[] }): Promise<Browser> };
}

export interface Browser {
  newContext(options: { viewport: { width: number; height: number } }): Promise<BrowserContext>;
  close(): Promise<void>;
}

export interface BrowserContext {
  newPage(): Promise<Page>;
  route(url: string, handler: (route: Route) => Promise<void>): Promise<void>;
  on(event: 'request', listener: (request: Request) => void): void;
}

export interface Request {
  url(): string;
}

export interface Route {
  request(): Request;
  abort(): Promise<void>;
  continue(): Promise<void>;
}

export interface Page {
  goto(url: string): Promise<unknown>;
  exposeFunction(name: string, callback: (...args: never[]) => unknown): Promise<void>;
  on(event: 'crash', listener: () => void): void;
  locator(selector: string, options?: { hasText: string | RegExp }): Locator;
  screenshot(options: { path: string }): Promise<unknown>;
  keyboard: { press(key: string): Promise<void>; type(text: string, options?: { delay: number }): Promise<void> };
  mouse: { move(x: number, y: number, options?: { steps: number }): Promise<void> };
}

export interface Locator {
  first(): Locator;
  last(): Locator;
  nth(index: number): Locator;
  locator(selector: string, options?: { hasText: string | RegExp }): Locator;
  count(): Promise<number>;
  click(options?: { position?: { x: number; y: number }; force?: boolean }): Promise<void>;
  hover(options?: { position?: { x: number; y: number }; force?: boolean }): Promise<void>;
  waitFor(options?: { state?: 'visible' | 'hidden' | 'attached'; timeout?: number }): Promise<void>;
  allInnerTexts(): Promise<string[]>;
  getAttribute(name: string): Promise<string | null>;
  boundingBox(): Promise<Box | null>;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
