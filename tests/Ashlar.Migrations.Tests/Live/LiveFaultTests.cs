using System.Globalization;

namespace Ashlar.Migrations.Tests.Live;

/// <summary>A deploy whose server process ends at one moment after the other, each time followed by a second deploy.</summary>
public sealed class LiveFaultTests : IAsyncLifetime
{
    /// <summary>
    /// <c>fault.pass()</c> ends its own server process when it is called for the chosen time. A sequence keeps counting
    /// whatever becomes of the transaction: https://www.postgresql.org/docs/current/functions-sequence.html
    /// </summary>
    private const string Faults =
        """
        CREATE SCHEMA fault;
        CREATE SEQUENCE fault.moments;
        CREATE TABLE fault.chosen AS SELECT 0 AS moment;
        CREATE FUNCTION fault.pass() RETURNS void LANGUAGE plpgsql AS $$ BEGIN
          IF nextval('fault.moments') = (SELECT moment FROM fault.chosen) THEN
            PERFORM pg_terminate_backend(pg_backend_pid());
          END IF;
        END $$;
        CREATE FUNCTION fault.pass_row() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM fault.pass(); RETURN NEW; END $$;
        """;

    /// <summary>From here on each write to the history is such a moment, and so is each COMMIT of one.</summary>
    private const string Start =
        """
        CREATE TABLE t (id INTEGER PRIMARY KEY, note TEXT);
        INSERT INTO t VALUES (1, 'kept');
        CREATE INDEX old ON t (note);
        CREATE TYPE mood AS ENUM ('ok');
        CREATE TABLE moods (mood mood);
        CREATE TRIGGER pass BEFORE INSERT OR UPDATE ON _prisma_migrations FOR EACH ROW EXECUTE FUNCTION fault.pass_row();
        CREATE CONSTRAINT TRIGGER pass_commit AFTER INSERT OR UPDATE ON _prisma_migrations
          DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fault.pass_row();
        """;

    private const string AtOnce =
        """
        SELECT fault.pass();
        ALTER TABLE t ADD COLUMN length INTEGER;
        SELECT fault.pass();
        UPDATE t SET length = length(note);
        SELECT fault.pass();
        """;

    private const string InSteps =
        """
        INSERT INTO t VALUES (2, 'step', 4);
        SELECT fault.pass();
        ALTER TYPE mood ADD VALUE 'good';
        INSERT INTO moods VALUES ('good');
        SELECT fault.pass();
        CREATE INDEX CONCURRENTLY i ON t (note);
        SELECT fault.pass();
        DROP INDEX CONCURRENTLY old;
        INSERT INTO t VALUES (3, 'last', 4);
        SELECT fault.pass();
        """;

    private LiveProject _project = null!;

    public async ValueTask InitializeAsync() => _project = await LiveProject.CreateAsync();

    public ValueTask DisposeAsync() => _project.DisposeAsync();

    [Fact]
    public async Task Whenever_the_server_process_ends_the_next_deploy_completes_and_repeats_nothing()
    {
        await _project.ExecuteAsync(Faults);
        _project.Migration(1, "start", Start);
        _project.Migration(2, "at_once", AtOnce);
        _project.Migration(3, "in_steps", InSteps);

        var moment = 0;
        for (var isCutOff = true; isCutOff;)
        {
            // A database schema for each moment, which the first deploy creates.
            var space = string.Create(CultureInfo.InvariantCulture, $"at_{++moment}");
            await _project.ExecuteAsync($"UPDATE fault.chosen SET moment = {moment}; ALTER SEQUENCE fault.moments RESTART");
            var (_, findings) = await _project.TryDeployAsync($"{_project.Url}?schema={space}");
            isCutOff = findings.HasErrors;
            Assert.Equal(isCutOff ? ["MIG0041"] : [], findings.Select(f => f.Code));

            (_, findings) = await _project.TryDeployAsync($"{_project.Url}?schema={space}");

            Assert.Empty(findings);
            Assert.Equal(["1|kept|4", "2|step|4", "3|last|4"], await _project.QueryAsync($"SELECT * FROM {space}.t ORDER BY id"));
            Assert.Equal(["good"], await _project.QueryAsync($"SELECT mood::text FROM {space}.moods"));
            Assert.Equal(["i|True", "t_pkey|True"], await _project.QueryAsync($"SELECT c.relname, i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '{space}.t'::regclass ORDER BY 1"));
            Assert.Equal(["3"], await _project.QueryAsync($"SELECT count(*) FROM {space}._prisma_migrations WHERE finished_at IS NOT NULL AND logs IS NULL"));
            Assert.Equal(["3"], await _project.QueryAsync($"SELECT count(*) FROM {space}._prisma_migrations"));
        }

        // Eight in the scripts, and two for each of at least eight writes to the history.
        Assert.InRange(moment, 24, 100);
    }
}
