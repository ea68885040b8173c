-- Takes back migration.sql c82ac62529b84c71ad2445ae7d1ccd88602c20b152375b67bb8eff80c9abcc57 [043939e93cdc7fc1]
/*
  Will be lost:

  - the rows of "audit_logs"
  - the rows of "events"
  - the rows of "events_raw"
  - the rows of "goals"
  - the rows of "integrations"
  - the rows of "metrics_cache"
  - the rows of "oauth_attempts"
  - the rows of "pets"
  - the rows of "users"
*/

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "audit_logs";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "events";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "events_raw";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "goals";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "integrations";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "metrics_cache";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "oauth_attempts";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "pets";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "users";
PRAGMA foreign_keys=on;
