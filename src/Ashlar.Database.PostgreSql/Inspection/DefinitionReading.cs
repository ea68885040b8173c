using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;
using Npgsql;

namespace Ashlar.Database.PostgreSql.Inspection;

/// <summary>
/// Has the database restate a schema: everything is made as temporary objects, which come before all others in the search path and
/// lock nothing of the user's, and the transaction is rolled back. https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-SEARCH-PATH
/// </summary>
internal sealed class DefinitionReading(NpgsqlConnection connection, ErrorTranslator errors, TypeMap types, SqlWriter writer)
{
    private const string Temporary = "pg_temp";

    public async Task<StatedSchema> StateAsync(DatabaseSchema schema, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var hasAllTables = await CreateTablesAsync(schema, cancellationToken);
        await TryAllAsync([.. schema.Tables.SelectMany(Defaults), .. schema.Tables.SelectMany(Conditions)], cancellationToken);
        var failures = new List<DefinitionFailure>();
        foreach (var view in new ViewPlanner(Dialect.ScriptSyntax, _ => false).Plan(DatabaseSchema.Empty, schema, [.. schema.Views.Where(v => v.IsManaged).Select(v => new CreateView(v))], _ => false).OfType<CreateView>().Select(c => c.View))
        {
            if (await TryAsync($"CREATE TEMP VIEW {Sql.Identifier(view.Name.Name)} AS\n{view.Definition}", cancellationToken) is { } message && hasAllTables)
            {
                failures.Add(new DefinitionFailure(view, message));
            }
        }

        var stated = await ReadAsync(cancellationToken);
        await transaction.RollbackAsync(cancellationToken);
        return new StatedSchema(Merge(schema, stated), failures);
    }

    /// <returns><see langword="false"/> where a type is still to come, with an extension for one.</returns>
    private async Task<bool> CreateTablesAsync(DatabaseSchema schema, CancellationToken cancellationToken)
    {
        await TryAllAsync(schema.Enums.Where(e => e.Name.Namespace is null).Select(e => EnumWriter.Create(Temp(e.Name), e.Values)), cancellationToken);
        return await TryAllAsync(
            schema.Tables.Select(t => $"CREATE TEMP TABLE {Sql.Identifier(t.Name.Name)} ({string.Join(", ", t.Columns.Select(c => $"{Sql.Identifier(c.Name)} {types.ToSql(c with { IsAutoincrement = false })}"))})"),
            cancellationToken);
    }

    private static IEnumerable<string> Defaults(Table table) =>
        from column in table.Columns
        let expression = (column.Default as ExpressionDefault)?.Sql
        where expression is not null
        select $"ALTER TABLE {Sql.Identifier(Temp(table.Name))} ALTER COLUMN {Sql.Identifier(column.Name)} SET DEFAULT {expression}";

    private IEnumerable<string> Conditions(Table table)
    {
        var temporary = table with { Name = Temp(table.Name) };
        SchemaChange[] changes =
        [
            .. table.Checks.Where(c => c.IsManaged).Select(c => new AddCheck(temporary, c)),
            .. table.Indexes.Where(i => i.Where is not null).Select(i => new CreateIndex(temporary, i, IndexOrigin.NewTable)),
            .. table.RowSecurity is { } security ? security.Policies.Select(p => new CreatePolicy(temporary, p)) : [],
            .. table.RowSecurity is null ? [] : new[] { new EnableRowSecurity(temporary) },
        ];
        return changes.SelectMany(writer.Write);
    }

    private static ObjectName Temp(ObjectName name) => new(Temporary, name.Name);

    private async Task<DatabaseSchema> ReadAsync(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT nspname FROM pg_catalog.pg_namespace WHERE oid = pg_my_temp_schema()", connection);
        return await command.ExecuteScalarAsync(cancellationToken) is string own
            ? new CatalogReading(await Catalog.ReadAsync(connection, [own], cancellationToken), own).ToSchema()
            : DatabaseSchema.Empty;
    }

    private async Task<bool> TryAllAsync(IEnumerable<string> statements, CancellationToken cancellationToken)
    {
        var all = true;
        foreach (var statement in statements)
        {
            all &= await TryAsync(statement, cancellationToken) is null;
        }

        return all;
    }

    /// <returns>Why the database did not take it.</returns>
    private async Task<string?> TryAsync(string statement, CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync($"SAVEPOINT s; {statement}; RELEASE SAVEPOINT s", cancellationToken);
            return null;
        }
        catch (PostgresException error)
        {
            await ExecuteAsync("ROLLBACK TO SAVEPOINT s; RELEASE SAVEPOINT s", cancellationToken);
            return errors.Describe(error);
        }
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DatabaseSchema Merge(DatabaseSchema schema, DatabaseSchema stated) => schema with
    {
        Tables = [.. schema.Tables.Select(t => stated.FindTable(t.Name with { Namespace = null }) is { } own ? Merge(t, own) : t)],
        Views = [.. schema.Views.Select(v => stated.FindView(v.Name with { Namespace = null }) is { } own && v.IsManaged ? v with { Columns = own.Columns, Stated = own.Definition } : v)],
    };

    private static Table Merge(Table table, Table stated) => table with
    {
        Columns = [.. table.Columns.Select(c => c.Default is ExpressionDefault expression && stated.FindColumn(c.Name)?.Default is { } own ? c with { Default = expression with { Stated = own } } : c)],
        Checks = [.. table.Checks.Select(c => stated.Checks.FirstOrDefault(s => s.Name == c.Name) is { } own ? c with { Stated = own.Expression } : c)],
        Indexes = [.. table.Indexes.Select(i => stated.Indexes.FirstOrDefault(s => s.Name == i.Name && i.Where is not null) is { } own ? i with { Stated = own.Where } : i)],
        RowSecurity = table.RowSecurity is { } security
            ? security with { Policies = [.. security.Policies.Select(p => stated.RowSecurity?.Policies.FirstOrDefault(s => s.Name == p.Name) is { } own ? p with { Stated = own.Condition } : p)] }
            : null,
    };
}
