using Ashlar.CodeGen.ClientModel;

namespace Ashlar.CodeGen.Emitting;

/// <summary>Writes the client, and the two that see the rows of tenants.</summary>
internal static class ClientEmitter
{
    public static void Emit(CodeWriter code, Client client)
    {
        if (client.Services is not [])
        {
            ServicesEmitter.Emit(code, client);
            return;
        }

        code.SummaryMarkup($"The database of {Documentation.Escape(client.SchemaName)}.");
        Class(code, client.Name, RuntimeTypes.DatabaseClient, $", {RuntimeTypes.ClientInterface}<{client.Name}>", "private", () =>
        {
            EmitDescription(code, client);
            EmitOpen(code, client);
            if (client.Tenant is { } tenant)
            {
                EmitTenants(code, tenant);
            }

            EmitTables(code, client.Entities.Where(e => e.TenantPath is null), _ => true);
            EmitQueries(code, client.Queries.FirstOrDefault(q => !q.IsTenant));
        });

        if (client.Tenant is not { } scope)
        {
            return;
        }

        code.Separate();
        code.SummaryMarkup($"The rows of a tenant in the database of {Documentation.Escape(client.SchemaName)}.");
        Class(code, scope.ClientName, RuntimeTypes.TransactionalClient, "", "internal", () =>
        {
            EmitTables(code, client.Entities, _ => true);
            EmitQueries(code, client.Queries.FirstOrDefault(q => q.IsTenant));
        });

        code.Separate();
        code.SummaryMarkup($"The rows of all tenants in the database of {Documentation.Escape(client.SchemaName)}. New rows of a tenant are made with <see cref=\"{client.Name}.ForTenant\"/>.");
        Class(code, scope.AllClientName, RuntimeTypes.TransactionalClient, "", "internal", () => EmitTables(code, client.Entities, e => e.TenantPath is null));
    }

    internal static void Class(CodeWriter code, string name, string baseClass, string interfaces, string access, Action body) =>
        code.Block($"public sealed partial class {name} : {baseClass}<{name}>{interfaces}", () =>
        {
            code.Line($"{access} {name}({RuntimeTypes.Session} session)");
            code.Indented(() => code.Line(": base(session)"));
            code.Line("{");
            code.Line("}");
            body();
            code.Separate();
            code.Line("/// <inheritdoc/>");
            code.Line($"protected override {name} With({RuntimeTypes.Session} session) => new(session);");
        });

    // Explicit, so that a table may be called Drivers or Models.
    internal static void EmitDescription(CodeWriter code, Client client)
    {
        var contract = $"{RuntimeTypes.ClientInterface}<{client.Name}>";
        var drivers = string.Join(", ", client.Drivers.Select(d => $"new global::{d}()"));
        var models = string.Join(", ", client.Entities.Select(e => $"{e.Names.Model}.{e.Names.Descriptor}"));
        code.Separate();
        code.Line($"private static readonly {RuntimeTypes.List}<{RuntimeTypes.Driver}> s_drivers = [{drivers}];");
        code.Separate();
        code.Line($"private static readonly {RuntimeTypes.List}<{RuntimeTypes.ModelDescriptor}> s_models = [{models}];");
        code.Separate();
        code.SummaryMarkup("The drivers that the project references; the URL's scheme picks one.");
        code.Line($"static {RuntimeTypes.List}<{RuntimeTypes.Driver}> {contract}.Drivers => s_drivers;");
        code.Separate();
        code.SummaryMarkup("The models of the schema.");
        code.Line($"static {RuntimeTypes.List}<{RuntimeTypes.ModelDescriptor}> {contract}.Models => s_models;");
    }

    internal static void EmitOpen(CodeWriter code, Client client)
    {
        code.Separate();
        code.SummaryMarkup("Opens the database at a URL. Dispose it when the program ends.");
        code.Line($"public static {client.Name} Open(string url) => Open(new {RuntimeTypes.DatabaseOptions} {{ Url = url }});");
        code.Separate();
        code.Line("/// <inheritdoc cref=\"Open(string)\"/>");
        code.Line($"public static {client.Name} Open({RuntimeTypes.DatabaseOptions} options) => new({RuntimeTypes.Session}.Open(options, s_drivers, s_models));");
    }

    internal static void EmitTenants(CodeWriter code, TenantScope tenant)
    {
        code.Separate();
        code.SummaryMarkup("The rows of one tenant, and nothing else.");
        code.Line($"/// <param name=\"{tenant.Parameter.TrimStart('@')}\">What <c>{tenant.Field}</c> holds in the tenant's rows.</param>");
        code.Line($"public {tenant.ClientName} ForTenant({tenant.Type} {tenant.Parameter}) => new(Session.ForTenant({RuntimeTypes.Tenant}.Of({tenant.ColumnType}, {tenant.Parameter})));");
        code.Separate();
        code.SummaryMarkup("The rows of all tenants, to read, update and delete: for administration only.");
        code.Line($"public {tenant.AllClientName} AcrossTenants() => new(Session.ForTenant({RuntimeTypes.Tenant}.Everyone));");
    }

    internal static void EmitTables(CodeWriter code, IEnumerable<Entity> entities, Func<Entity, bool> hasCreate)
    {
        foreach (var entity in entities)
        {
            code.Separate();
            code.Summary(entity.Documentation);
            code.Line($"public {entity.TableType(hasCreate(entity))} {entity.Names.Table} => field ??= new(Session, {entity.Names.Model}.{entity.Names.Descriptor});");
        }
    }

    internal static void EmitQueries(CodeWriter code, QueryClass? queries)
    {
        if (queries is not null)
        {
            code.Separate();
            code.SummaryMarkup($"The statements of the folder <c>{queries.Folder}</c>.");
            code.Line($"public {queries.Name} Sql => field ??= new(Session);");
        }
    }
}
