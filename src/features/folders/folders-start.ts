import { offerFolders } from './folder-opener.ts';

offerFolders();
