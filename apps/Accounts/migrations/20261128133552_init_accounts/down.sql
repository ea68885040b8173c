-- Takes back migration.sql cbcc633d83ba7fa9b18078627caf9aef2c502fea4ba94d5707e6fd7c4ecd5c4c [4216853e2910ef33]
/*
  Will be lost:

  - the rows of "devices"
  - the rows of "refresh_tokens"
  - the rows of "sessions"
  - the rows of "users"
*/

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "devices";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "refresh_tokens";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "sessions";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "users";
PRAGMA foreign_keys=on;
