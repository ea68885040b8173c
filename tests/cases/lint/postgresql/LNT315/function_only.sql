CREATE OR REPLACE FUNCTION "touch"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW."nick" := 'x'; RETURN NEW; END; $$;
