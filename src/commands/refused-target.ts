/** A folder that a build would have to replace, and must not. */
export class RefusedTarget extends Error {}
