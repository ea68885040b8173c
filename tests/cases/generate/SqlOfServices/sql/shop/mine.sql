-- The things of an owner.
-- @tenant owner
SELECT id, name FROM "Thing" WHERE owner = :owner
