using Ashlar.CodeGen.ClientModel;

namespace Ashlar.CodeGen.Emitting;

/// <summary>Writes what the run time knows about a model.</summary>
internal static class DescriptorEmitter
{
    public static void Emit(CodeWriter code, Entity entity)
    {
        var names = entity.Names;
        code.SummaryMarkup($"What the run time knows about <see cref=\"{names.Row}\"/>.");
        code.Block($"internal static class {names.Model}", () =>
        {
            foreach (var column in entity.Columns)
            {
                EmitColumn(code, column);
            }

            foreach (var relation in entity.Relations)
            {
                code.Separate();
                EmitRelation(code, relation);
            }

            code.Separate();
            EmitModel(code, entity);
        });
    }

    private static void EmitColumn(CodeWriter code, EntityColumn column)
    {
        string?[] settings =
        [
            column.Default is { } value ? $"Default = {value}" : null,
            column.NativeType is { } native ? $"Native = {RuntimeTypes.NativeType}.{native}" : null,
            column.IsUpdatedAt ? "IsUpdatedAt = true" : null,
            column.IsHidden ? "IsHidden = true" : null,
        ];
        var initializer = string.Join(", ", settings.OfType<string>());
        var arguments = $"{CSharpLiteral.Of(column.FieldName)}, {CSharpLiteral.Of(column.ColumnName)}, {column.ColumnType}";
        code.Line($"internal static readonly {RuntimeTypes.ColumnDescriptor}<{column.Type}> {column.Name} = new({arguments}){(initializer is "" ? "" : $" {{ {initializer} }}")};");
    }

    private static void EmitRelation(CodeWriter code, EntityRelation relation)
    {
        var (owner, target) = (relation.Owner, relation.Target);
        code.Line($"internal static readonly {RuntimeTypes.RelationDescriptor}<{owner.Row}, {target.Row}, {target.Fields}, {relation.KeyType}> {relation.Name} =");
        code.Indented(() => code.Block(
            $"new(static () => {owner.Model}.{owner.Descriptor}!, static () => {target.Model}.{target.Descriptor}!, static () => {relation.TargetKeyDescriptor})",
            () => EmitRelationSettings(code, relation),
            ";"));
    }

    private static void EmitRelationSettings(CodeWriter code, EntityRelation relation)
    {
        code.Line($"Name = {CSharpLiteral.Of(relation.Name)},");
        if (relation.HoldsForeignKey)
        {
            code.Line("HoldsForeignKey = true,");
        }

        if (relation.IsAcrossServices)
        {
            code.Line("IsAcrossServices = true,");
        }

        if (relation.Dependents is { } dependents)
        {
            code.Line($"Dependents = {RuntimeTypes.DependentRows}.{dependents},");
        }

        if (relation.DeletesTargets)
        {
            code.Line("DeletesTargets = true,");
        }

        if (relation.Arity == RelationArity.One)
        {
            code.Line("IsRequired = true,");
        }

        if (relation.JoinTable is { } table)
        {
            code.Line($"JoinTable = new({table}),");
            code.Line($"JoinedColumn = static () => {relation.JoinedColumn},");
        }

        code.Line($"OwnerColumns = [{string.Join(", ", relation.OwnerColumns.Select(c => $"{relation.Owner.Model}.{c}"))}],");
        code.Line($"OwnerKey = static owner => {relation.OwnerKey},");
        if (relation.HasOwnerKey is { } hasKey)
        {
            code.Line($"HasOwnerKey = static owner => {hasKey},");
        }

        if (relation.TargetKey is { } key)
        {
            code.Line($"TargetKey = static target => {key},");
        }

        var value = relation.Arity switch
        {
            RelationArity.Many => "targets",
            RelationArity.One => "targets[0]",
            _ => "targets.Count > 0 ? targets[0] : null",
        };
        code.Line($"Attach = static (owner, targets) => owner.{relation.LoadedField} = new({value}),");
    }

    private static void EmitModel(CodeWriter code, Entity entity)
    {
        var names = entity.Names;
        var type = entity.Key is { } key
            ? $"{RuntimeTypes.TableDescriptor}<{names.Row}, {names.Fields}, {key.Type}>"
            : $"{RuntimeTypes.ModelDescriptor}<{names.Row}, {names.Fields}>";
        code.Block($"internal static readonly {type} {names.Descriptor} = new()", () =>
        {
            code.Line($"Name = {CSharpLiteral.Of(entity.ModelName)},");
            code.Line($"TableName = {CSharpLiteral.Of(entity.TableName)},");
            if (entity.SchemaName is { } schema)
            {
                code.Line($"SchemaName = {CSharpLiteral.Of(schema)},");
            }

            if (entity.Service is { } service)
            {
                code.Line($"Service = {CSharpLiteral.Of(service)},");
            }

            if (entity.IsOutbox)
            {
                code.Line("IsOutbox = true,");
            }

            code.Line($"Columns = [{string.Join(", ", entity.Columns.Select(c => c.Name))}],");
            if (entity.Key is { } rowKey)
            {
                code.Line($"Key = {rowKey.Descriptor},");
                code.Line($"KeyOf = static row => {rowKey.OfRow},");
            }

            if (entity.OwnRows != OwnRows.Stay)
            {
                code.Line($"OwnRows = {RuntimeTypes.OwnRows}.{entity.OwnRows},");
            }

            if (entity.IsAudited)
            {
                code.Line("IsAudited = true,");
            }

            if (entity.AuditLog.Count > 0)
            {
                code.Line($"AuditLog = new() {{ {string.Join(", ", entity.AuditLog.Select(c => $"{c.Role} = {c.Column}"))} }},");
            }

            if (entity.DeletedAt is { } deletedAt)
            {
                code.Line($"DeletedAt = {deletedAt},");
                code.Line($"DeletedAtOf = static row => row.{deletedAt},");
            }

            if (entity.Version is { } version)
            {
                code.Line($"Version = {version},");
                code.Line($"VersionOf = static row => row.{version},");
            }

            if (entity.FullText is { } words)
            {
                code.Line($"FullText = {words},");
            }

            if (entity.Relations.Count > 0)
            {
                code.Line($"Relations = [{string.Join(", ", entity.Relations.Select(r => r.Name))}],");
            }

            if (entity.TenantPath is { } tenant)
            {
                code.Line($"Tenant = {tenant},");
            }

            if (entity.HasRowSecurity)
            {
                code.Line("HasRowSecurity = true,");
            }

            code.Line($"Fields = static depth => new {names.Fields}(depth),");
            EmitRead(code, entity);
        }, ";");
    }

    private static void EmitRead(CodeWriter code, Entity entity) =>
        code.Block($"Read = static row => new {entity.Names.Row}", () =>
        {
            foreach (var (index, column) in entity.Columns.Index())
            {
                code.Line($"{column.Name} = {string.Format(null, column.Read, index)},");
            }
        }, ",");
}
