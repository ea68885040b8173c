using Ashlar.CodeGen.ClientModel;
using Ashlar.CodeGen.Diagnostics;
using Ashlar.CodeGen.Naming;
using Ashlar.Diagnostics;
using Ashlar.Schema;
using Ashlar.Schema.Annotations;

namespace Ashlar.CodeGen.Binding;

/// <summary>Makes every decision about a client. What is wrong is reported; the result is of use only where nothing was.</summary>
internal sealed class ClientBinder(GeneratorInput input, ClientOptions options, DiagnosticBag diagnostics)
{
    public Client Bind()
    {
        var names = new NameBinder(options, input.Model, diagnostics);
        var enumerations = input.Model.Enums.ToDictionary(e => e, names.Bind);
        var drafts = new List<EntityDraft>();
        foreach (var model in input.Model.Models.Concat(input.Model.Views).Where(m => !m.IsIgnored))
        {
            // A table of which no column can be read has nothing to ask for.
            if (model.ScalarFields.Where(ColumnBinder.IsReadable).ToArray() is [_, ..] columns)
            {
                drafts.Add(names.Bind(model, columns));
            }
        }

        CheckAuditLog(drafts);
        var columnBinder = new ColumnBinder(enumerations, options.JsonContext is { } own ? $"global::{own}" : names.JsonContext);
        var keys = new KeyBinder(columnBinder);
        var relations = new RelationPropertyBinder(drafts.ToDictionary(d => d.Model), keys, columnBinder, names);
        var entities = new EntityBinder(columnBinder, keys, relations);
        drafts.ForEach(d => CheckTenant(d, relations));
        var bound = drafts.ConvertAll(entities.Bind);
        var tenant = BindTenant(drafts, columnBinder, (names.TenantClient, names.AllTenantsClient));
        ServiceClient[] services = [.. input.Model.Services.Select(s => BindService(s, drafts, columnBinder, names))];
        var queries = new QueryBinder(input, names, columnBinder, enumerations, drafts, diagnostics).Bind(bound, tenant, services);
        return new Client
        {
            Namespace = options.Namespace,
            Name = options.Client,
            SchemaName = input.SchemaName,
            Entities = bound,
            Enumerations = [.. enumerations.Values],
            Drivers = input.Drivers,
            Services = services,
            Tenant = tenant,
            Queries = queries,
            JsonContext = BindJsonContext(bound, names),
        };
    }

    private JsonContext? BindJsonContext(IEnumerable<Entity> entities, NameBinder names)
    {
        var types = entities.SelectMany(e => e.Columns).Select(c => c.JsonType).OfType<string>().Distinct().ToArray();
        var lastNames = types.ToLookup(LastName);
        return types is [] || options.JsonContext is not null
            ? null
            : new JsonContext(names.JsonContext, [.. types.Select((t, i) => (t, lastNames[LastName(t)].Count() > 1 ? $"Field{i + 1}" : null))]);
    }

    // List<Shops.Address> and List<Users.Address> have the same, from which the context would name its properties.
    private static string LastName(string type) => string.Concat(type.Split('<', ',', ' ').Select(p => p[(p.LastIndexOf('.') + 1)..]));

    // The language sees to it that there is a log; the client has to be able to write it.
    private void CheckAuditLog(List<EntityDraft> drafts)
    {
        var log = input.Model.Models.FirstOrDefault(m => m.Annotations.OfType<AuditLogAnnotation>().Any());
        var isWritable = log is null || drafts.Exists(d => d.Model == log && d.Reads(d.AuditLog!.Fields.Values) && EntityBinder.IsCreatable(d));
        foreach (var audited in drafts.Where(d => d.IsAudited && !isWritable))
        {
            diagnostics.Add(AnnotationDiagnostics.UnwritableLog(audited.Model.Annotations.OfType<AuditAnnotation>().First().Location, audited.Model, log!));
        }
    }

    // A model that says whose its rows are must not become one that is everybody's.
    private void CheckTenant(EntityDraft draft, RelationPropertyBinder relations)
    {
        var annotation = draft.Model.Annotations.Concat(draft.Model.ScalarFields.SelectMany(f => f.Annotations)).OfType<TenantAnnotation>().FirstOrDefault();
        var isKept = draft.TenantField is not null || (draft.TenantParent is { } parent && relations.IsReadable(draft, parent));
        if (annotation is not null && !isKept)
        {
            diagnostics.Add(AnnotationDiagnostics.UnreadableTenant(annotation.Location, draft.Model));
        }
    }

    private static ServiceClient BindService(string service, List<EntityDraft> drafts, ColumnBinder columns, NameBinder names)
    {
        var (property, type) = names.BindService(service);
        var tenant = BindTenant(drafts.Where(d => d.Model.Service == service), columns, (type[..^2] + "TenantDb", type[..^2] + "AllTenantsDb"));
        return new ServiceClient(service, property, type, tenant);
    }

    // The language sees to it that all tenant fields have one type.
    private static TenantScope? BindTenant(IEnumerable<EntityDraft> drafts, ColumnBinder columns, (string Tenant, string AllTenants) names)
    {
        var owner = drafts.FirstOrDefault(d => d.TenantField is not null);
        return owner is not { TenantField: { } field }
            ? null
            : new TenantScope(
                names.Tenant,
                names.AllTenants,
                CSharpName.Camel(owner.NameOf(field)),
                columns.TypeOf(field).Name,
                columns.ColumnTypeOf(field),
                field.ToString());
    }
}
