-- Takes back migration.sql d41d56e1770623456a774778f08960d54d4adbd407572af763358043e9f4ba3d [e2957634344c9560]
/*
  Will be lost:

  - the rows of "audit_logs"
  - the rows of "content_chunks"
  - the rows of "generated_assets"
  - the rows of "interactions"
  - the rows of "learning_sessions"
  - the rows of "progress_metrics"
  - the rows of "study_materials"
  - the rows of "user_feedback"
  - the rows of "users"
*/

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "audit_logs";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "content_chunks_fulltext";
DROP TABLE "content_chunks";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "generated_assets";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "interactions";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "learning_sessions";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "progress_metrics";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "study_materials";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "user_feedback";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "users";
PRAGMA foreign_keys=on;
