using Ashlar.CodeGen.ClientModel;
using Ashlar.Schema;

namespace Ashlar.CodeGen.Binding;

/// <summary>Decides how keys are read and named.</summary>
internal sealed class KeyBinder(ColumnBinder columns)
{
    /// <summary>The keys of which no two rows have the same values: a partial one says nothing about the other rows.</summary>
    public static IEnumerable<ModelIndex> UniquesOf(EntityDraft entity) =>
        entity.Model.Indexes.Where(i => i is { Kind: IndexKind.Unique, Where: null } && entity.Reads(i.Fields.Select(f => f.Field)));

    /// <summary>The primary key, or the first unique key that every row has; <see langword="null"/> where the client reads neither.</summary>
    public EntityKey? Bind(EntityDraft entity)
    {
        var fields = entity.Model.PrimaryKey is { } key
            ? key.Fields
            : UniquesOf(entity).FirstOrDefault(i => i.Fields.All(f => f.Field.IsRequired))?.Fields;
        return fields is not null && entity.Reads(fields.Select(f => f.Field)) ? Bind(entity, [.. fields.Select(f => f.Field)]) : null;
    }

    /// <summary>Columns that together are compared with a key.</summary>
    public EntityKey Bind(EntityDraft entity, IReadOnlyList<ScalarField> fields)
    {
        var names = fields.Select(entity.NameOf).ToArray();
        if (fields is [{ IsRequired: true } only])
        {
            return new EntityKey(columns.TypeOf(only).Name, names, $"{RuntimeTypes.KeyDescriptor}.Of({Member(names[0])})");
        }

        var type = fields is [var single]
            ? columns.TypeOf(single).Name
            : $"({string.Join(", ", fields.Select(f => $"{columns.TypeOf(f).Name} {entity.NameOf(f)}"))})";
        var parts = fields.Select((f, i) => $"{RuntimeTypes.KeyPart}.Of<{type}, {PartType(f)}>({Member(names[i])}, static key => {(fields.Count == 1 ? "key" : $"key.{names[i]}")})");
        return new EntityKey(type, names, $"new {RuntimeTypes.KeyDescriptor}<{type}>({string.Join(", ", parts)})");

        string Member(string name) => $"{entity.Names.Model}.{name}";
        string PartType(ScalarField field) => columns.TypeOf(field).Name + (field.IsRequired ? "" : "?");
    }

    /// <summary>The keys of several columns, which an upsert names.</summary>
    public static IEnumerable<UniqueKeyProperty> Composites(EntityDraft entity)
    {
        var keys = UniquesOf(entity).Select(i => (i.ClientName, i.Fields));
        if (entity.Model.PrimaryKey is { } primary && entity.Reads(primary.Fields.Select(f => f.Field)))
        {
            keys = keys.Prepend((primary.ClientName, primary.Fields));
        }

        var taken = new HashSet<string>();
        foreach (var (clientName, fields) in keys.Where(k => k.Fields.Count > 1))
        {
            string[] names = [.. fields.Select(f => entity.NameOf(f.Field))];
            var name = entity.Members.Free(clientName is null ? string.Join("And", names) : Naming.CSharpName.Pascal(clientName));
            if (taken.Add(name))
            {
                yield return new UniqueKeyProperty(name, names);
            }
        }
    }
}
