/** An owner's extension cannot do what it should with a text. */
export class FailedExtension extends Error {
  readonly extension: string;

  constructor(extension: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.extension = extension;
  }
}
