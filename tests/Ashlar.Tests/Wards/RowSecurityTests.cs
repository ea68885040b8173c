using Ashlar.Tests.Targets;
using Store.Data;
using Ward.Data;

namespace Ashlar.Tests.Wards;

/// <summary>The database keeps tenants apart by itself. The role of the tests may do anything, so each test becomes one that may not.</summary>
public abstract class RowSecurityTests(Target target) : IAsyncLifetime
{
    public sealed class OnPostgres() : RowSecurityTests(Target.Postgres);

    public sealed class OnPgBouncer() : RowSecurityTests(Target.PgBouncer);

    private readonly string role = $"ward_{Guid.NewGuid():N}";

    private TestDatabase<WardDb> Database { get; set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase<WardDb>.CreateAsync(target, TestSchema.Ward);
        foreach (var clinic in (int[])[1, 2])
        {
            var patient = await Database.Db.ForTenant(clinic).Patients.CreateAsync(new PatientCreate { Name = $"of {clinic}" });
            await Database.Db.ForTenant(clinic).Notes.CreateAsync(new NoteCreate { PatientId = patient.Id, Text = $"note of {clinic}" });
        }

        await Database.Db.ExecuteAsync(TestDatabase.Raw($"CREATE ROLE {role}"));
        await Database.Db.ExecuteAsync(TestDatabase.Raw($"GRANT ALL ON ALL TABLES IN SCHEMA public TO {role}"));
        await Database.Db.ExecuteAsync(TestDatabase.Raw($"GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO {role}"));
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Database.Db.ExecuteAsync(TestDatabase.Raw($"DROP OWNED BY {role}"));
        await Database.Db.ExecuteAsync(TestDatabase.Raw($"DROP ROLE {role}"));
        await Database.DisposeAsync();
    }

    // A condition that the client wrote would be no proof: raw SQL has none.
    private static Task<List<string>> NotesAsync(WardDb db) => db.QueryAsync<string>($"SELECT text FROM \"Note\"");

    private Task AsClinicAsync(Func<WardDb, Task> work) => Database.Db.TransactionAsync(async tx =>
    {
        await tx.ExecuteAsync(TestDatabase.Raw($"SET LOCAL ROLE {role}"));
        await work(tx);
    });

    [Fact]
    public async Task A_tenant_sees_its_rows_and_those_of_its_parents() => await AsClinicAsync(async tx =>
    {
        var patient = await tx.ForTenant(1).Patients.Include(p => p.Notes).SingleAsync();

        Assert.Equal("of 1", patient.Name);
        Assert.Equal("note of 1", Assert.Single(patient.Notes).Text);
        Assert.Equal("note of 2", (await tx.ForTenant(2).Notes.SingleAsync()).Text);
    });

    [Fact]
    public async Task Without_a_tenant_nothing_is_seen() => await AsClinicAsync(async tx =>
    {
        Assert.Empty(await NotesAsync(tx));
        Assert.Empty(await tx.AcrossTenants().Patients.ToListAsync());
        await tx.ForTenant(1).Patients.SingleAsync();
        Assert.Empty(await NotesAsync(tx));
    });

    [Fact]
    public async Task Writes_work_under_the_policies() => await AsClinicAsync(async tx =>
    {
        var made = await tx.ForTenant(1).Patients.CreateAsync(new PatientCreate { Name = "new" });
        await tx.ForTenant(1).Notes.CreateAsync(new NoteCreate { PatientId = made.Id, Text = "first" });

        Assert.Equal(2, await tx.ForTenant(1).Patients.UpdateAsync(p => [p.Name.Set("x")]));
        Assert.Equal(2, await tx.ForTenant(1).Notes.DeleteAsync());
        Assert.Equal(3, await tx.ForTenant(2).Patients.CreateManyAsync([new() { Name = "a" }, new() { Name = "b" }, new() { Name = "c" }]));
    });

    [Fact]
    public async Task A_savepoint_that_is_undone_does_not_bring_another_tenant_back() => await AsClinicAsync(async tx =>
    {
        await tx.ForTenant(1).Patients.SingleAsync();
        await Assert.ThrowsAsync<FormatException>(() => tx.TransactionAsync(async inner =>
        {
            await inner.ForTenant(2).Patients.SingleAsync();
            throw new FormatException();
        }));

        Assert.Equal("of 2", (await tx.ForTenant(2).Patients.SingleAsync()).Name);
        Assert.Empty(await NotesAsync(tx));
    });

    [Fact]
    public async Task The_tenant_ends_with_its_statement()
    {
        await Database.CountingAsync(1, () => Database.Db.ForTenant(1).Patients.SingleAsync());

        // A client of a schema without policies sets nothing by itself.
        await using var other = StoreDb.Open(Database.Url);
        Assert.Equal("", Assert.Single(await other.QueryAsync<string>($"SELECT COALESCE(current_setting('ashlar.tenant', true), '')")));
    }

    [Fact]
    public async Task The_setting_is_the_tenant_and_travels_with_the_statement()
    {
        await Assert.ThrowsAsync<UniqueViolationException>(() => Database.Db.ForTenant(1).Patients.CreateAsync(new PatientCreate { Id = 1, Name = "again" }));

        Assert.Equal("of 1", (await Database.Db.ForTenant(1).Patients.SingleAsync()).Name);
    }
}
