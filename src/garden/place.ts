/** Where something stands in a file; both numbers count from 1. */
export interface Place {
  line: number;
  column: number;
}
