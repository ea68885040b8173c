BEGIN;
PRAGMA defer_foreign_keys=ON;
COMMIT;
