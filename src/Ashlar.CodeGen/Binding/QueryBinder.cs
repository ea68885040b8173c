using Ashlar.CodeGen.ClientModel;
using Ashlar.CodeGen.Diagnostics;
using Ashlar.CodeGen.Naming;
using Ashlar.Database.Queries;
using Ashlar.Diagnostics;
using Ashlar.Schema;

namespace Ashlar.CodeGen.Binding;

/// <summary>Decides what becomes of the files of <c>sql</c>: from what the database said about them, and only while that still holds.</summary>
internal sealed class QueryBinder(
    GeneratorInput input,
    NameBinder names,
    ColumnBinder columns,
    IReadOnlyDictionary<EnumType, Enumeration> enumerations,
    IReadOnlyList<EntityDraft> drafts,
    DiagnosticBag diagnostics)
{
    // Methods without parameters.
    private static readonly string[] s_ofEveryObject = ["Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ToString"];

    private readonly QueryTypeBinder _types = new(input.Model, columns, enumerations);

    public IReadOnlyList<QueryClass> Bind(IReadOnlyList<Entity> entities, TenantScope? tenant, IReadOnlyList<ServiceClient> services) =>
    [
        .. input.Queries.GroupBy(s => s.Home.Service).SelectMany(g =>
        {
            var service = services.FirstOrDefault(s => s.Service == g.Key);
            return Bind([.. g], entities, service is null ? tenant : service.Tenant, service);
        }),
    ];

    private IEnumerable<QueryClass> Bind(IReadOnlyList<QuerySource> sources, IReadOnlyList<Entity> entities, TenantScope? tenant, ServiceClient? service)
    {
        var (all, ofTenant) = names.BindQueries(service, Start(sources[0].Folder.Files[0]));
        var methods = new Dictionary<string, string>();
        var queries = new List<TypedQuery>();
        foreach (var merged in new QueryMerger(input.Model, sources, _types, diagnostics).Merge())
        {
            var method = CSharpName.Pascal(merged.File.Name);
            if (!methods.TryAdd(method, merged.File.Name) || method == all || method == ofTenant || (merged.File.Parameters.Count == 0 && s_ofEveryObject.Contains(method)))
            {
                diagnostics.Add(NameDiagnostics.SameMember(Start(merged.File), all, merged.File.Name, method));
            }
            else if (Bind(merged.File, merged.Known, method, entities, tenant) is { } query)
            {
                queries.Add(query with { Others = merged.Others });
            }
        }

        return new QueryClass[]
        {
            new(all, service?.Service, IsTenant: false, queries.FindAll(q => q.File.Parameters.All(p => !p.IsTenant))),
            new(ofTenant, service?.Service, IsTenant: true, queries.FindAll(q => q.File.Parameters.Any(p => p.IsTenant))),
        }.Where(c => c.Queries.Count > 0);
    }

    private TypedQuery? Bind(QueryFile file, LockedQuery known, string method, IReadOnlyList<Entity> entities, TenantScope? tenant)
    {
        var before = diagnostics.Count;
        var result = ResultOf(file, known);
        CheckTenant(file, known, tenant);
        var local = new LocalNames("cancellationToken", "session");
        var arguments = new List<QueryArgument>();
        var values = new List<string>();
        foreach (var (parameter, value) in file.Parameters.Zip(known.Parameters))
        {
            if (parameter.IsTenant)
            {
                values.Add($"{RuntimeTypes.SqlFile}.TenantOf(session)");
                continue;
            }

            var name = local.Next(CSharpName.Pascal(parameter.Name));
            arguments.Add(new QueryArgument(name, _types.ArgumentType(value.Type), parameter.Documentation));
            values.Add(_types.ValueOf(value.Type, name, parameter.IsHidden));
        }

        var (row, rowType, read) = result == QueryResult.Count || diagnostics.Count > before ? (null, "", "") : BindRow(file, known, method, result, entities);
        return diagnostics.Count > before ? null : new TypedQuery
        {
            FileName = file.Name,
            Method = method,
            Documentation = file.Documentation,
            File = file,
            Arguments = arguments,
            Values = values,
            Row = row,
            RowType = rowType,
            Read = read,
            Result = result,
            IsWrite = file.Shape.IsWrite || known.HasEffects,
        };
    }

    private QueryResult ResultOf(QueryFile file, LockedQuery known)
    {
        var span = file.ResultSpan ?? file.Statement.Span;
        if (file.Result is QueryResult.Count && !file.Shape.IsWrite)
        {
            diagnostics.Add(QueryDiagnostics.WrongResult(At(file, span), "a query changes no rows that could be counted", "write @returns many, one or optional"));
        }
        else if (file.Result is not (null or QueryResult.Count) && known.Columns.Count == 0)
        {
            diagnostics.Add(QueryDiagnostics.WrongResult(At(file, span), "the statement gives no rows", "write RETURNING behind it, or @returns count"));
        }

        return file.Result ?? (known.Columns.Count == 0 ? QueryResult.Count : QueryResult.Many);
    }

    private void CheckTenant(QueryFile file, LockedQuery known, TenantScope? tenant)
    {
        foreach (var (parameter, value) in file.Parameters.Zip(known.Parameters).Where(p => p.First.IsTenant))
        {
            var place = At(file, parameter.Span);
            if (tenant is null)
            {
                diagnostics.Add(QueryDiagnostics.WrongTenant(place, "the schema has no tenants", "remove @tenant here, or mark a field of the schema with it"));
            }
            else if (_types.ArgumentType(value.Type) != tenant.Type)
            {
                diagnostics.Add(QueryDiagnostics.WrongTenant(place, $"the tenant is a {tenant.Type}, but the parameter \"{value.Name}\" is a {_types.ArgumentType(value.Type)}", $"compare it with {tenant.Field}"));
            }
        }
    }

    private (Entity? Row, string Type, string Read) BindRow(QueryFile file, LockedQuery known, string method, QueryResult result, IReadOnlyList<Entity> entities)
    {
        if (file.ModelName is { } model)
        {
            return BindModel(file, known, model, result, entities);
        }

        if (result != QueryResult.Many && known.Columns is [var only] && _types.Read(only) is { } read)
        {
            var type = _types.ArgumentType(only.Type);
            return (null, result == QueryResult.Optional && !only.Type.IsNullable ? type + "?" : type, $"static row => {string.Format(null, result == QueryResult.Optional ? _types.ReadOrNull(only) : read, 0)}");
        }

        if (Properties(file, known, method) is not { } properties)
        {
            return (null, "", "");
        }

        var entityNames = names.BindQuery(file.Name, method, properties, Start(file));
        var entity = _types.Entity(file, known, entityNames, properties);
        return (entity, result == QueryResult.Optional ? entityNames.Row + "?" : entityNames.Row, $"{entityNames.Model}.{entityNames.Descriptor}.Read");
    }

    private IReadOnlyList<string>? Properties(QueryFile file, LockedQuery known, string method)
    {
        var before = diagnostics.Count;
        var seen = new HashSet<string>();
        var members = names.BindColumns(method, [.. known.Columns.Select(c => c.Name).Where(IsName).Distinct()]);
        foreach (var (index, column) in known.Columns.Index())
        {
            if (!IsName(column.Name) || !seen.Add(CSharpName.Pascal(column.Name)) || members.Duplicates.Contains(column.Name))
            {
                var selected = file.Shape.Columns.Any(c => c.IsStar) || index >= file.Shape.Columns.Count ? file.Statement.Span : file.Shape.Columns[index].Text[0].Span;
                diagnostics.Add(QueryDiagnostics.ColumnNameMissing(At(file, selected), column.Name));
            }
        }

        return diagnostics.Count > before ? null : [.. known.Columns.Select(c => members[c.Name])];
    }

    private (Entity? Row, string Type, string Read) BindModel(QueryFile file, LockedQuery known, string model, QueryResult result, IReadOnlyList<Entity> entities)
    {
        var place = At(file, file.ResultSpan ?? file.Statement.Span);
        if (drafts.FirstOrDefault(d => d.Model.Name == model) is not { } draft || entities.FirstOrDefault(e => e.ModelName == model) is not { } entity)
        {
            diagnostics.Add(QueryDiagnostics.WrongResult(place, $"the schema has no model \"{model}\" that the client can read", "write @returns many, one, optional, count, or a model"));
            return (null, "", "");
        }

        var ordinals = draft.Columns.Select(f => known.Columns.ToList().FindIndex(c => c.Field == f.ToString() && c.Type.IsNullable == (!f.IsRequired && !f.IsList))).ToList();
        var missing = draft.Columns.Where((_, i) => ordinals[i] < 0).Select(f => f.Name).ToList();
        if (missing is not [])
        {
            diagnostics.Add(QueryDiagnostics.WrongResult(place, $"a \"{model}\" needs columns that the statement does not give as they are: {string.Join(", ", missing)}", "select them, without an outer join round them, or leave the model out: @returns many"));
            return (null, "", "");
        }

        var assignments = entity.Columns.Select((c, i) => $"{c.Name} = {string.Format(null, c.Read, ordinals[i])}");
        var type = entity.Names.Row + (result == QueryResult.Optional ? "?" : "");
        return (null, type, $"static row => new {entity.Names.Row} {{ {string.Join(", ", assignments)} }}");
    }

    private static bool IsName(string text) => text is [var first, ..] && char.IsAsciiLetter(first) && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private static Location Start(QueryFile file) => At(file, new TextSpan(file.Statement.Span.Start, file.Statement.Tokens[0].Span.End));

    private static Location At(QueryFile file, TextSpan span) => new(file.Source, span);
}
