import { gardenJsonSchema } from '../layouts/garden-json.ts';

/** The shape of `/garden.json`, for programs that read it: https://json-schema.org */
export const GET = () => Response.json(gardenJsonSchema());
