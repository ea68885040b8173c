using Ashlar.CodeGen.ClientModel;

namespace Ashlar.CodeGen.Emitting;

/// <summary>Writes the client of a schema with services, and the one of each service.</summary>
internal static class ServicesEmitter
{
    public static void Emit(CodeWriter code, Client client)
    {
        code.SummaryMarkup($"The services of {Documentation.Escape(client.SchemaName)}, in one database or in one each.");
        code.Block($"public sealed partial class {client.Name} : {RuntimeTypes.ServicesClient}, {RuntimeTypes.ClientInterface}<{client.Name}>", () =>
        {
            code.Line($"private {client.Name}({RuntimeTypes.Session} session)");
            code.Indented(() => code.Line(": base(session)"));
            code.Line("{");
            code.Line("}");
            ClientEmitter.EmitDescription(code, client);
            ClientEmitter.EmitOpen(code, client);
            foreach (var service in client.Services)
            {
                code.Separate();
                code.SummaryMarkup($"The service <c>{service.Service}</c>.");
                code.Line($"public {service.ClassName} {service.Property} => field ??= new(Session.ForService({CSharpLiteral.Of(service.Service)}));");
            }
        });

        foreach (var service in client.Services)
        {
            Emit(code, client, service);
        }
    }

    private static void Emit(CodeWriter code, Client client, ServiceClient service)
    {
        var entities = service.In(client.Entities).ToList();
        code.Separate();
        code.SummaryMarkup($"The service <c>{service.Service}</c> of {Documentation.Escape(client.SchemaName)}.");
        ClientEmitter.Class(code, service.ClassName, RuntimeTypes.DatabaseClient, "", "internal", () =>
        {
            if (service.Tenant is { } tenant)
            {
                ClientEmitter.EmitTenants(code, tenant);
            }

            ClientEmitter.EmitTables(code, entities.Where(e => e.TenantPath is null), _ => true);
            ClientEmitter.EmitQueries(code, client.Queries.FirstOrDefault(q => q.Service == service.Service && !q.IsTenant));
        });

        if (service.Tenant is not { } scope)
        {
            return;
        }

        code.Separate();
        code.SummaryMarkup($"The rows of a tenant in the service <c>{service.Service}</c>.");
        ClientEmitter.Class(code, scope.ClientName, RuntimeTypes.TransactionalClient, "", "internal", () =>
        {
            ClientEmitter.EmitTables(code, entities, _ => true);
            ClientEmitter.EmitQueries(code, client.Queries.FirstOrDefault(q => q.Service == service.Service && q.IsTenant));
        });

        code.Separate();
        code.SummaryMarkup($"The rows of all tenants in the service <c>{service.Service}</c>. New rows of a tenant are made with <see cref=\"{service.ClassName}.ForTenant\"/>.");
        ClientEmitter.Class(code, scope.AllClientName, RuntimeTypes.TransactionalClient, "", "internal", () => ClientEmitter.EmitTables(code, entities, e => e.TenantPath is null));
    }
}
