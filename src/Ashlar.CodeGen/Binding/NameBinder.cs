using System.Collections.Frozen;
using Ashlar.CodeGen.ClientModel;
using Ashlar.CodeGen.Diagnostics;
using Ashlar.CodeGen.Naming;
using Ashlar.Diagnostics;
using Ashlar.Schema;

namespace Ashlar.CodeGen.Binding;

/// <summary>Decides the names of all types and tables, and sees to it that no two are the same.</summary>
internal sealed class NameBinder
{
    // Members that every client has.
    private static readonly FrozenSet<string> ClientMembers =
    [
        "AcrossTenants", "DisposeAsync", "Equals", "ExecuteAsync", "Finalize", "ForTenant", "GetHashCode", "GetType",
        "MemberwiseClone", "Open", "QueryAsync", "ReferenceEquals", "Session", "Sql", "ToString", "TransactionAsync", "With",
    ];

    // Members that the client of a schema with services has.
    private static readonly FrozenSet<string> ServiceMembers = ["IsSeparate", "RelayAsync", "RunRelayAsync"];

    private readonly ClientOptions _options;
    private readonly DiagnosticBag _diagnostics;
    // A type is a file, and some file systems do not tell capitals apart.
    private readonly Dictionary<string, string> _types = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _tables = [];

    private readonly string _stem;

    // Static classes that generated members name without their namespace.
    private readonly string[] _staticTypes;

    public NameBinder(ClientOptions options, DataModel model, DiagnosticBag diagnostics)
    {
        (_options, _diagnostics) = (options, diagnostics);
        _staticTypes =
        [
            .. model.Models.Concat(model.Views).Select(m => CSharpName.Pascal(m.Name)).SelectMany(n => (string[])[n + "Model", n + "Response"]),
            .. model.Enums.Select(e => CSharpName.Pascal(e.Name) + "Model"),
        ];
        var stem = options.Client.EndsWith("Db", StringComparison.Ordinal) ? options.Client[..^2] : options.Client;
        var ending = options.Client[stem.Length..];
        (TenantClient, AllTenantsClient) = ($"{stem}Tenant{ending}", $"{stem}AllTenants{ending}");
        JsonContext = $"{stem}JsonContext";
        _stem = stem;
        foreach (var client in (string[])[options.Client, TenantClient, AllTenantsClient, JsonContext])
        {
            _types[client] = "the client";
        }
    }

    public string TenantClient { get; }

    public string AllTenantsClient { get; }

    public string JsonContext { get; }

    /// <summary>The classes of the statements of files: those of the whole database, or of a service, and those of a tenant in it.</summary>
    public (string All, string OfTenant) BindQueries(ServiceClient? service, Location location)
    {
        var stem = service is null ? _stem : service.ClassName[..^2];
        Claim([$"{stem}Sql", $"{stem}TenantSql"], service is null ? "the files of sql" : $"the files of sql/{service.Service}", location);
        return ($"{stem}Sql", $"{stem}TenantSql");
    }

    /// <summary>The record of the rows of a file, its fields and its descriptor.</summary>
    /// <summary>The properties of a file's rows.</summary>
    public MemberNames BindColumns(string row, IReadOnlyCollection<string> columns) => new(columns, [.. TypesOfQuery(row), .. _staticTypes]);

    private static string[] TypesOfQuery(string row) => [row + "Row", row + "Fields", row + "Model"];

    public EntityNames BindQuery(string file, string row, IReadOnlyCollection<string> columns, Location location)
    {
        var types = TypesOfQuery(row);
        Claim(types, $"the file \"{file}\"", location);
        return new EntityNames(types[0], "", "", "", types[1], types[2], columns.Contains("Descriptor") ? "Descriptor_" : "Descriptor", "", "");
    }

    public EntityDraft Bind(Model model, IReadOnlyList<ScalarField> columns)
    {
        var row = CSharpName.Pascal(model.Name);
        string[] types = [row, row + "Create", row + "Update", row + "Response", row + "Fields", row + "Model"];
        Claim(types, $"the {(model.IsView ? "view" : "model")} \"{model.Name}\"", model.Location);

        var members = new MemberNames([.. model.Fields.Select(f => f.Name)], [.. types, .. _staticTypes]);
        foreach (var duplicate in members.Duplicates)
        {
            _diagnostics.Add(NameDiagnostics.SameMember(model.FindField(duplicate)!.Location, model.Name, duplicate, members[duplicate]));
        }

        var names = new EntityNames(
            row, types[1], types[2], types[3], types[4], types[5], members.Free("Descriptor"), members.Free("From"), BindTable(model, row));
        return new EntityDraft(model, names, members, columns);
    }

    /// <summary>The create type of a model's rows that are made together with the row that a relation refers to.</summary>
    public string BindPartialCreate(EntityDraft target, RelationField relation)
    {
        var name = $"{target.Names.Create}Without{target.NameOf(relation)}";
        Claim([name], $"the relation \"{target.Model.Name}.{relation.Name}\"", relation.Location);
        return name;
    }

    public Enumeration Bind(EnumType type)
    {
        var name = CSharpName.Pascal(type.Name);
        Claim([name, name + "Model"], $"the enum \"{type.Name}\"", type.Location);
        var values = new MemberNames([.. type.Values.Select(v => v.Name)], []);
        foreach (var duplicate in values.Duplicates)
        {
            _diagnostics.Add(NameDiagnostics.SameMember(type.Values.First(v => v.Name == duplicate).Location, type.Name, duplicate, values[duplicate]));
        }

        return new Enumeration(
            name,
            name + "Model",
            $"global::{_options.Namespace}.{name}",
            type.Name,
            type.DatabaseName,
            type.Schema,
            type.Documentation,
            [.. type.Values.Select(v => new EnumerationValue(values[v.Name], v.Name, v.DatabaseName, v.Documentation))]);
    }

    /// <summary>The property and the class of a service's client.</summary>
    public (string Property, string Type) BindService(string service)
    {
        var name = string.Concat(service.Split('-', '_').Select(CSharpName.Pascal));
        Claim([$"{name}Db", $"{name}TenantDb", $"{name}AllTenantsDb"], $"the service \"{service}\"", null);
        var isTaken = ClientMembers.Contains(name) || ServiceMembers.Contains(name) || name == _options.Client;
        return (isTaken ? name + "Service" : name, $"{name}Db");
    }

    private string BindTable(Model model, string row)
    {
        var table = _options.Plurals.GetValueOrDefault(model.Name) ?? Plural.Of(row);
        if (ClientMembers.Contains(table) || table == _options.Client || table == TenantClient || table == AllTenantsClient)
        {
            table += "Table";
        }

        if (!_tables.TryAdd(table, model.Name))
        {
            _diagnostics.Add(NameDiagnostics.SameTable(model, table, _tables[table]));
        }

        return table;
    }

    private void Claim(IEnumerable<string> types, string owner, Location? location)
    {
        foreach (var type in types)
        {
            if (!_types.TryAdd(type, owner))
            {
                // Where one name is taken the others mostly are too: one finding says it.
                _diagnostics.Add(NameDiagnostics.SameType(location, type, owner, _types[type]));
                return;
            }
        }
    }
}
