import type { Scope } from './contract/index.ts';

/** How a server behaves towards its callers. */
export interface Settings {
  /** What somebody without a token may do. */
  readonly anonymous: readonly Scope[];
  /** Names that the server goes by, without port; absent: any. */
  readonly hosts?: readonly string[];
  /** Requests a minute of one token or address; absent: any number. */
  readonly rate?: number;
  /** Hosts that webhooks may go to. */
  readonly webhookHosts: readonly string[];
  /** Webhooks may go to private and loopback addresses too. */
  readonly privateWebhooks: boolean;
  /** All decisions are sealed: reviewers do not see what others decide until it is opened. */
  readonly blind?: boolean;
  /** Folder with snapshots, a folder each. */
  readonly snapshotFolder?: string;
  /** Folder of the web page. */
  readonly webFolder: string;
}
