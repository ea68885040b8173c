using Ashlar.CodeGen.ClientModel;
using Ashlar.CodeGen.Diagnostics;
using Ashlar.CodeGen.Naming;
using Ashlar.Diagnostics;
using Ashlar.Schema;

namespace Ashlar.CodeGen.Binding;

/// <summary>Makes every decision about a client. What is wrong is reported; the result is of use only where nothing was.</summary>
internal sealed class ClientBinder(GeneratorInput input, ClientOptions options, DiagnosticBag diagnostics)
{
    public Client Bind()
    {
        var names = new NameBinder(options, diagnostics);
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

        SupportRules.Check(drafts, diagnostics);
        var columnBinder = new ColumnBinder(enumerations);
        var keys = new KeyBinder(columnBinder);
        var relations = new RelationPropertyBinder(drafts.ToDictionary(d => d.Model), keys, columnBinder);
        var entities = new EntityBinder(columnBinder, keys, relations);
        return new Client
        {
            Namespace = options.Namespace,
            Name = options.Client,
            SchemaName = input.SchemaName,
            Entities = [.. drafts.Select(entities.Bind)],
            Enumerations = [.. enumerations.Values],
            Drivers = input.Drivers,
            Tenant = BindTenant(drafts, columnBinder, names),
        };
    }

    private TenantScope? BindTenant(IEnumerable<EntityDraft> drafts, ColumnBinder columns, NameBinder names)
    {
        TenantScope? scope = null;
        foreach (var draft in drafts)
        {
            if (draft.TenantField is not { } field)
            {
                continue;
            }

            var type = columns.TypeOf(field).Name;
            scope ??= new TenantScope(
                names.TenantClient,
                names.AllTenantsClient,
                CSharpName.Camel(draft.NameOf(field)),
                type,
                columns.ColumnTypeOf(field),
                field.ToString());
            if (scope.Type != type)
            {
                diagnostics.Add(TenantDiagnostics.OtherType(field, type, scope.Field, scope.Type));
            }
        }

        return scope;
    }
}
