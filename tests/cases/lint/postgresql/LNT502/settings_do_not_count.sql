SET lock_timeout = '5s';
DROP INDEX CONCURRENTLY "pets_name_idx";
